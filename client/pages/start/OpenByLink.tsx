import { type FormEvent, useId, useRef, useState } from 'react'
import { boardPath, type LinkProblem, parseBoardLink } from '../../api/board-link.ts'
import { useKnownBoards } from '../../boards-on-device/known-boards.ts'
import { useTopic } from '../../i18n/messages.ts'
import { startTopic } from '../../i18n/start.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

type Problem = LinkProblem | { readonly kind: 'no-secret' }

/** Opening a board by the link somebody sent: for those who copied it instead of clicking it. */
export function OpenByLink() {
  const start = useTopic(startTopic)
  const heading = useId()
  const input = useRef<HTMLInputElement>(null)
  const known = useKnownBoards()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const checked = parseBoardLink(text, window.location.origin)
    if (!checked.ok) return refuse(checked.problem)
    const { link } = checked
    if (link.secret === null && !known.some(({ id }) => id === link.board))
      return refuse({ kind: 'no-secret' })
    window.location.assign(boardPath(link))
  }

  const refuse = (why: Problem) => {
    setProblem(why)
    input.current?.focus()
  }

  return (
    <section className="pw-paper pw-paper--open" aria-labelledby={heading}>
      <h2 id={heading}>{start.open.heading}</h2>
      <form className="pw-form" onSubmit={submit} noValidate>
        <p>{start.open.intro}</p>
        <TextField
          ref={input}
          type="url"
          inputMode="url"
          spellCheck={false}
          label={start.open.label}
          hint={start.open.hint}
          value={text}
          onValue={(value) => {
            setText(value)
            setProblem(null)
          }}
          error={errorText(problem)}
          required
        />
        <Button type="submit">{start.open.submit}</Button>
      </form>
    </section>
  )

  function errorText(shown: Problem | null): string | null {
    if (shown === null) return null
    if (shown.kind === 'other-host') return start.open.problems['other-host'](shown.host)
    return start.open.problems[shown.kind]
  }
}
