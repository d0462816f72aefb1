import { type ReactNode, useId } from 'react'

interface TemplateOptionProps {
  readonly group: string
  readonly title: string
  readonly purpose: string
  readonly facts: readonly string[]
  readonly preview: ReactNode
  readonly chosen: boolean
  readonly autoFocus?: boolean
  onChoose(): void
}

/** One choice of the gallery: a radio button named by the title and described by everything else. */
export function TemplateOption(props: TemplateOptionProps) {
  const { group, title, purpose, facts, preview, chosen, autoFocus = false, onChoose } = props
  const id = useId()
  return (
    <label className="pw-template">
      {preview}
      <span className="pw-template__text">
        <span className="pw-template__head">
          <input
            type="radio"
            name={group}
            checked={chosen}
            onChange={onChoose}
            aria-labelledby={`${id}-title`}
            aria-describedby={`${id}-purpose ${id}-facts`}
            // biome-ignore lint/a11y/noAutofocus: only where the password form had the focus before
            autoFocus={autoFocus}
          />
          <span id={`${id}-title`} className="pw-template__title">
            {title}
          </span>
        </span>
        <span id={`${id}-purpose`} className="pw-template__purpose">
          {purpose}
        </span>
        {/* Read out as one sentence; the dots are only to be seen. */}
        <span id={`${id}-facts`} className="pw-template__facts">
          {facts.map((fact, index) => (
            <span key={fact}>
              {fact}
              {index < facts.length - 1 && <span className="pw-visually-hidden">, </span>}
            </span>
          ))}
        </span>
      </span>
    </label>
  )
}
