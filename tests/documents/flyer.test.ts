import { expect, test } from 'vitest'
import { field, note } from '../results/boards.ts'
import { make } from './loaded.ts'
import { textsOf } from './pdf-content.ts'
import { dictOf, elementsOf, nameOf, readPdf } from './pdf-structure.ts'

const PANELS = {
  'flyer-titel': 'Vom Kind her denken',
  'flyer-warum': 'Ausgangslage',
  'flyer-leitbild': 'Kern',
  'flyer-leitlinien': 'Leitlinien',
  'flyer-arbeitsweise': 'Arbeitsweise',
  'flyer-kontakt': 'Ansprechperson',
} as const

/** Fields on a wall from the last to the first, so that places on it do not decide. */
const records = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).flatMap(([id, text], at) => [
    field(id, { y: -1000 * at, meta: { field: id } }, { title: `Feld ${id}` }),
    ...(text === '' ? [] : [note(`n-${id}`, { parentId: `shape:${id}`, y: 100 }, text)]),
  ])

const flyer = async (texts: Readonly<Record<string, string>>) => {
  const { bytes } = await make(records(texts), { form: 'flyer', format: 'pdf' }, {}, { result: 'flyer' })
  return { bytes, texts: await textsOf(bytes) }
}
const MM = 72 / 25.4

test('every panel lies where it is met when the sheet is folded, and is read in that order', async () => {
  const { bytes, texts } = await flyer(PANELS)
  const place = (text: string) => {
    const found = texts.items.find(({ text: some }) => some.includes(text.split(' ')[0] ?? text))
    return found === undefined ? null : [found.page, Math.floor(found.x / MM / 97)]
  }
  expect(texts.pages.map(({ width, height }) => [width / MM, height / MM].map(Math.round))).toEqual([
    [297, 210],
    [297, 210],
  ])
  // Outside: flap, back, cover; inside: left, middle, right.
  expect(Object.values(PANELS).map(place)).toEqual([
    [1, 2],
    [1, 0],
    [2, 0],
    [2, 1],
    [2, 2],
    [1, 1],
  ])
  const headings = elementsOf(readPdf(bytes)).filter(({ role }) => /^H\d$/.test(role))
  expect(headings.map(({ role }) => role)).toEqual(['H1', 'H2', 'H2', 'H2', 'H2', 'H2'])
  expect(texts.read.replace(/\s+/g, ' ')).toMatch(
    /Vom Kind her denken.*Ausgangslage.*Kern.*Leitlinien.*Arbeitsweise.*Ansprechperson/,
  )
})

test('nothing stands where a printer of an office does not reach, nor on a fold', async () => {
  const { texts } = await flyer({ ...PANELS, 'flyer-leitbild': 'Präventionskette '.repeat(280) })
  expect(texts.pages).toHaveLength(2)
  for (const { page, x, width, y, text } of texts.items) {
    const folds = page === 1 ? [0, 97, 197, 297] : [0, 100, 200, 297]
    for (const fold of folds) {
      const isClear = x >= (fold + 7) * MM || x + width <= (fold - 7) * MM
      expect([text, page, isClear]).toEqual([text, page, true])
    }
    expect(y).toBeGreaterThan(8 * MM)
    expect(y).toBeLessThan(202 * MM)
  }
})

test('asks the printer for both sides over the short edge, at their true size', async () => {
  const pdf = readPdf((await flyer(PANELS)).bytes)
  const { entries } = dictOf(pdf, pdf.root.entries.get('ViewerPreferences'))
  expect([nameOf(entries.get('Duplex')), nameOf(entries.get('PrintScaling'))]).toEqual([
    'DuplexFlipShortEdge',
    'None',
  ])
})

test.each([
  ['smaller first', 60, 2],
  ['then on the next panel', 240, 2],
  ['then on pages that follow', 1500, 5],
])('too much text is set %s, and every word is there', async (_, count, pages) => {
  const words = Array.from({ length: count }, (_, at) => `Wort${at}ende`)
  const { texts } = await flyer({ ...PANELS, 'flyer-leitbild': words.join(' ') })
  expect(texts.pages.length).toBe(pages)
  const read = texts.read.replace(/-\s+/g, '').replace(/\s+/g, ' ')
  const others = Object.values(PANELS).filter((text) => text !== PANELS['flyer-leitbild'])
  for (const text of [...words, ...others]) expect(read.split(text).length - 1).toBe(1)
})

test('a cover and a back of 10,000 letters lose none of them', async () => {
  const long = Array.from({ length: 1000 }, (_, at) => `Wort${at}ende`).join(' ')
  const { texts } = await flyer({ 'flyer-titel': long, 'flyer-kontakt': long.replaceAll('Wort', 'Amt') })
  const read = texts.read.replace(/-\s+/g, '').replace(/\s+/g, ' ')
  for (const word of ['Wort', 'Amt'])
    for (let at = 0; at < 1000; at++) expect(read.split(`${word}${at}ende`).length - 1).toBe(1)
})

test('an empty board is a calm sheet with its title', async () => {
  const { texts } = await flyer({ 'flyer-titel': '', 'flyer-leitbild': '' })
  expect(texts.pages).toHaveLength(2)
  expect(texts.read.replace(/\s+/g, ' ').trim()).toBe('Board Präventionsleitbild')
})

test('what was gathered beside the flyer comes behind it; a page of another template is folded as it is', async () => {
  const pagesOf = async (panels: Readonly<Record<string, string>>) =>
    (await flyer(panels)).texts.items.find(({ text }) => text.includes('Gesammelt'))?.page
  expect(await pagesOf({ 'flyer-leitbild': 'Kern', werte: 'Gesammelt' })).toBe(3)
  expect(await pagesOf({ werte: 'Gesammelt' })).toBe(1)
})

test('emoji, other scripts and fields of other templates are in it, and are said to be drawn otherwise', async () => {
  const { texts } = await flyer({ 'flyer-leitbild': 'Hand 👋 in שלום', eigenes: 'Eigener Satz' })
  expect(texts.read).toContain('Feld eigenes')
  expect(texts.read).toContain('Eigener Satz')
  expect(texts.read.replace(/\s+/g, ' ')).toContain('5 Zeichen (Emoji oder fremde Schriften)')
})
