import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { checkTitle } from '../../../../shared/names.ts'
import { useMessages } from '../../../i18n/messages.ts'
import './board-title.css'

interface BoardTitleProps {
  readonly title: string
  readonly canEdit: boolean
  /** With a title that passed the check of shared/names.ts and differs from the present one. */
  onTitle(title: string): void
}

/** The board's name; for moderators a button that turns into an input. */
export function BoardTitle({ title, canEdit, onTitle }: BoardTitleProps) {
  const { common, header } = useMessages()
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    document.title = title === '' ? common.product : common.newWindowTitle(title)
  }, [title, common])

  if (editing) {
    const close = (changed: string | null, byKey: boolean) => {
      setEditing(false)
      if (changed !== null && changed !== title) onTitle(changed)
      // The keyboard goes back to where it was; a click elsewhere has already chosen its place.
      if (byKey) requestAnimationFrame(() => button.current?.focus())
    }
    return <TitleInput title={title} onClose={close} />
  }
  return (
    <h1 className="pw-title" title={title}>
      {canEdit ? (
        <button
          ref={button}
          type="button"
          className="pw-title__button"
          aria-label={header.title.edit(title)}
          onClick={() => setEditing(true)}
        >
          {title}
        </button>
      ) : (
        <span className="pw-title__text">{title}</span>
      )}
    </h1>
  )
}

interface TitleInputProps {
  readonly title: string
  /** `null`: nothing to change. */
  onClose(changed: string | null, byKey: boolean): void
}

function TitleInput({ title, onClose }: TitleInputProps) {
  const { header } = useMessages()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(title)
  const checked = checkTitle(text)

  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onClose(null, true)
    if (event.key === 'Enter' && checked.ok) onClose(checked.text, true)
  }

  return (
    <div className="pw-title pw-title--editing">
      <input
        ref={input}
        className="pw-title__input"
        aria-label={header.title.label}
        aria-invalid={!checked.ok}
        aria-describedby={`${id}-keys ${id}-error`}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => onClose(checked.ok ? checked.text : null, false)}
      />
      <span id={`${id}-keys`} className="pw-visually-hidden">
        {header.title.keys}
      </span>
      <span id={`${id}-error`} className="pw-title__error" role="alert">
        {!checked.ok && (checked.problem === 'empty' ? header.title.empty : header.title.tooLong)}
      </span>
    </div>
  )
}
