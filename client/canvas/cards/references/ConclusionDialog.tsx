import { type FormEvent, useState } from 'react'
import { type Editor, startEditingShapeWithRichText, type TLShapeId, useEditor } from 'tldraw'
import type { CardColor } from '../../../../shared/cards/legend.ts'
import { referenceEntries } from '../../../../shared/cards/references.ts'
import { cardsTopic } from '../../../i18n/cards.ts'
import { useMessages, useTopic } from '../../../i18n/messages.ts'
import { Button } from '../../../ui/Button.tsx'
import { CardDialog } from '../CardDialog.tsx'
import { ColorChooser } from '../ColorChooser.tsx'
import { type CardTarget, cardFields } from '../card-fields.ts'
import { FieldChooser } from '../FieldChooser.tsx'
import { goToShape } from '../show-shape.ts'
import { writeCard } from '../write-cards.ts'

interface ConclusionDialogProps {
  /** The cards the new one comes from. */
  readonly from: readonly TLShapeId[]
  onClose(): void
}

/** Writes a card that refers to the selected ones, in a field of any page. */
export function ConclusionDialog({ from, onClose }: ConclusionDialogProps) {
  const editor = useEditor()
  const { common } = useMessages()
  const { conclusion, list } = useTopic(cardsTopic)
  const [target, setTarget] = useState(() => firstElsewhere(editor))
  const [color, setColor] = useState<CardColor>('yellow')
  const [problem, setProblem] = useState<string | null>(null)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const id = writeCard(editor, '', target, color, referenceEntries({}, from))
    if (id === null) return setProblem(list.fieldGone)
    onClose()
    openCard(editor, id)
  }
  return (
    <CardDialog heading={conclusion.heading}>
      <form className="pw-cards__step" onSubmit={submit}>
        <p>{conclusion.from(from.length)}</p>
        <FieldChooser label={conclusion.where} pages="all" value={target} onValue={setTarget} />
        <ColorChooser value={color} onValue={setColor} />
        <div role="alert">{problem !== null && <p className="pw-notice">{problem}</p>}</div>
        <div className="pw-cards__actions">
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" type="submit">
            {conclusion.write}
          </Button>
        </div>
      </form>
    </CardDialog>
  )
}

/** Conclusions are mostly written on a page of their own. */
function firstElsewhere(editor: Editor): CardTarget {
  const current = editor.getCurrentPageId()
  const fields = editor.getPages().flatMap(({ id: page }) => {
    const [first] = page === current ? [] : cardFields(editor, page)
    return first === undefined ? [] : [{ page, field: first.id }]
  })
  return fields[0] ?? { page: current, field: null }
}

/** Once the dialog is gone: it takes the focus with it, which the open text must keep. */
function openCard(editor: Editor, id: TLShapeId): void {
  editor.timers.setTimeout(() => {
    goToShape(editor, id)
    startEditingShapeWithRichText(editor, id)
  })
}
