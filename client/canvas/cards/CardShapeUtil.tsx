import { NoteShapeUtil, TLDOCUMENT_ID, type TLNoteShape } from 'tldraw'
import { cardColorOf, type Legend, legendOf, MARKS } from '../../../shared/cards/legend.ts'
import { referenceCount } from '../../../shared/cards/references.ts'
import './card-signs.css'
import { ReferenceChip } from './references/ReferenceChip.tsx'

/** tldraw's note, with the mark of its colour and the references it has. */
export class CardShapeUtil extends NoteShapeUtil {
  /** Nothing here watches anything: which board shows marks is one switch on the canvas (card-signs.css). */
  override component(shape: TLNoteShape) {
    const count = referenceCount(shape.meta)
    return (
      <>
        {super.component(shape)}
        <span
          className="pw-card-mark"
          style={{ clipPath: `path("${MARKS[cardColorOf(shape.props.color)]}")` }}
        />
        {count > 0 && <ReferenceChip id={shape.id} count={count} />}
      </>
    )
  }

  /** Read out with the text: nobody needs to see the colour. */
  override getAriaDescriptor(shape: TLNoteShape) {
    const meaning = this.legend()[cardColorOf(shape.props.color)]
    return meaning === undefined ? undefined : `${meaning}: ${this.getText(shape)}`
  }

  /** What the colours of cards mean on this board. */
  legend(): Legend {
    return legendOf(this.editor.store.get(TLDOCUMENT_ID)?.meta ?? {})
  }
}
