import { type ComputedCache, type Editor, renderHtmlFromRichTextForMeasurement } from 'tldraw'
import type { OfferProps } from '../../../shared/offers/offer.ts'
import { currentMessages } from '../../i18n/messages.ts'
import type { OfferShape } from './OfferShapeUtil.tsx'

/** The look of an offer's name, on the canvas, in pictures and when measured. */
export const OFFER_TEXT = { fontFamily: 'tldraw_sans', fontSize: 18, lineHeight: 1.35 } as const
export const OFFER_PADDING = 12
/** Of one line below the name. */
export const OFFER_LINE = 20
const GAP = 8
const EMPTY_NAME = 25

type Heights = ComputedCache<number, OfferShape>
const names = new WeakMap<Editor, Heights>()

/** The height of an offer's name, in page units: measured by every screen for itself, never written. */
export function nameHeight(editor: Editor, offer: OfferShape): number {
  let cache = names.get(editor)
  if (cache === undefined) {
    const measured = (shape: OfferShape): number => {
      // What was measured before its font was there is measured again.
      editor.fonts.trackFontsForShape(shape)
      return measure(editor, shape)
    }
    cache = editor.store.createComputedCache('height of names', measured, { areRecordsEqual: haveSameName })
    names.set(editor, cache)
  }
  return cache.get(offer.id) ?? EMPTY_NAME
}

/** As high as it was made, or as its name needs. */
export function offerHeight(editor: Editor, offer: OfferShape): number {
  const lines = saidOf(offer.props).length + 1 // the state
  const needed = 2 * OFFER_PADDING + nameHeight(editor, offer) + GAP + lines * OFFER_LINE
  return Math.max(offer.props.h, needed)
}

/** What is said of an offer below its name, a line each: ages, level, office. */
export function saidOf({ ageFrom, ageTo, level, office }: OfferProps): string[] {
  const { offer } = currentMessages()
  const lines = [offer.ages(ageFrom, ageTo), level === null ? '' : offer.levels[level], office.trim()]
  return lines.filter((line) => line !== '')
}

function haveSameName(a: OfferShape, b: OfferShape): boolean {
  return a.props.richText === b.props.richText && a.props.w === b.props.w
}

function measure(editor: Editor, { props: { richText, w } }: OfferShape): number {
  const { h } = editor.textMeasure.measureHtml(renderHtmlFromRichTextForMeasurement(editor, richText), {
    ...OFFER_TEXT,
    fontStyle: 'normal',
    fontWeight: 'normal',
    padding: '0px',
    otherStyles: { hyphens: 'auto' },
    maxWidth: Math.max(1, w - 2 * OFFER_PADDING),
  })
  return Math.max(EMPTY_NAME, Math.ceil(h))
}
