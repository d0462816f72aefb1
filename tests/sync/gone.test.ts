import { Mat } from '@tldraw/editor'
import type { TLShape } from '@tldraw/tlschema'
import { describe, expect, test } from 'vitest'
import { META, recordsOf } from '../../shared/records/encoding.ts'
import { placeOfGone } from '../../shared/records/gone.ts'
import { asRecord, DOCUMENT, frame, note, PAGE } from '../records/samples.ts'
import { bool, int32, pick, randomOf, seedsOf } from '../seeds.ts'
import { meet, type Peer, seedOf } from './peer.ts'
import { peersOf } from './peers.ts'

const OUTER = frame('outer', { index: 'a1', x: 300, y: -40, rotation: 0.3 })
const INNER = frame('inner', { index: 'a1', parentId: 'shape:outer', x: 25, y: 60, rotation: -0.7 })
const SEED = seedOf({ stage: [DOCUMENT, PAGE, OUTER, INNER] })
const join = peersOf(SEED)

function shapeOf(peer: Peer, id: string): TLShape {
  const record = peer.get(id)
  if (record?.typeName !== 'shape') throw new RangeError(`no shape ${id}`)
  return record
}

/** What a shape's position and rotation on the page come to. */
function onPage(peer: Peer, id: string): Mat {
  const { x, y, rotation, parentId } = shapeOf(peer, id)
  const own = Mat.Compose(Mat.Translate(x, y), Mat.Rotate(rotation))
  return parentId.startsWith('shape:') ? Mat.Compose(onPage(peer, parentId), own) : own
}

function expectAt(place: Mat, id: string, ...peers: readonly Peer[]): void {
  for (const peer of peers) {
    const found = onPage(peer, id)
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f'] as const) expect(found[key]).toBeCloseTo(place[key], 6)
  }
}

/** Somebody who comes now and has seen nothing of it. */
function newcomer(from: Peer): Peer {
  const peer = join()
  meet(from, peer)
  return peer
}

describe.each(seedsOf('gone', 30))('seed %i: what is put into something that is being deleted', (seed) => {
  test('lies where it was put, for everybody', () => {
    const random = randomOf(seed)
    const [a, b] = [join(), join({ role: 'participant' })]
    const parentId = pick(random, ['shape:outer', 'shape:inner'])
    const place = { x: int32(random, -300, 300), y: int32(random, -300, 300), rotation: random.next() }
    b.put(asRecord(note('n', { parentId, ...place })))
    const put = onPage(b, 'shape:n')
    const doomed = pick(random, [
      ['shape:inner'],
      ['shape:outer', 'shape:inner'],
      ['shape:inner', 'shape:outer'],
    ])
    // In one go, one after the other, or with the other hearing of the first only.
    for (const id of doomed) {
      a.remove(id)
      if (bool(random)) a.settle()
      if (bool(random)) meet(a, b)
    }
    meet(a, b)
    const all = [a, b, newcomer(a)]
    expectAt(put, 'shape:n', ...all)
    for (const peer of all) expect(peer.records()).toEqual(a.records())
    // Who moves it then moves it from there.
    const shown = shapeOf(b, 'shape:n')
    b.put({ ...shown, x: shown.x + 10 })
    const moved = onPage(b, 'shape:n')
    meet(a, b)
    expectAt(moved, 'shape:n', a, b, newcomer(b))
  })
})

test('undoing the deletion puts it back into what it was put into', () => {
  const [a, b] = [join(), join({ role: 'participant' })]
  b.put(asRecord(note('n', { parentId: 'shape:inner', x: 10, y: 20 })))
  const put = onPage(b, 'shape:n')
  a.undo.mark('delete')
  a.remove('shape:inner')
  meet(a, b)
  a.undo.undo()
  meet(a, b)
  for (const peer of [a, b])
    expect(shapeOf(peer, 'shape:n')).toMatchObject({ parentId: 'shape:inner', x: 10, y: 20 })
  a.undo.redo()
  meet(a, b)
  expectAt(put, 'shape:n', a, b)
})

test('what somebody else’s program says of the gone is not believed when it makes no sense', () => {
  const a = join()
  const meta = a.doc('board').getMap(META)
  for (const [at, lie] of [
    null,
    7,
    {},
    { parentId: 'page:page', x: Number.NaN, y: 0, rotation: 0 },
  ].entries())
    meta.set(`gone.shape:${at}`, lie)
  meta.set('gone.shape:p', { parentId: 'shape:q', x: 1, y: 1, rotation: 0 })
  meta.set('gone.shape:q', { parentId: 'shape:p', x: 1, y: 1, rotation: 0 })
  const gone = ['0', '1', '2', '3', 'p', 'q']
  for (const [at, id] of gone.entries())
    a.put(asRecord(note(id + at, { parentId: `shape:${id}`, index: `a${at + 2}`, x: 5 })))
  a.settle()
  for (const [at, id] of gone.entries())
    expect(shapeOf(a, `shape:${id}${at}`)).toMatchObject({ parentId: 'page:page' })
  expect(shapeOf(a, 'shape:00')).toMatchObject({ x: 5 })
})

test('the places of the longest gone are forgotten, so that a board does not grow by what is deleted', () => {
  const a = join()
  for (let at = 0; at < 520; at++) {
    a.put(asRecord(frame(`f${at}`)))
    a.settle()
    a.remove(`shape:f${at}`)
    a.settle()
  }
  const records = recordsOf(a.doc('board'))
  expect(a.doc('board').getMap(META).size).toBe(500)
  expect(placeOfGone([records], 'shape:f0')).toBeNull()
  expect(placeOfGone([records], 'shape:f519')).not.toBeNull()
})
