import { useId, useRef } from 'react'
import { useTopic } from '../../../i18n/messages.ts'
import { startTopic } from '../../../i18n/start.ts'
import { Button } from '../../../ui/Button.tsx'

interface TemplateSearchProps {
  readonly query: string
  onQuery(query: string): void
  readonly shown: number
  readonly all: number
}

/** Narrows the gallery, and tells in words how many templates are left. */
export function TemplateSearch({ query, onQuery, shown, all }: TemplateSearchProps) {
  const start = useTopic(startTopic)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const active = query.trim() !== ''

  const clear = () => {
    onQuery('')
    input.current?.focus()
  }

  return (
    <div className="pw-gallery__search">
      <label htmlFor={id} className="pw-visually-hidden">
        {start.templates.search}
      </label>
      <input
        ref={input}
        id={id}
        type="search"
        className="pw-input"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        placeholder={start.templates.search}
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter here means "search", which has happened; it must not create a board.
          if (event.key === 'Enter') event.preventDefault()
          if (event.key === 'Escape') onQuery('')
        }}
      />
      {active && <Button onClick={clear}>{start.templates.clear}</Button>}
      <div role="status" className="pw-gallery__count">
        {!active && start.templates.all(all)}
        {active && shown > 0 && start.templates.shown(shown, all)}
        {active && shown === 0 && (
          <>
            <strong>{start.templates.none(query.trim())}</strong> {start.templates.noneHint}
          </>
        )}
      </div>
    </div>
  )
}
