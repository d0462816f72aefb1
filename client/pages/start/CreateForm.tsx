import { type FormEvent, useRef, useState } from 'react'
import { checkTitle } from '../../../shared/names.ts'
import { createBoard } from '../../api/api.ts'
import { type ApiProblem, asApiProblem } from '../../api/api-problem.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import './create-form.css'
import { TemplateGallery } from './gallery/TemplateGallery.tsx'
import { type BoardDraft, shownTitle, withTemplate, withTitle } from './gallery/title-suggestion.ts'
import type { TemplatesState } from './gallery/use-templates.ts'

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
  const { draft, onDraft, templates, onReloadTemplates, unlocked, onPasswordNeeded } = props
  const messages = useMessages()
  const language = useLanguage()
  const { start } = messages
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<'empty' | 'too-long' | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const title = shownTitle(draft, language)

  const change = (next: BoardDraft) => {
    onDraft(next)
    setWrong(null)
    setProblem(null)
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const checked = checkTitle(title)
    setProblem(null)
    setWrong(checked.ok ? null : checked.problem)
    if (!checked.ok) return input.current?.focus()
    setBusy(true)
    try {
      const template = draft.template === null ? {} : { template: draft.template.id }
      const { links } = await createBoard({ title: checked.text, language, ...template })
      const { pathname, hash } = new URL(links.moderator, window.location.href)
      window.location.assign(pathname + hash)
    } catch (caught) {
      setBusy(false)
      const failed = asApiProblem(caught)
      if (failed.code === 'password-needed') return onPasswordNeeded()
      setProblem(failed)
      if (failed.code !== 'template-unknown') return
      // The admin took it away meanwhile: show what there is now, and keep the title.
      onDraft({ template: null, typed: title })
      onReloadTemplates()
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
      <TemplateGallery
        state={templates}
        chosen={draft.template}
        onChoose={(template) => change(withTemplate(draft, template))}
        onReload={onReloadTemplates}
        autoFocus={unlocked} // only after the password, where the keyboard already was
      />
      <div className="pw-create__finish">
        <p className="pw-create__chosen">
          {start.templates.chosen}{' '}
          <strong>{draft.template?.title[language] ?? start.templates.empty.title}</strong>
        </p>
        <TextField
          ref={input}
          label={start.create.title}
          hint={start.create.titleHint}
          value={title}
          onValue={(value) => change(withTitle(draft, value, language))}
          error={wrong && (wrong === 'empty' ? start.create.titleEmpty : start.create.titleTooLong)}
          required
        />
        <Button type="submit" look="primary" aria-disabled={busy}>
          {busy ? start.create.busy : start.create.submit}
        </Button>
        <div role="alert" className="pw-create__problem">
          {problem && <p className="pw-notice">{problemSentence(problem, messages)}</p>}
        </div>
      </div>
    </form>
  )
}
