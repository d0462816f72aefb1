import { Box, type Editor, RichTextSVG } from 'tldraw'
import type { OfferState } from '../../../shared/offers/offer.ts'
import { currentMessages } from '../../i18n/messages.ts'
import { EDGES, PAPER } from '../fields/field-colors.ts'
import type { OfferShape } from './OfferShapeUtil.tsx'
import { nameHeight, OFFER_LINE, OFFER_PADDING, OFFER_TEXT, offerHeight, saidOf } from './offer-layout.ts'
import { StateMark } from './StateMark.tsx'

const COLORS = { existing: 'green', planned: 'blue', gap: 'red' } as const
const DASHES: Readonly<Record<OfferState, string>> = { existing: 'none', planned: '8 5', gap: '2 4' }

interface OfferPictureProps {
  readonly editor: Editor
  readonly shape: OfferShape
  readonly colorMode: 'light' | 'dark'
}

/** An offer in an exported picture: text stays text. */
export function OfferPicture({ editor, shape, colorMode }: OfferPictureProps) {
  const { offer } = currentMessages()
  const { w, state, richText } = shape.props
  const said = saidOf(shape.props)
  const { paper, ink, soft } = PAPER[colorMode]
  const height = offerHeight(editor, shape)
  const edge = EDGES[COLORS[state]][colorMode]
  const line = { x: OFFER_PADDING, fontSize: 14, fill: soft, fontFamily: 'tldraw_sans, sans-serif' }
  const bottom = height - OFFER_PADDING - 6
  const name = new Box(OFFER_PADDING, OFFER_PADDING, w - 2 * OFFER_PADDING, nameHeight(editor, shape))
  return (
    <>
      <rect
        {...{ x: 1, y: 1, width: w - 2, height: height - 2, rx: 8, strokeWidth: 2, stroke: edge }}
        fill={state === 'gap' ? 'none' : paper}
        strokeDasharray={DASHES[state]}
      />
      <RichTextSVG
        {...OFFER_TEXT}
        bounds={name}
        richText={richText}
        textAlign="start"
        verticalAlign="start"
        wrap
        labelColor={ink}
        padding={0}
        showTextOutline={false}
      />
      {said.map((text, at) => (
        <text key={text} {...line} y={bottom - (said.length - at) * OFFER_LINE}>
          {text}
        </text>
      ))}
      <g color={edge} transform={`translate(${OFFER_PADDING} ${bottom - 12})`}>
        <StateMark state={state} />
      </g>
      <text {...line} x={OFFER_PADDING + 20} y={bottom} fontWeight={700} fill={ink}>
        {offer.states[state]}
      </text>
    </>
  )
}
