import { type FormEvent, useRef, useState } from 'react'
import { checkTitle } from '../../../shared/names.ts'
import { createBoard } from '../../api/api.ts'
import { type ApiProblem, asApiProblem } from '../../api/api-problem.ts'
import { useMessages } from '../../i18n/messages.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface CreateFormProps {
  readonly title: string
  onTitle(title: string): void
  /** The password was just accepted: say so, and go on where the keyboard is. */
  readonly unlocked: boolean
  onPasswordNeeded(): void
}

export function CreateForm({ title, onTitle, unlocked, onPasswordNeeded }: CreateFormProps) {
  const messages = useMessages()
  const { start } = messages
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<'empty' | 'too-long' | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const checked = checkTitle(title)
    setProblem(null)
    setWrong(checked.ok ? null : checked.problem)
    if (!checked.ok) return input.current?.focus()
    setBusy(true)
    try {
      const { links } = await createBoard({ title: checked.text })
      const { pathname, hash } = new URL(links.moderator, window.location.href)
      window.location.assign(pathname + hash)
    } catch (caught) {
      setBusy(false)
      const failed = asApiProblem(caught)
      if (failed.code === 'password-needed') onPasswordNeeded()
      else setProblem(failed)
    }
  }

  return (
    <form className="pw-form" onSubmit={submit} noValidate>
      {unlocked ? (
        <p className="pw-notice pw-notice--ok" role="status">
          {start.password.accepted}
        </p>
      ) : (
        <p>{start.create.intro}</p>
      )}
      <TextField
        ref={input}
        label={start.create.title}
        hint={start.create.titleHint}
        value={title}
        onValue={(value) => {
          onTitle(value)
          setWrong(null)
        }}
        error={wrong && (wrong === 'empty' ? start.create.titleEmpty : start.create.titleTooLong)}
        autoFocus={unlocked} // only after the password, where the keyboard already was
        required
      />
      <div role="alert">{problem && <p className="pw-notice">{problemSentence(problem, messages)}</p>}</div>
      <Button type="submit" look="primary" aria-disabled={busy}>
        {busy ? start.create.busy : start.create.submit}
      </Button>
    </form>
  )
}
