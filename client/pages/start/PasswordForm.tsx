import { type FormEvent, useRef, useState } from 'react'
import { login } from '../../api/api.ts'
import { type ApiProblem, asApiProblem } from '../../api/api-problem.ts'
import { useMessages, useTopic } from '../../i18n/messages.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { startTopic } from '../../i18n/start.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** The moderator password, where the server wants it before boards are created. */
export function PasswordForm({ onAccepted }: { onAccepted(): void }) {
  const messages = useMessages()
  const start = useTopic(startTopic)
  const input = useRef<HTMLInputElement>(null)
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | 'empty' | null>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    input.current?.focus()
    if (password === '') return setProblem('empty')
    setBusy(true)
    try {
      await login({ password })
      onAccepted()
    } catch (caught) {
      setProblem(asApiProblem(caught))
      setBusy(false)
    }
  }

  return (
    <form className="pw-form" onSubmit={submit} noValidate>
      <p>{start.password.intro}</p>
      <TextField
        ref={input}
        type="password"
        autoComplete="current-password"
        label={start.password.label}
        hint={start.password.hint}
        value={password}
        onValue={(value) => {
          setPassword(value)
          setProblem(null)
        }}
        error={errorText(problem)}
        required
      />
      <Button type="submit" look="primary" aria-disabled={busy}>
        {busy ? start.password.busy : start.password.submit}
      </Button>
    </form>
  )

  function errorText(shown: typeof problem): string | null {
    if (shown === null) return null
    if (shown === 'empty') return start.password.empty
    return problemSentence(shown, messages)
  }
}
