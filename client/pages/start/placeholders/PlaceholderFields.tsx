import { MAX_TITLE_LENGTH } from '../../../../shared/names.ts'
import type { TemplatePlaceholder } from '../../../../shared/templates/template.ts'
import { useLanguage, useTopic } from '../../../i18n/messages.ts'
import { startTopic } from '../../../i18n/start.ts'
import { TextField } from '../../../ui/TextField.tsx'
import './placeholder-fields.css'

interface PlaceholderFieldsProps {
  readonly placeholders: readonly TemplatePlaceholder[]
  valueFor(placeholder: TemplatePlaceholder): string
  onValue(id: string, value: string): void
}

/** What the chosen template asks for: all of it may be left open. */
export function PlaceholderFields({ placeholders, valueFor, onValue }: PlaceholderFieldsProps) {
  const start = useTopic(startTopic)
  const language = useLanguage()
  if (placeholders.length === 0) return null
  return (
    <fieldset className="pw-placeholders">
      <legend>{start.placeholders.legend}</legend>
      <p className="pw-field__hint">{start.placeholders.hint}</p>
      <div className="pw-placeholders__fields">
        {placeholders.map((placeholder) => (
          <TextField
            key={placeholder.id}
            label={placeholder.label[language]}
            type={placeholder.type === 'date' ? 'date' : 'text'}
            maxLength={MAX_TITLE_LENGTH}
            value={valueFor(placeholder)}
            onValue={(value) => onValue(placeholder.id, value)}
            error={null}
          />
        ))}
      </div>
    </fieldset>
  )
}
