import {
  Box,
  DefaultFontFaces,
  defaultShapeUtils,
  RichTextSVG,
  type SvgExportContext,
  type TLAnyShapeUtilConstructor,
  type TLImageShape,
  type TLNoteShape,
} from 'tldraw'
import { cardColorOf, MARKS } from '../../../shared/cards/legend.ts'
import { referenceCount } from '../../../shared/cards/references.ts'
import { PictureShapeUtil } from '../../canvas/assets/PictureShapeUtil.tsx'
import { CardShapeUtil } from '../../canvas/cards/CardShapeUtil.tsx'
import { type FieldShape, FieldShapeUtil } from '../../canvas/fields/FieldShapeUtil.tsx'
import { PAPER } from '../../canvas/fields/field-colors.ts'
import { type SheetShape, SheetShapeUtil } from '../../canvas/fields/sheets/SheetShapeUtil.tsx'
import {
  SHEET_LINE,
  SHEET_PADDING,
  SHEET_TEXT,
  sheetBounds,
} from '../../canvas/fields/sheets/sheet-layout.ts'
import { type OfferShape, OfferShapeUtil } from '../../canvas/offers/OfferShapeUtil.tsx'
import { type RowShape, RowShapeUtil } from '../../canvas/tables/RowShapeUtil.tsx'
import { INK } from '../../canvas/theme.ts'
import { UnreadableShapeUtil } from '../../canvas/UnreadableShapeUtil.tsx'
import { currentMessages } from '../../i18n/messages.ts'
import { FieldDrawing, Markup } from './FieldDrawing.tsx'
import { ImageDrawing, MissingImage } from './ImageDrawing.tsx'
import { imageSource } from './image-source.ts'
import { markup, SANS } from './markup.ts'
import { OfferDrawing } from './OfferDrawing.tsx'
import { RowDrawing } from './RowDrawing.tsx'

const { normal, italic } = DefaultFontFaces.tldraw_sans
const OUR_FACES = [normal.normal, normal.bold, italic.normal]

class DrawnField extends FieldShapeUtil {
  override getFontFaces() {
    return OUR_FACES
  }
  override toSvg(field: FieldShape) {
    return <FieldDrawing editor={this.editor} field={field} />
  }
}

class DrawnOffer extends OfferShapeUtil {
  override getFontFaces(offer: OfferShape) {
    return [...super.getFontFaces(offer), ...OUR_FACES]
  }
  override toSvg(offer: OfferShape) {
    return <OfferDrawing editor={this.editor} shape={offer} />
  }
}

class DrawnRow extends RowShapeUtil {
  override getFontFaces() {
    return OUR_FACES
  }
  override toSvg(row: RowShape) {
    return <RowDrawing editor={this.editor} row={row} />
  }
}

class DrawnPicture extends PictureShapeUtil {
  override async toSvg(shape: TLImageShape) {
    const source = await imageSource(this.editor, shape)
    return source === null ? <MissingImage shape={shape} /> : <ImageDrawing shape={shape} source={source} />
  }
}

/** Where the mark of a colour lies on a card, in page units from its top left corner. */
const MARK_PLACE = 8

class DrawnCard extends CardShapeUtil {
  override toSvg(card: TLNoteShape, context: SvgExportContext) {
    const count = referenceCount(card.meta)
    const { w, h } = this.editor.getShapeGeometry(card).bounds
    return (
      <>
        {super.toSvg(card, context)}
        {Object.keys(this.legend()).length > 0 && (
          <path
            d={MARKS[cardColorOf(card.props.color)]}
            transform={`translate(${MARK_PLACE} ${MARK_PLACE})`}
            fill={INK.light}
          />
        )}
        {count > 0 && <References count={count} right={w} bottom={h} />}
      </>
    )
  }
}

interface ReferencesProps {
  readonly count: number
  readonly right: number
  readonly bottom: number
}

/** On a card that comes from others: how many, as its button on the wall says. */
function References({ count, right, bottom }: ReferencesProps) {
  const { paper, ink, soft } = PAPER.light
  const [w, h] = [48, 28]
  const look = { fontFamily: SANS, fontSize: '15px', fontWeight: '700', lineHeight: `${h}px` }
  return (
    <g transform={`translate(${right - w - 6} ${bottom - h - 6})`}>
      <rect width={w} height={h} rx={h / 2} fill={paper} stroke={soft} />
      <Markup
        width={w}
        height={h}
        element={markup('div', { ...look, color: ink, textAlign: 'center' }, `↗ ${count}`)}
      />
    </g>
  )
}

class DrawnUnreadable extends UnreadableShapeUtil {
  override getFontFaces() {
    return OUR_FACES
  }
  override toSvg({ props: { w, h } }: Parameters<UnreadableShapeUtil['getGeometry']>[0]) {
    const { line, soft } = PAPER.light
    const look = { padding: '12px', fontFamily: SANS, fontSize: '15px', lineHeight: '1.3', color: soft }
    return (
      <>
        <rect width={w} height={h} rx={8} fill={line} stroke={soft} strokeDasharray="6 4" />
        <Markup width={w} height={h} element={markup('div', look, currentMessages().canvas.unreadable)} />
      </>
    )
  }
}

class DrawnSheet extends SheetShapeUtil {
  override toSvg(shape: SheetShape) {
    const { x, y, w, h } = sheetBounds(this.editor, shape)
    const { paper, ink } = PAPER.light
    const width = Math.min(SHEET_LINE, w - 2 * SHEET_PADDING.x)
    const bounds = new Box(x + SHEET_PADDING.x, y + SHEET_PADDING.y, width, h)
    return (
      <g className="pw-sheet-text">
        <rect {...{ x, y, width: w, height: h }} fill={paper} />
        <RichTextSVG
          {...SHEET_TEXT}
          {...{ bounds, richText: shape.props.richText, labelColor: ink }}
          {...{ textAlign: 'start', verticalAlign: 'start', wrap: true, padding: 0, showTextOutline: false }}
        />
      </g>
    )
  }
}

const OURS: readonly TLAnyShapeUtilConstructor[] = [
  DrawnField,
  DrawnSheet,
  DrawnRow,
  DrawnOffer,
  DrawnPicture,
  DrawnCard,
  DrawnUnreadable,
]

/** How each kind of shape is drawn. What the canvas itself shows of shapes is as it is there. */
export const drawnShapeUtils: readonly TLAnyShapeUtilConstructor[] = [
  ...defaultShapeUtils.filter(({ type }) => !OURS.some((own) => own.type === type)),
  ...OURS,
]
