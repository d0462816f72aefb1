import { richTextValidator } from '@tldraw/tlschema'
import { T } from '@tldraw/validate'
import { OFFER_AGE, OFFER_LEVELS, OFFER_STATES } from './offer.ts'

const age = T.integer.check((years) => {
  if (years < OFFER_AGE.min || years > OFFER_AGE.max) throw new Error('not an age in years')
})

export const offerProps = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  richText: richTextValidator,
  ageFrom: T.nullable(age),
  ageTo: T.nullable(age),
  level: T.nullable(T.literalEnum(...OFFER_LEVELS)),
  office: T.string,
  state: T.literalEnum(...OFFER_STATES),
}
