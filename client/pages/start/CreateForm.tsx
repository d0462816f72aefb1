import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { checkTitle } from '../../../shared/names.ts'
import type { ApiProblem } from '../../api/api-problem.ts'
import { useLanguage, useMessages, useTopic } from '../../i18n/messages.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { startTopic } from '../../i18n/start.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import './create-form.css'
import { TemplateGallery } from './gallery/TemplateGallery.tsx'
import {
  type BoardDraft,
  choseFile,
  shownTitle,
  withFile,
  withTemplate,
  withTitle,
} from './gallery/title-suggestion.ts'
import type { TemplatesState } from './gallery/use-templates.ts'
import { PlaceholderFields } from './placeholders/PlaceholderFields.tsx'
import { useCreating, useValueFor } from './use-creating.ts'

interface CreateFormProps {
  readonly draft: BoardDraft
  onDraft(draft: BoardDraft): void
  readonly templates: TemplatesState
  onReloadTemplates(): void
  /** The password was just accepted: say so, and go on where the keyboard is. */
  readonly unlocked: boolean
  onPasswordNeeded(): void
}

/** Choose a template, give a title, create. */
export function CreateForm(props: CreateFormProps) {
  const { draft, onDraft, templates, onReloadTemplates, unlocked } = props
  const start = useTopic(startTopic)
  const language = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState<'empty' | 'too-long' | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const title = shownTitle(draft, language)
  const valueFor = useValueFor(draft)
  const { busy, create } = useCreating({ draft, language, valueFor, onProblem: (failed) => told(failed) })

  const told = (failed: ApiProblem) => {
    if (failed.code === 'password-needed') return props.onPasswordNeeded()
    setProblem(failed)
    if (failed.code !== 'template-unknown') return
    // The admin took it away meanwhile: show what there is now, and keep the title.
    onDraft({ ...draft, template: null, typed: title })
    onReloadTemplates()
  }
  const change = (next: BoardDraft) => {
    onDraft(next)
    setWrong(null)
    setProblem(null)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const checked = checkTitle(title)
    setProblem(null)
    setWrong(checked.ok ? null : checked.problem)
    if (checked.ok) void create(checked.text)
    else input.current?.focus()
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
      <TemplateGallery
        state={templates}
        chosen={draft.template}
        file={draft.file}
        onChoose={(template) => change(withTemplate(draft, template))}
        onFile={(file) => change(withFile(draft, file))}
        onReload={onReloadTemplates}
        autoFocus={unlocked} // only after the password, where the keyboard already was
      />
      <Finish
        draft={draft}
        busy={busy}
        problem={problem}
        asks={
          <PlaceholderFields
            placeholders={draft.template?.placeholders ?? []}
            valueFor={valueFor}
            onValue={(id, value) => change({ ...draft, values: { ...draft.values, [id]: value } })}
          />
        }
      >
        <TextField
          ref={input}
          label={start.create.title}
          hint={start.create.titleHint}
          value={title}
          onValue={(value) => change(withTitle(draft, value, language))}
          error={wrong && (wrong === 'empty' ? start.create.titleEmpty : start.create.titleTooLong)}
          required
        />
      </Finish>
    </form>
  )
}

interface FinishProps {
  readonly draft: BoardDraft
  readonly busy: boolean
  readonly problem: ApiProblem | null
  /** What the template asks for; here, where nobody misses it behind a long gallery. */
  readonly asks: ReactNode
  /** The title's field. */
  readonly children: ReactNode
}

/** At the end of the form, always at hand: what is chosen, the title, and the button. */
function Finish({ draft, busy, problem, asks, children }: FinishProps) {
  const messages = useMessages()
  const language = useLanguage()
  const start = useTopic(startTopic)
  const submit = choseFile(draft) ? start.file.create : start.create.submit
  return (
    <div className="pw-create__finish">
      {asks}
      <div className="pw-create__row">
        <p className="pw-create__chosen">
          {start.templates.chosen}{' '}
          <strong>{draft.template?.title[language] ?? start.templates.empty.title}</strong>
        </p>
        {children}
        <Button type="submit" look="primary" aria-disabled={busy}>
          {busy ? start.create.busy : submit}
        </Button>
        <div role="alert" className="pw-create__problem">
          {problem && <p className="pw-notice">{problemSentence(problem, messages)}</p>}
        </div>
      </div>
    </div>
  )
}
