import {
  getFontsFromRichText,
  HTMLContainer,
  Rectangle2d,
  renderPlaintextFromRichText,
  ShapeUtil,
  type TLBaseShape,
  toRichText,
} from 'tldraw'
import { OFFER, OFFER_SIZE, type OfferProps } from '../../../shared/offers/offer.ts'
import { offerProps } from '../../../shared/offers/offer-props.ts'
import { currentMessages } from '../../i18n/messages.ts'
import { lazyComponent } from '../../ui/lazy-component.tsx'
import { OFFER_TEXT, offerHeight, saidOf } from './offer-layout.ts'

declare module 'tldraw' {
  interface TLGlobalShapePropsMap {
    [OFFER]: OfferProps
  }
}

export type OfferShape = TLBaseShape<typeof OFFER, OfferProps>

const OfferCard = lazyComponent(async () => (await import('./OfferCard.tsx')).OfferCard)

/** An offer (Angebot) of the prevention chain: a card with a name, for whom, by whom, and whether it exists. */
export class OfferShapeUtil extends ShapeUtil<OfferShape> {
  static override type = OFFER
  static override props = offerProps

  override canEdit() {
    return true
  }
  override canResize() {
    return false
  }
  override hideResizeHandles() {
    return true
  }

  getDefaultProps(): OfferProps {
    const unsaid = { ageFrom: null, ageTo: null, level: null, office: '' }
    return { ...OFFER_SIZE, ...unsaid, richText: toRichText(''), state: 'existing' }
  }

  getGeometry(shape: OfferShape) {
    const height = offerHeight(this.editor, shape)
    return new Rectangle2d({ width: shape.props.w, height, isFilled: true })
  }

  override getText({ props }: OfferShape) {
    return renderPlaintextFromRichText(this.editor, props.richText)
  }

  override getAriaDescriptor(shape: OfferShape) {
    const { offer } = currentMessages()
    const parts = [offer.name, this.getText(shape), offer.states[shape.props.state], ...saidOf(shape.props)]
    return parts.filter((part) => part !== '').join(', ')
  }

  override getFontFaces({ props }: OfferShape) {
    const { fontFamily: family } = OFFER_TEXT
    return getFontsFromRichText(this.editor, props.richText, { family, weight: 'normal', style: 'normal' })
  }

  component(shape: OfferShape) {
    return (
      <HTMLContainer>
        <OfferCard shape={shape} />
      </HTMLContainer>
    )
  }

  getIndicatorPath(shape: OfferShape) {
    const path = new Path2D()
    path.roundRect(0, 0, shape.props.w, offerHeight(this.editor, shape), 8)
    return path
  }
}
