import type { TLRecord } from '@tldraw/tlschema'
import { generateNKeysBetween } from 'fractional-indexing'
import { describe, expect, test } from 'vitest'
import { reindex } from '../../shared/tables/order.ts'
import { asRecord, DOCUMENT, PAGE, row } from '../records/samples.ts'
import { bool, int32, pick, randomOf, seedsOf } from '../seeds.ts'
import { meet, type Peer, seedOf } from './peer.ts'
import { peersOf } from './peers.ts'

const join = peersOf(seedOf({ stage: [DOCUMENT, PAGE] }))

type Cells = Readonly<Record<string, string>>

function cellsOf(peer: Peer, id: string): Cells {
  const record = peer.get(`shape:${id}`)
  return record?.typeName === 'shape' && record.type === 'row' ? record.props.cells : {}
}

function write(peer: Peer, id: string, cells: Cells): void {
  const record = peer.get(`shape:${id}`)
  if (record?.typeName !== 'shape' || record.type !== 'row') throw new Error(`no row ${id}`)
  const filled = Object.entries({ ...record.props.cells, ...cells }).filter(([, value]) => value !== '')
  const next = { ...record, props: { cells: Object.fromEntries(filled) } }
  peer.put(next)
}

describe('the cells of a row', () => {
  test('merge one by one, and each person takes back only their own', () => {
    const [a, b] = [join(), join()]
    a.put(asRecord(row('r', { was: 'Elterncafé' })))
    meet(a, b)
    a.undo.mark('cell')
    write(a, 'r', { wer: 'Jugendamt' })
    b.undo.mark('cell')
    write(b, 'r', { bis: '2027-03-01', was: '' })
    meet(a, b)
    for (const peer of [a, b]) expect(cellsOf(peer, 'r')).toEqual({ wer: 'Jugendamt', bis: '2027-03-01' })
    a.undo.undo()
    meet(a, b)
    for (const peer of [a, b]) expect(cellsOf(peer, 'r')).toEqual({ bis: '2027-03-01' })
    b.undo.undo()
    meet(a, b)
    for (const peer of [a, b]) expect(cellsOf(peer, 'r')).toEqual({ was: 'Elterncafé' })
  })

  test.each(seedsOf('cells', 20))(
    'seed %i: whatever two write, both see the same, and no cell of one is lost to another',
    (seed) => {
      const random = randomOf(seed)
      const [a, b] = [join(), join()]
      a.put(asRecord(row('r')))
      meet(a, b)
      for (let round = 0; round < 20; round++) {
        // Each has columns of their own and shares one with the other.
        write(a, 'r', { [pick(random, ['a1', 'a2', 'both'])]: String(int32(random, 0, 9)) })
        write(b, 'r', { [pick(random, ['b1', 'b2', 'both'])]: String(int32(random, 0, 9)) })
        const [ofA, ofB] = [cellsOf(a, 'r'), cellsOf(b, 'r')]
        if (bool(random)) continue
        meet(a, b)
        expect(cellsOf(a, 'r')).toEqual(cellsOf(b, 'r'))
        for (const id of ['a1', 'a2']) expect(cellsOf(a, 'r')[id]).toBe(ofA[id])
        for (const id of ['b1', 'b2']) expect(cellsOf(a, 'r')[id]).toBe(ofB[id])
      }
    },
  )
})

describe('sorting 300 rows', () => {
  test('is one update of less than 8 KB, and one step of undo', () => {
    const random = randomOf(1)
    const [a, b] = [join({ clientId: 2 ** 32 - 1 }), join()]
    const keys = generateNKeysBetween(null, null, 300)
    a.put(...keys.map((index, at) => asRecord({ ...row(`r${at}`, { was: `Maßnahme ${at}` }), index })))
    meet(a, b)
    const rows = keys.map((index, at) => ({ id: `shape:r${at}`, index }))
    const wanted = rows
      .map((one) => ({ one, key: int32(random, 0, 1_000_000) }))
      .sort((x, y) => x.key - y.key)
      .map(({ one }) => one)
    const sizes: number[] = []
    a.doc('board').on('update', (update: Uint8Array) => sizes.push(update.length))
    a.undo.mark('sort rows')
    a.put(...[...reindex(wanted)].map(([id, index]) => ({ ...a.get(id), index }) as TLRecord)) // rows, put above
    a.binding.flush()
    expect(sizes).toHaveLength(1)
    expect(sizes[0]).toBeLessThan(8_000)
    meet(a, b)
    expect(orderOf(b)).toEqual(wanted.map(({ id }) => id))
    a.undo.undo()
    meet(a, b)
    expect(orderOf(b)).toEqual(rows.map(({ id }) => id))
  })
})

function orderOf(peer: Peer): string[] {
  const rows = peer.records().flatMap((record) => (record.typeName === 'shape' ? [record] : []))
  return rows.sort((a, b) => (a.index < b.index ? -1 : 1)).map(({ id }) => id)
}
