import { type FormEvent, useEffect, useRef, useState } from 'react'
import { checkName } from '../../../../shared/names.ts'
import type { ApiProblem } from '../../../api/api-problem.ts'
import { useMessages } from '../../../i18n/messages.ts'
import { preferences } from '../../../preferences/preferences.ts'
import { Button } from '../../../ui/Button.tsx'
import { Mark } from '../../../ui/Mark.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import '../../../ui/state-screen.css'
import './join-form.css'

interface JoinFormProps {
  /** Why the server refused the last name, or null. */
  readonly problem: ApiProblem | null
  readonly busy: boolean
  /** With a name that passed the check of shared/names.ts. */
  onName(name: string): void
}

/** Asks a guest for the name the others will see. Nothing else is needed to take part. */
export function JoinForm({ problem, busy, onName }: JoinFormProps) {
  const { common, joining, problems } = useMessages()
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(() => preferences.get().name)
  const [wrong, setWrong] = useState<'empty' | 'too-long' | null>(null)

  useEffect(() => {
    document.title = common.newWindowTitle(joining.heading)
  }, [common, joining])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const checked = checkName(name)
    setWrong(checked.ok ? null : checked.problem)
    if (!checked.ok) return input.current?.focus()
    onName(checked.text)
  }

  const error = wrong === 'empty' ? joining.nameEmpty : wrong === 'too-long' ? joining.nameTooLong : null
  return (
    <main className="pw-page pw-screen">
      <form className="pw-screen__paper pw-join" onSubmit={submit} noValidate>
        <Mark />
        <h1>{joining.heading}</h1>
        <p>{joining.intro}</p>
        <TextField
          ref={input}
          label={joining.name}
          hint={joining.nameHint}
          autoComplete="name"
          autoCapitalize="words"
          enterKeyHint="go"
          value={name}
          onValue={(value) => {
            setName(value)
            setWrong(null)
          }}
          error={error ?? (problem && problems[problem.code].what)}
          autoFocus // the page has no other purpose
          required
        />
        <Button type="submit" look="primary" aria-disabled={busy}>
          {busy ? joining.busy : joining.submit}
        </Button>
        <p className="pw-join__privacy">{joining.remembered}</p>
      </form>
    </main>
  )
}
