import { importTopic } from '../../i18n/import.ts'
import { useMessages, useTopic } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'

interface FormActionsProps {
  /** What will happen, in parts; empty ones are passed over. */
  readonly summary: readonly string[]
  readonly label: string
  readonly isReady: boolean
  onSubmit(): void
  onClose(): void
  /** Undefined where there is nothing that could be put down as a text. */
  readonly onAsText?: (() => void) | undefined
}

/** What will happen in a sentence, and the button that does it. */
export function FormActions({ summary, label, isReady, onSubmit, onClose, onAsText }: FormActionsProps) {
  const { common } = useMessages()
  const { asText } = useTopic(importTopic)
  return (
    <div className="pw-import__end">
      <p role="status">{summary.filter((part) => part !== '').join(', ')}</p>
      <div className="pw-import__actions">
        {onAsText !== undefined && (
          <Button look="plain" onClick={onAsText}>
            {asText}
          </Button>
        )}
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button look="primary" disabled={!isReady} onClick={onSubmit}>
          {label}
        </Button>
      </div>
    </div>
  )
}
