import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'

interface FormActionsProps {
  /** What will happen, in parts; empty ones are passed over. */
  readonly summary: readonly string[]
  readonly label: string
  readonly isReady: boolean
  onSubmit(): void
  onClose(): void
}

/** What will happen in a sentence, and the button that does it. */
export function FormActions({ summary, label, isReady, onSubmit, onClose }: FormActionsProps) {
  const { common } = useMessages()
  return (
    <div className="pw-import__end">
      <p role="status">{summary.filter((part) => part !== '').join(', ')}</p>
      <div className="pw-import__actions">
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button look="primary" disabled={!isReady} onClick={onSubmit}>
          {label}
        </Button>
      </div>
    </div>
  )
}
