import { describe, expect, test } from 'vitest'
import type { PlainRecord } from '../../shared/records/encoding.ts'
import type { Entry, ResultBoard } from '../../shared/results/model.ts'
import { readResults } from '../../shared/results/read-results.ts'
import { plainText } from '../../shared/results/rich-text.ts'
import { bool, int32, pick, type Random, randomOf, seedsOf } from '../seeds.ts'
import { field, note, offer, row, sourceOf } from './boards.ts'

function entriesOf(board: ResultBoard): Entry[] {
  return board.pages.flatMap(({ fields, entries }) => [...fields.flatMap((one) => one.entries), ...entries])
}

const texts = (entries: readonly Entry[]) => entries.map(({ blocks }) => plainText(blocks))
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id)

describe('a contribution', () => {
  test('belongs to its parent field, lying freely to the field its middle is in', () => {
    const records = [
      field('a'),
      field('b', { x: 900 }),
      note('child', { parentId: 'shape:b', x: 20, y: 100 }, 'Kind'),
      // Hangs out of its parent: it still belongs to it.
      note('out', { parentId: 'shape:b', x: -850, y: 100 }, 'außen'),
      note('free', { x: 850, y: 100 }, 'frei'),
      note('far', { x: 5000 }, 'fern'),
    ]
    const [page] = readResults(sourceOf(records, ['shape:a', 'shape:b'])).pages
    expect(page?.fields.map(({ title, entries }) => [title, texts(entries)])).toEqual([
      ['a', []],
      ['b', ['außen', 'frei', 'Kind']],
    ])
    expect(texts(page?.entries ?? [])).toEqual(['fern'])
  })

  test('is read line by line; rows as the table has them', () => {
    const records = [
      field('t', {}, { kind: 'table', columns: [] }),
      note('rechts', { parentId: 'shape:t', x: 400, y: 110 }, 'rechts'),
      note('links', { parentId: 'shape:t', x: 20, y: 90 }, 'links'),
      { ...row('zwei', { a: '2' }), parentId: 'shape:t', index: 'a3' },
      { ...row('eins', { a: '1' }), parentId: 'shape:t', index: 'a2' },
    ]
    const entries = readResults(sourceOf(records, ['shape:t'])).pages[0]?.fields[0]?.entries ?? []
    expect(ids(entries)).toEqual(['shape:eins', 'shape:zwei', 'shape:links', 'shape:rechts'])
  })

  test('inside a group is read where it is, however the group is turned', () => {
    const records = [
      field('a', { y: 1000 }),
      { ...note('g', { x: 700, y: 1100, rotation: Math.PI / 2 }), type: 'group', props: {} },
      // A quarter turn: right becomes down, so this lies at (500, 1400).
      note('in', { parentId: 'shape:g', x: 300, y: 200 }, 'gedreht'),
    ]
    const [page] = readResults(sourceOf(records, ['shape:a'])).pages
    expect(texts(page?.fields[0]?.entries ?? [])).toEqual(['gedreht'])
    expect(page?.entries).toEqual([])
  })

  test('says what it is: offers with their facts, references, authors', () => {
    const meta = { author: 'p1', 'ref.shape:o': true, 'ref.shape:gone': undefined, other: true }
    const { 'ref.shape:gone': _, ...kept } = meta
    const records = [
      offer('o', 'Frühe Hilfen', { ageFrom: 0, ageTo: 3, level: 'universal', office: 'Jugendamt' }),
      note('n', { y: 500, meta: kept }, 'Folgerung'),
    ]
    expect(readResults(sourceOf(records)).pages[0]?.entries).toMatchObject([
      { kind: 'offer', ageFrom: 0, ageTo: 3, level: 'universal', office: 'Jugendamt', state: 'existing' },
      { kind: 'card', author: 'p1', refersTo: ['shape:o'] },
    ])
  })
})

/** A board with shapes inside shapes, on a page or in fields, some of them structure. */
function randomBoard(random: Random): { records: PlainRecord[]; stage: string[] } {
  const fields = Array.from({ length: int32(random, 0, 4) }, (_, at) =>
    field(`f${at}`, { x: int32(random, -2000, 2000), y: int32(random, -2000, 2000), index: `a${at + 1}` }),
  )
  const parents = ['page:page', ...fields.map(({ id }) => id)]
  const others: PlainRecord[] = []
  for (let at = 0; at < int32(random, 0, 30); at++) {
    const place = { x: int32(random, -2000, 2000), y: int32(random, -2000, 2000), index: `b0${at}V` }
    const rotation = bool(random) ? 0 : int32(random, 0, 6)
    const changes = { ...place, rotation, parentId: pick(random, parents) }
    const kind = int32(random, 0, 3)
    if (kind === 0) others.push({ ...offer(`s${at}`, `Angebot ${at}`), ...changes })
    else if (kind === 1) others.push({ ...row(`s${at}`, { a: String(at) }), ...changes })
    else others.push(note(`s${at}`, changes, bool(random) ? '' : `Karte ${at}`))
    if (bool(random)) parents.push(`shape:s${at}`)
  }
  const stage = [...fields, ...others.filter(() => int32(random, 0, 4) === 0)].map(({ id }) => id)
  return { records: [...fields, ...others], stage }
}

test('every contribution is there exactly once, structure never, whatever the order of the records', () => {
  for (const seed of seedsOf('results', 60)) {
    const random = randomOf(seed)
    const { records, stage } = randomBoard(random)
    const board = readResults(sourceOf(records, stage))
    const wanted = records.map(({ id }) => id).filter((id) => !stage.includes(id))
    expect(ids(entriesOf(board)).sort(), `seed ${seed}`).toEqual(wanted.sort())
    expect(readResults(sourceOf([...records].reverse(), stage)), `seed ${seed}`).toEqual(board)
  }
})

test('an empty board has its page and nothing else', () => {
  expect(readResults(sourceOf([]))).toEqual({
    version: 1,
    title: 'Board',
    legend: {},
    pages: [{ id: 'page:page', title: 'Seite 1', form: null, fields: [], entries: [] }],
  })
})

test('nesting a thousand deep is read', () => {
  const chain = Array.from({ length: 1000 }, (_, at) =>
    note(`n${at}`, { parentId: at === 0 ? 'page:page' : `shape:n${at - 1}`, x: 1 }, String(at)),
  )
  expect(entriesOf(readResults(sourceOf(chain)))).toHaveLength(1000)
})
