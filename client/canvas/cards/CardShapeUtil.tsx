import { NoteShapeUtil, type SvgExportContext, TLDOCUMENT_ID, type TLNoteShape } from 'tldraw'
import { cardColorOf, type Legend, legendOf, MARKS } from '../../../shared/cards/legend.ts'
import { referenceCount } from '../../../shared/cards/references.ts'
import { INK } from '../theme.ts'
import './card-signs.css'
import { ReferenceChip } from './references/ReferenceChip.tsx'

/** Where the mark lies on a card, in page units from its top left corner, and the square it is drawn in. */
const MARK_PLACE = 8
const MARK_SIDE = 16

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
    const meaning = this.#legend()[cardColorOf(shape.props.color)]
    return meaning === undefined ? undefined : `${meaning}: ${this.getText(shape)}`
  }

  override toSvg(shape: TLNoteShape, context: SvgExportContext) {
    const picture = super.toSvg(shape, context)
    if (Object.keys(this.#legend()).length === 0) return picture
    return (
      <>
        {picture}
        <path
          d={MARKS[cardColorOf(shape.props.color)]}
          transform={`translate(${MARK_PLACE} ${MARK_PLACE}) scale(${MARK_SIDE / 16})`}
          fill={INK[context.colorMode]}
        />
      </>
    )
  }

  #legend(): Legend {
    return legendOf(this.editor.store.get(TLDOCUMENT_ID)?.meta ?? {})
  }
}
