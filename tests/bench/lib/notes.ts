import { generateNKeysBetween } from 'fractional-indexing'
import type { PlainRecord } from '../../../shared/records/encoding.ts'
import { note, richText } from '../../records/samples.ts'
import { int32, pick, randomOf } from '../../seeds.ts'

/** Page units from one note's corner to the next; a note is 200 wide, so there is room to start a brush. */
export const PITCH = 260
const COLUMNS = 40
const COLORS = ['yellow', 'light-blue', 'light-green', 'light-red', 'light-violet', 'orange'] as const
const WORDS = (
  'Eltern Schule Kita Treffpunkt offen nach Feierabend im Quartier Beratung ohne Termin Spielplatz ' +
  'sicherer Schulweg Sprachcafé und Jugend Angebote bekannter machen Räume teilen'
).split(' ')

/**
 * A workshop's wall: notes in a grid, the same for the same seed. Their 2 to 4 words fit without the notes
 * growing, since how a page measures text is not what is compared.
 */
export function wallOfNotes(count: number, seed: number): PlainRecord[] {
  const random = randomOf(seed)
  const indices = generateNKeysBetween(null, null, count)
  return indices.map((index, at) => {
    const text = Array.from({ length: int32(random, 2, 4) }, () => pick(random, WORDS)).join(' ')
    const plain = note(`wall-${at}`, {
      index,
      x: (at % COLUMNS) * PITCH,
      y: Math.floor(at / COLUMNS) * PITCH,
    })
    const props = { ...Object(plain.props), color: pick(random, COLORS), richText: richText(text) }
    return { ...plain, props }
  })
}
