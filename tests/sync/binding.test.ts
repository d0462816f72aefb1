import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { transact } from '@tldraw/state'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { CREATED, insertRecord, recordsOf, textOf, type YRecord } from '../../shared/records/encoding.ts'
import { UNREADABLE } from '../../shared/records/kinds.ts'
import {
  arrow,
  asRecord,
  codec,
  DOCUMENT,
  frame,
  note,
  PAGE,
  richText,
  textOfShape,
  tie,
} from '../records/samples.ts'
import { meet, type Peer, seedOf } from './peer.ts'
import { peersOf } from './peers.ts'

const SEED = seedOf({ stage: [DOCUMENT, PAGE, frame('field', { index: 'a0' })] })
const join = peersOf(SEED)

/** Writes into a layer as another program might. */
function forge(peer: Peer, id: string, value: unknown): void {
  recordsOf(peer.doc('board')).set(id, value)
}

describe('what the user does', () => {
  test('reaches the others in one transaction for a whole flush', () => {
    const [a, b] = [join(), join()]
    let updates = 0
    a.doc('board').on('update', () => updates++)
    a.put(asRecord(note('one')), asRecord(note('two', { index: 'a2' })))
    a.put(asRecord(note('one', { x: 40 })))
    meet(a, b)
    expect(updates).toBe(1)
    expect(b.get('shape:one')).toMatchObject({ x: 40 })
    expect(b.get('shape:two')).toBeDefined()
  })

  test('on a layer that is not theirs is taken back on their own screen and sent to nobody', () => {
    const a = join({ role: 'participant' })
    let updates = 0
    a.doc('stage').on('update', () => updates++)
    const field = a.get('shape:field')
    if (field?.typeName !== 'shape') throw new Error('no field')
    a.put({ ...field, x: 999 })
    a.settle()
    expect(a.get('shape:field')).toMatchObject({ x: 0 })
    a.remove('shape:field')
    a.settle()
    expect(a.get('shape:field')).toBeDefined()
    expect(updates).toBe(0)
  })

  test('and what the store took back because something failed is written nowhere', () => {
    const [a, b] = [join(), join()]
    a.put(asRecord(note('kept')), asRecord(note('moved', { index: 'a2' })))
    a.settle()
    const failing = () =>
      transact(() => {
        a.put(asRecord(note('moved', { index: 'a2', x: 900 })), asRecord(note('new', { index: 'a3' })))
        a.remove('shape:kept')
        throw new Error('half-way')
      })
    expect(failing).toThrow('half-way')
    meet(a, b)
    expect(b.records()).toEqual(a.records())
    expect(b.get('shape:kept')).toBeDefined()
    expect(b.get('shape:moved')).toMatchObject({ x: 0 })
    expect(b.get('shape:new')).toBeUndefined()
  })

  test('as an observer goes nowhere', () => {
    const a = join({ role: 'observer' })
    a.put(asRecord(note('mine')))
    a.settle()
    expect(a.get('shape:mine')).toBeUndefined()
    expect(recordsOf(a.doc('board')).size).toBe(0)
  })

  test('is waiting only until it is in the documents', () => {
    const a = join()
    expect(a.binding.isPending.get()).toBe(false)
    a.put(asRecord(note('one')))
    a.store._flushHistory()
    expect(a.binding.isPending.get()).toBe(true)
    a.binding.flush()
    expect(a.binding.isPending.get()).toBe(false)
  })

  test('does not bring back what somebody else has deleted', () => {
    const [a, b] = [join(), join()]
    a.put(asRecord(note('one')))
    meet(a, b)
    a.remove('shape:one')
    b.put(asRecord(note('one', { x: 77 })))
    meet(a, b)
    expect(a.get('shape:one')).toBeUndefined()
    expect(b.get('shape:one')).toBeUndefined()
  })
})

describe('a text in an open editor', () => {
  test('is left to the editor: a store that lags behind erases nobody’s letters', () => {
    const [a, b] = [join(), join()]
    a.put(asRecord(note('n', {}, 'Kein Kind')))
    meet(a, b)
    const text = a.binding.holdText('shape:n')
    if (text === null) throw new Error('no text')
    const props = note('n').props as object
    b.put(asRecord(note('n', { props: { ...props, richText: richText('Kein Kind zurück') } })))
    meet(a, b)
    // What the canvas does on every key: it writes the editor's own view of the text into the store.
    a.put(asRecord(note('n', { props: { ...props, richText: richText('WIR Kein Kind') } })))
    type(a, text, 0, 'WIR ')
    a.binding.flush()
    a.binding.releaseText('shape:n')
    meet(a, b)
    for (const peer of [a, b]) expect(textOfShape(peer.get('shape:n'))).toBe('WIR Kein Kind zurück')
  })

  test('cannot be held where it may not be written', () => {
    const a = join({ role: 'observer', seed: { ...SEED, board: noteUpdate() } })
    expect(a.get('shape:n')).toBeDefined()
    expect(a.binding.holdText('shape:n')).toBeNull()
  })
})

function type(peer: Peer, text: Y.XmlFragment, at: number, letters: string): void {
  const paragraph = text.get(0)
  const line = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  if (!(line instanceof Y.XmlText)) throw new Error('no line')
  peer.doc('board').transact(() => line.insert(at, letters), ySyncPluginKey)
}

function noteUpdate(): Uint8Array {
  const doc = new Y.Doc()
  insertRecord(recordsOf(doc), note('n'), codec)
  return Y.encodeStateAsUpdate(doc)
}

describe('a record of two layers', () => {
  test.each([['stage first'], ['board first']])(
    'is shown from the stage, whichever came first: %s',
    (order) => {
      const a = join()
      const writes = [
        () => insertRecord(recordsOf(a.doc('stage')), note('n', { x: 1 }), codec),
        () => insertRecord(recordsOf(a.doc('board')), note('n', { x: 2 }), codec),
      ]
      for (const write of order === 'stage first' ? writes : writes.reverse()) {
        write()
        a.settle()
      }
      expect(a.get('shape:n')).toMatchObject({ x: 1 })
      recordsOf(a.doc('stage')).delete('shape:n')
      a.settle()
      expect(a.get('shape:n')).toMatchObject({ x: 2 })
    },
  )

  test('moves between them with its text, and nobody sees it go', () => {
    const [a, b] = [join(), join({ role: 'participant' })]
    a.put(asRecord(note('n', {}, 'Familienzentren')))
    meet(a, b)
    const removed: string[] = []
    b.store.sideEffects.registerAfterDeleteHandler('shape', ({ id }) => void removed.push(id))
    a.binding.moveToLayer(['shape:n'], 'stage')
    meet(a, b)
    expect(b.binding.layerOf('shape:n')).toBe('stage')
    expect(textOfShape(b.get('shape:n'))).toBe('Familienzentren')
    expect(removed).toEqual([])
    expect(textOf(recordsOf(b.doc('board')).get('shape:n'))).toBeNull()
  })

  test('is not moved by somebody who may not write both', () => {
    const a = join({ role: 'participant' })
    a.put(asRecord(note('n')))
    expect(() => a.binding.moveToLayer(['shape:n'], 'stage')).toThrow(RangeError)
    expect(a.binding.layerOf('shape:n')).toBe('board')
  })
})

describe('what the canvas would not survive', () => {
  test.each<[string, unknown]>([
    ['a record without anything in it', new Y.Map()],
    ['a text instead of a record', 'hello'],
    ['a shape of an unknown kind', new Y.Map([[CREATED, { ...note('x'), type: 'hologram' }]])],
    [
      'a shape at no number',
      new Y.Map<unknown>([
        [CREATED, note('x')],
        ['x', 'left'],
      ]),
    ],
    [
      'an embedded page',
      new Y.Map([[CREATED, { ...note('x'), type: 'embed', props: { url: 'x', w: 1, h: 1 } }]]),
    ],
  ])('is shown as unreadable, kept as it is, and the rest lives: %s', (_, value) => {
    const a = join()
    forge(a, 'shape:x', value)
    a.put(asRecord(note('good', { index: 'a7' })))
    const kept = Y.encodeStateAsUpdate(a.doc('board'))
    a.settle()
    expect(a.get('shape:x')).toMatchObject({ type: UNREADABLE })
    expect(a.get('shape:good')).toBeDefined()
    expect(a.projection.problemOf('shape:x')).not.toBeNull()
    expect(a.projection.problemOf('shape:good')).toBeNull()
    a.remove('shape:x')
    a.settle()
    expect(a.get('shape:x')).toMatchObject({ type: UNREADABLE })
    expect(recordsOf(a.doc('board')).has('shape:x')).toBe(true)
    expect(kept.length).toBeGreaterThan(0)
  })

  test('a record of a kind that is not synced is passed over', () => {
    const a = join()
    forge(a, 'user:x', new Y.Map([[CREATED, { id: 'user:x', typeName: 'user', name: 'X', meta: {} }]]))
    a.settle()
    expect(a.get('user:x')).toBeUndefined()
  })

  test('a circle of parents is opened, the same for everybody', () => {
    const [a, b] = [join(), join()]
    a.put(asRecord(frame('one', { index: 'a2' })), asRecord(frame('two', { index: 'a3' })))
    meet(a, b)
    a.put(asRecord(frame('one', { index: 'a2', parentId: 'shape:two' })))
    b.put(asRecord(frame('two', { index: 'a3', parentId: 'shape:one' })))
    meet(a, b)
    expect(a.get('shape:one')).toMatchObject({ parentId: 'page:page' })
    expect(a.get('shape:two')).toMatchObject({ parentId: 'shape:one' })
    expect(b.records()).toEqual(a.records())
  })

  test('whoever moves a shape shown elsewhere than it says makes what is shown true', () => {
    const [a, b] = [join(), join()]
    forge(a, 'shape:n', new Y.Map([[CREATED, note('n', { parentId: 'shape:gone' })]]))
    meet(a, b)
    const shown = b.get('shape:n')
    if (shown?.typeName !== 'shape') throw new Error('not shown')
    b.put({ ...shown, x: 12 })
    meet(a, b)
    const kept = recordsOf(a.doc('board')).get('shape:n') as YRecord
    expect(kept.get('parentId')).toBe('page:page')
    expect(a.get('shape:n')).toMatchObject({ x: 12, parentId: 'page:page' })
  })

  test('a note in a field that is deleted at the same time stays, on the page', () => {
    const [a, b] = [join(), join({ role: 'participant' })]
    b.put(asRecord(note('n', { parentId: 'shape:field' })))
    a.remove('shape:field')
    meet(a, b)
    for (const peer of [a, b]) expect(peer.get('shape:n')).toMatchObject({ parentId: 'page:page' })
  })

  test('an arrow’s binding is shown only while both its ends are there', () => {
    const a = join()
    forge(a, 'binding:b', new Y.Map([[CREATED, tie('b', 'arrow', 'n')]]))
    forge(a, 'shape:arrow', new Y.Map([[CREATED, arrow('arrow', { index: 'a5' })]]))
    a.settle()
    expect(a.get('binding:b')).toBeUndefined()
    a.put(asRecord(note('n', { index: 'a6' })))
    a.settle()
    expect(a.get('binding:b')).toBeDefined()
    a.remove('shape:n')
    a.settle()
    expect(a.get('binding:b')).toBeUndefined()
  })
})
