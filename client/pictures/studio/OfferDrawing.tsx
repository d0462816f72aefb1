import { Box, type Editor, RichTextSVG } from 'tldraw'
import type { OfferState } from '../../../shared/offers/offer.ts'
import { EDGES, PAPER } from '../../canvas/fields/field-colors.ts'
import type { OfferShape } from '../../canvas/offers/OfferShapeUtil.tsx'
import {
  nameHeight,
  OFFER_LINE,
  OFFER_PADDING,
  OFFER_TEXT,
  offerHeight,
  saidOf,
} from '../../canvas/offers/offer-layout.ts'
import { StateMark } from '../../canvas/offers/StateMark.tsx'
import { currentMessages } from '../../i18n/messages.ts'
import { Markup } from './FieldDrawing.tsx'
import { fitted, SANS } from './markup.ts'

const COLORS = { existing: 'green', planned: 'blue', gap: 'red' } as const
const DASHES: Readonly<Record<OfferState, string | undefined>> = {
  existing: undefined,
  planned: '8 5',
  gap: '2 4',
}

interface OfferDrawingProps {
  readonly editor: Editor
  readonly shape: OfferShape
}

/** An offer in a picture: whole, also where the wall ends a line with dots. */
export function OfferDrawing({ editor, shape }: OfferDrawingProps) {
  const { offer } = currentMessages()
  const { w, state, richText } = shape.props
  const { paper, ink, soft } = PAPER.light
  const height = offerHeight(editor, shape)
  const edge = EDGES[COLORS[state]].light
  const width = w - 2 * OFFER_PADDING
  const name = new Box(OFFER_PADDING, OFFER_PADDING, width, nameHeight(editor, shape))
  const said = saidOf(shape.props)
  const top = height - OFFER_PADDING - (said.length + 1) * OFFER_LINE
  const look = { fontFamily: SANS, fontSize: '14px', lineHeight: `${OFFER_LINE}px` }
  return (
    <>
      <rect
        {...{ x: 1, y: 1, width: w - 2, height: height - 2, rx: 8, strokeWidth: 2, stroke: edge }}
        fill={state === 'gap' ? 'none' : paper}
        strokeDasharray={DASHES[state]}
      />
      <RichTextSVG
        {...OFFER_TEXT}
        {...{ bounds: name, richText, textAlign: 'start', verticalAlign: 'start', labelColor: ink }}
        {...{ wrap: true, padding: 0, showTextOutline: false }}
      />
      {said.map((text, at) => (
        <g key={text} transform={`translate(${OFFER_PADDING} ${top + at * OFFER_LINE})`}>
          <Markup
            width={width}
            height={OFFER_LINE}
            element={fitted(editor.getContainer(), text, width, { ...look, color: soft })}
          />
        </g>
      ))}
      <g
        color={edge}
        transform={`translate(${OFFER_PADDING} ${height - OFFER_PADDING - OFFER_LINE / 2 - 7})`}
      >
        <StateMark state={state} />
      </g>
      <g transform={`translate(${OFFER_PADDING + 20} ${height - OFFER_PADDING - OFFER_LINE})`}>
        <Markup
          width={width - 20}
          height={OFFER_LINE}
          element={fitted(editor.getContainer(), offer.states[state], width - 20, {
            ...{ ...look, fontWeight: '700', color: ink },
          })}
        />
      </g>
    </>
  )
}
