import type { TLRichText } from '@tldraw/tlschema'

/** The shape type of the card for an offer (Angebot) of the prevention chain. */
export const OFFER = 'offer'

/** All; groups at raised risk; individuals already conspicuous. As offer databases record it. */
export const OFFER_LEVELS = ['universal', 'selective', 'indicated'] as const
export type OfferLevel = (typeof OFFER_LEVELS)[number]

/** `gap`: an offer that is missing. */
export const OFFER_STATES = ['existing', 'planned', 'gap'] as const
export type OfferState = (typeof OFFER_STATES)[number]

/** Whole years; -1 stands for the time before birth. */
export const OFFER_AGE = { min: -1, max: 27 } as const

/** Of a new card, in page units. */
export const OFFER_SIZE = { w: 216, h: 152 } as const

export interface OfferProps {
  readonly w: number
  readonly h: number
  /** The offer's name. */
  readonly richText: TLRichText
  /** For whom; null: not said. */
  readonly ageFrom: number | null
  readonly ageTo: number | null
  readonly level: OfferLevel | null
  /** The office or body that runs it; empty: not said. */
  readonly office: string
  readonly state: OfferState
}
