import type { TLParentId } from '@tldraw/tlschema'
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTopic } from '../../i18n/messages.ts'
import { textTopic } from '../../i18n/text.ts'
import { Button } from '../../ui/Button.tsx'
import { useDesk } from './desk.ts'

interface WriteFormProps {
  /** The field or page the cards go to. */
  readonly home: string
  readonly title: string
}

/** Card after card: write, Enter, write. */
export function WriteForm({ home, title }: WriteFormProps) {
  const { write } = useTopic(textTopic)
  const desk = useDesk()
  const hint = useId()
  const input = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [said, setSaid] = useState('')
  if (desk === null) return null

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    const id = desk.edits.writeCard(home as TLParentId, text.trim()) // a field or page of the board
    setSaid(id === null ? write.gone : write.done(title))
    if (id !== null) setText('')
    input.current?.focus()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit(event)
  }
  return (
    <form className="pw-text-write" onSubmit={submit}>
      <textarea
        ref={input}
        rows={1}
        dir="auto"
        aria-label={write.label(title)}
        aria-describedby={hint}
        placeholder={write.placeholder}
        enterKeyHint="done"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKey}
      />
      <Button type="submit">{write.put}</Button>
      <span id={hint} className="pw-visually-hidden">
        {write.hint}
      </span>
      <span role="status" className="pw-visually-hidden">
        {said}
      </span>
    </form>
  )
}
