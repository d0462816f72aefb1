import { RichTextLabel, useEditor, useValue } from 'tldraw'
import { OFFER } from '../../../shared/offers/offer.ts'
import { useMessages } from '../../i18n/messages.ts'
import type { OfferShape } from './OfferShapeUtil.tsx'
import { nameHeight, OFFER_PADDING, OFFER_TEXT, offerHeight, saidOf } from './offer-layout.ts'
import './offer.css'
import { StateMark } from './StateMark.tsx'

/** An offer on the canvas. Its state is told by word, mark and edge; colour only helps. */
export function OfferCard({ shape }: { shape: OfferShape }) {
  const editor = useEditor()
  const { offer } = useMessages()
  const { w, state } = shape.props
  const height = useValue('height', () => offerHeight(editor, shape), [editor, shape])
  const name = useValue('name', () => nameHeight(editor, shape), [editor, shape])
  return (
    <div className={`pw-offer pw-offer--${state}`} style={{ width: w, height, padding: OFFER_PADDING }}>
      <OfferName shape={shape} height={name} />
      <div className="pw-offer__lines">
        {saidOf(shape.props).map((line) => (
          <p key={line} dir="auto">
            {line}
          </p>
        ))}
        <p className="pw-offer__state">
          <svg viewBox="0 0 14 14" aria-hidden="true">
            <StateMark state={state} />
          </svg>
          {offer.states[state]}
        </p>
      </div>
    </div>
  )
}

function OfferName({ shape, height }: { shape: OfferShape; height: number }) {
  const editor = useEditor()
  const isSelected = useValue('selected', () => editor.getOnlySelectedShapeId() === shape.id, [
    editor,
    shape.id,
  ])
  return (
    <div className="pw-offer__name" style={{ height }}>
      <RichTextLabel
        {...OFFER_TEXT}
        shapeId={shape.id}
        type={OFFER}
        richText={shape.props.richText}
        isSelected={isSelected}
        labelColor="currentColor"
        textAlign="start"
        verticalAlign="start"
        wrap
        showTextOutline={false}
      />
    </div>
  )
}
