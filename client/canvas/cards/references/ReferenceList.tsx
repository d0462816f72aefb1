import { type Editor, type TLShapeId, useDialogs, useEditor, useToasts, useValue } from 'tldraw'
import { referenceEntries, referencesOf } from '../../../../shared/cards/references.ts'
import { cardsTopic } from '../../../i18n/cards.ts'
import { useMessages, useTopic } from '../../../i18n/messages.ts'
import { Button } from '../../../ui/Button.tsx'
import { openReferences } from '../card-actions.ts'
import './references.css'
import { findCard } from '../cards-on-board.ts'
import { goToShape } from '../show-shape.ts'

/** What a card comes from, each entry a way there; what has been deleted says so and can be removed. */
export function ReferenceList({ id }: { id: TLShapeId }) {
  const editor = useEditor()
  const { references } = useTopic(cardsTopic)
  const { canvas } = useMessages()
  const { addDialog } = useDialogs()
  const { addToast } = useToasts()
  const ids = useValue('references', () => referencesOf(editor.getShape(id)?.meta ?? {}), [editor, id])
  const mayChange = useValue('may change', () => editor.canEditShape(id) && !editor.getIsReadonly(), [
    editor,
    id,
  ])
  return (
    // For React this lies within the card on the canvas, which must hear nothing of it.
    <section
      className="pw-references"
      aria-label={canvas.refersTo(ids.length)}
      onPointerDown={(event) => editor.markEventAsHandled(event)}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h3>{canvas.refersTo(ids.length)}</h3>
      <ul>
        {ids.map((target) => (
          <Reference key={target} card={id} target={target as TLShapeId} mayChange={mayChange} />
        ))}
      </ul>
      {mayChange && (
        <Button look="plain" onClick={() => void openReferences({ addDialog, addToast }, id)}>
          {references.change}
        </Button>
      )}
    </section>
  )
}

interface ReferenceProps {
  readonly card: TLShapeId
  readonly target: TLShapeId
  readonly mayChange: boolean
}

function Reference({ card, target, mayChange }: ReferenceProps) {
  const editor = useEditor()
  const { references, freely } = useTopic(cardsTopic)
  const found = useValue('referenced', () => findCard(editor, target), [editor, target])
  if (found === null) {
    return (
      <li>
        <span>{references.deleted}</span>
        {mayChange && (
          <button
            type="button"
            aria-label={references.remove}
            title={references.remove}
            onClick={() => removeReference(editor, card, target)}
          >
            <span aria-hidden="true">×</span>
          </button>
        )}
      </li>
    )
  }
  const text = found.text || references.empty
  return (
    <li>
      <button type="button" className="pw-references__way" onClick={() => goToShape(editor, target)}>
        <span dir="auto">{text}</span>
        <small>
          {found.field || freely} · {found.pageName}
        </small>
      </button>
    </li>
  )
}

function removeReference(editor: Editor, card: TLShapeId, target: TLShapeId): void {
  const shape = editor.getShape(card)
  if (shape === undefined) return
  const left = referencesOf(shape.meta).filter((id) => id !== target)
  editor.markHistoryStoppingPoint('references')
  editor.updateShape({ id: card, type: shape.type, meta: referenceEntries(shape.meta, left) })
}
