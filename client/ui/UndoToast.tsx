import { useMessages } from '../i18n/messages.ts'
import { Button } from './Button.tsx'
import './undo-toast.css'

interface UndoToastProps {
  /** What was done; null shows nothing. The live region is always there, or it would not be read out. */
  readonly text: string | null
  readonly undoLabel: string
  onUndo(): void
  onClose(): void
}

/** Says what was done and offers to undo it. It stays until it is closed: a timer would race slow readers. */
export function UndoToast({ text, undoLabel, onUndo, onClose }: UndoToastProps) {
  const { common } = useMessages()
  return (
    <div className="pw-undo">
      <div role="status">{text !== null && <p>{text}</p>}</div>
      {text !== null && (
        <span className="pw-undo__actions">
          <Button look="plain" onClick={onUndo}>
            {undoLabel}
          </Button>
          <Button look="plain" onClick={onClose}>
            {common.close}
          </Button>
        </span>
      )}
    </div>
  )
}
