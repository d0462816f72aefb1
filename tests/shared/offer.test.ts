import { describe, expect, test } from 'vitest'
import { withAge } from '../../client/canvas/offers/offers.ts'
import { offer as de } from '../../client/i18n/de/offer.ts'
import { offer as en } from '../../client/i18n/en/offer.ts'
import { OFFER, OFFER_SIZE, type OfferProps } from '../../shared/offers/offer.ts'
import { createBoardSchema, validateRecord } from '../../shared/records/schema.ts'
import { note, richText } from '../records/samples.ts'

const PROPS: OfferProps = {
  ...OFFER_SIZE,
  ...{ ageFrom: -1, ageTo: 3, level: 'universal', office: 'Gesundheitsamt', state: 'existing' },
  richText: richText('Frühe Hilfen') as OfferProps['richText'],
}
const schema = createBoardSchema()

function validated(changes: object): () => unknown {
  return () => validateRecord(schema, { ...note('o'), type: OFFER, props: { ...PROPS, ...changes } })
}

describe('an offer', () => {
  test.each([
    ['whole', {}],
    ['with nothing said', { ageFrom: null, ageTo: null, level: null, office: '' }],
    ['missing', { state: 'gap' }],
  ])('is one: %s', (_, changes) => {
    expect(validated(changes)).not.toThrow()
  })

  test.each([
    ['half a year', { ageFrom: 0.5 }],
    ['older than the chain', { ageTo: 28 }],
    ['a level nobody knows', { level: 'general' }],
    ['no state', { state: null }],
    ['no name', { richText: 'Frühe Hilfen' }],
  ])('is none: %s', (_, changes) => {
    expect(validated(changes)).toThrow()
  })

  test.each([
    [null, null, '', ''],
    [0, 3, '0–3 Jahre', '0–3 years'],
    [-1, 1, 'vor der Geburt – 1 Jahr', 'before birth – 1 year'],
    [-1, -1, 'vor der Geburt', 'before birth'],
    [1, 1, '1 Jahr', '1 year'],
    [3, null, 'ab 3 Jahren', 'from 3 years'],
    [1, null, 'ab 1 Jahr', 'from 1 year'],
    [-1, null, 'ab der Schwangerschaft', 'from pregnancy on'],
    [null, 6, 'bis 6 Jahre', 'up to 6 years'],
  ])('says from %s to %s as one would', (from, to, german, english) => {
    expect(de.ages(from, to)).toBe(german)
    expect(en.ages(from, to)).toBe(english)
  })

  test('has no ages that run backwards: the other end follows', () => {
    const props = { ...PROPS, ageFrom: 3, ageTo: 6 }
    expect(withAge(props, 'ageFrom', 5)).toEqual({ ageFrom: 5 })
    expect(withAge(props, 'ageFrom', 10)).toEqual({ ageFrom: 10, ageTo: 10 })
    expect(withAge(props, 'ageTo', 1)).toEqual({ ageFrom: 1, ageTo: 1 })
    expect(withAge(props, 'ageTo', null)).toEqual({ ageTo: null })
  })
})
