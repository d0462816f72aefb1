import { type FormEvent, useId, useRef, useState } from 'react'
import {
  TldrawUiDialogBody,
  TldrawUiDialogCloseButton,
  TldrawUiDialogHeader,
  TldrawUiDialogTitle,
} from 'tldraw'
import type { BoardId } from '../../../../../shared/ids.ts'
import { checkTitle } from '../../../../../shared/names.ts'
import { copyBoard } from '../../../../api/api.ts'
import { type ApiProblem, asApiProblem } from '../../../../api/api-problem.ts'
import { useMessages, useTopic } from '../../../../i18n/messages.ts'
import { problemSentence } from '../../../../i18n/problem-sentence.ts'
import { startTopic } from '../../../../i18n/start.ts'
import { Button } from '../../../../ui/Button.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { PasswordForm } from '../../../start/PasswordForm.tsx'
import './copy.css'

interface CopyDialogProps {
  readonly board: BoardId
  readonly title: string
}

/** Makes another board of this one and opens it, after the moderator password where the server asks for it. */
export function CopyDialog({ board, title }: CopyDialogProps) {
  const { structure } = useMessages()
  const [isLocked, setLocked] = useState(false)
  // Here and not in the form, so that what was written outlives the question for the password.
  const [draft, setDraft] = useState<Draft>({ title: structure.copy.suggestion(title), contributions: false })
  return (
    <div className="pw-dialog pw-copy">
      <TldrawUiDialogHeader>
        <TldrawUiDialogTitle>{structure.copy.heading}</TldrawUiDialogTitle>
        <TldrawUiDialogCloseButton />
      </TldrawUiDialogHeader>
      <TldrawUiDialogBody>
        {isLocked ? (
          <PasswordForm onAccepted={() => setLocked(false)} />
        ) : (
          <CopyForm board={board} draft={draft} onDraft={setDraft} onPasswordNeeded={() => setLocked(true)} />
        )}
      </TldrawUiDialogBody>
    </div>
  )
}

interface Draft {
  readonly title: string
  readonly contributions: boolean
}

interface CopyFormProps {
  readonly board: BoardId
  readonly draft: Draft
  onDraft(draft: Draft): void
  onPasswordNeeded(): void
}

function CopyForm({ board, draft, onDraft, onPasswordNeeded }: CopyFormProps) {
  const messages = useMessages()
  const start = useTopic(startTopic)
  const { copy } = messages.structure
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<'empty' | 'too-long' | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const checked = checkTitle(draft.title)
    setProblem(null)
    setWrong(checked.ok ? null : checked.problem)
    if (!checked.ok) return input.current?.focus()
    setBusy(true)
    try {
      const { links } = await copyBoard(board, { title: checked.text, contributions: draft.contributions })
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
      <TextField
        ref={input}
        label={copy.title}
        value={draft.title}
        onValue={(title) => onDraft({ ...draft, title })}
        error={wrong && (wrong === 'empty' ? start.create.titleEmpty : start.create.titleTooLong)}
        required
      />
      <Choice
        isChosen={draft.contributions}
        onChoose={(contributions) => onDraft({ ...draft, contributions })}
      />
      <p>{copy.links}</p>
      <div role="alert">{problem && <p className="pw-notice">{problemSentence(problem, messages)}</p>}</div>
      <Button type="submit" look="primary" aria-disabled={busy}>
        {busy ? copy.busy : copy.submit}
      </Button>
    </form>
  )
}

function Choice({ isChosen, onChoose }: { isChosen: boolean; onChoose(contributions: boolean): void }) {
  const { copy } = useMessages().structure
  const name = useId()
  const options = [
    { value: false, label: copy.without, hint: copy.withoutHint },
    { value: true, label: copy.with, hint: copy.withHint },
  ]
  return (
    <fieldset className="pw-copy__choice">
      <legend>{copy.choice}</legend>
      {options.map(({ value, label, hint }) => (
        <label key={label}>
          <input type="radio" name={name} checked={isChosen === value} onChange={() => onChoose(value)} />
          <span>
            <strong>{label}</strong>
            <span>{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
