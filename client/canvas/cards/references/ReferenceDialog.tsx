import { type FormEvent, useMemo, useState } from 'react'
import { type TLShapeId, useEditor } from 'tldraw'
import { referenceEntries, referencesOf } from '../../../../shared/cards/references.ts'
import { cardsTopic } from '../../../i18n/cards.ts'
import { useMessages, useTopic } from '../../../i18n/messages.ts'
import { Button } from '../../../ui/Button.tsx'
import { CardDialog } from '../CardDialog.tsx'
import { cardsOnBoard } from '../cards-on-board.ts'
import { CardPicker } from './CardPicker.tsx'

interface ReferenceDialogProps {
  readonly id: TLShapeId
  onClose(): void
}

/** Chooses the cards a card comes from, among those of all pages. */
export function ReferenceDialog({ id, onClose }: ReferenceDialogProps) {
  const editor = useEditor()
  const { common } = useMessages()
  const { references } = useTopic(cardsTopic)
  // As they were when the dialog opened: a list that moves under the pointer cannot be ticked.
  const cards = useMemo(() => cardsOnBoard(editor).filter((card) => card.id !== id), [editor, id])
  const [chosen, setChosen] = useState(() => new Set<string>(referencesOf(editor.getShape(id)?.meta ?? {})))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const shape = editor.getShape(id)
    const entries = referenceEntries(shape?.meta ?? {}, chosen)
    if (shape !== undefined && Object.keys(entries).length > 0) {
      editor.markHistoryStoppingPoint('references')
      editor.updateShape({ id, type: shape.type, meta: entries })
    }
    onClose()
  }
  return (
    <CardDialog heading={references.heading}>
      <form className="pw-cards__step" onSubmit={submit}>
        <p>{references.hint}</p>
        <CardPicker cards={cards} chosen={chosen} onChosen={setChosen} />
        <div className="pw-cards__actions">
          <span className="pw-cards__aside" role="status">
            {references.chosen(chosen.size)}
          </span>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" type="submit">
            {common.apply}
          </Button>
        </div>
      </form>
    </CardDialog>
  )
}
