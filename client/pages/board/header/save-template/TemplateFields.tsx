import { useEffect, useId, useRef } from 'react'
import { useTopic } from '../../../../i18n/messages.ts'
import { TextField } from '../../../../ui/TextField.tsx'
import { SAVE_TEMPLATE } from './messages.ts'
import type { FormProblem, TemplateForm } from './template-form.ts'

interface TemplateFieldsProps {
  readonly form: TemplateForm
  onForm(change: Partial<TemplateForm>): void
  readonly wrong: FormProblem | null
}

/** What a template says about itself. The focus begins here, and goes to what is wrong. */
export function TemplateFields({ form, onForm, wrong }: TemplateFieldsProps) {
  const saveTemplate = useTopic(SAVE_TEMPLATE)
  const { problems } = saveTemplate
  const fields = useRef<HTMLDivElement>(null)
  const hint = useId()
  const errorOf = (problem: FormProblem) => (wrong === problem ? problems[problem] : null)

  useEffect(() => fields.current?.querySelector('input')?.focus(), [])
  useEffect(() => {
    if (wrong !== null) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [wrong])

  const number = { type: 'number', inputMode: 'numeric', min: 1, required: true } as const
  return (
    <div className="pw-save-template__fields" ref={fields}>
      <TextField
        label={saveTemplate.title}
        value={form.title}
        onValue={(title) => onForm({ title })}
        error={errorOf('title')}
        required
      />
      <TextField
        label={saveTemplate.purpose}
        hint={saveTemplate.purposeHint}
        value={form.purpose}
        onValue={(purpose) => onForm({ purpose })}
        error={errorOf('purpose')}
        required
      />
      <div className="pw-save-template__numbers">
        <TextField
          {...number}
          label={saveTemplate.minutes}
          value={form.minutes}
          onValue={(minutes) => onForm({ minutes })}
          error={errorOf('minutes')}
        />
        <TextField
          {...number}
          label={saveTemplate.peopleFrom}
          value={form.from}
          onValue={(from) => onForm({ from })}
          error={errorOf('people')}
        />
        <TextField
          {...number}
          label={saveTemplate.peopleTo}
          value={form.to}
          onValue={(to) => onForm({ to })}
          error={null}
        />
      </div>
      <div className="pw-save-template__choice">
        <label>
          <input
            type="checkbox"
            checked={form.contents}
            onChange={(event) => onForm({ contents: event.currentTarget.checked })}
            aria-describedby={hint}
          />
          {saveTemplate.contents}
        </label>
        <p id={hint} className="pw-field__hint">
          {saveTemplate.contentsHint}
        </p>
      </div>
    </div>
  )
}
