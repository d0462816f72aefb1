import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { asRecord, DOCUMENT, note, PAGE, richText, textOfShape } from '../records/samples.ts'
import { meet, type Peer, seedOf } from './peer.ts'
import { peersOf } from './peers.ts'

const SEED = seedOf({ stage: [DOCUMENT, PAGE] })
const join = peersOf(SEED)

/** Two people who both see one note. */
function twoWithNote(text = ''): [Peer, Peer] {
  const [a, b] = [join(), join()]
  a.put(asRecord(note('n', {}, text)))
  meet(a, b)
  a.undo.clear()
  return [a, b]
}

function change(peer: Peer, changes: object, props: object = {}): void {
  const shape = peer.get('shape:n')
  if (shape?.typeName !== 'shape') throw new Error('no note')
  peer.put({ ...shape, ...changes, props: { ...shape.props, ...props } } as typeof shape)
}

function typeAt(peer: Peer, at: number, letters: string): void {
  const text = peer.binding.holdText('shape:n')
  const paragraph = text?.get(0)
  const line = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  if (!(line instanceof Y.XmlText)) throw new Error('no line')
  peer.doc('board').transact(() => line.insert(at, letters), ySyncPluginKey)
}

describe('undo', () => {
  test('takes back a drag in one step and leaves what another did meanwhile', () => {
    const [a, b] = twoWithNote()
    a.undo.mark('drag')
    for (let x = 10; x <= 300; x += 10) {
      a.now += 100
      change(a, { x })
      a.binding.flush()
    }
    change(b, {}, { color: 'green' })
    meet(a, b)
    a.undo.undo()
    meet(a, b)
    for (const peer of [a, b]) expect(peer.get('shape:n')).toMatchObject({ x: 0, props: { color: 'green' } })
    a.undo.redo()
    meet(a, b)
    for (const peer of [a, b])
      expect(peer.get('shape:n')).toMatchObject({ x: 300, props: { color: 'green' } })
  })

  test('takes back one’s own words in a note and leaves the other’s', () => {
    const [a, b] = twoWithNote('Kind')
    typeAt(a, 0, 'Kein ')
    typeAt(b, 4, ' zurück')
    meet(a, b)
    b.undo.undo()
    for (const peer of [a, b]) peer.binding.releaseText('shape:n')
    meet(a, b)
    expect(textOfShape(a.get('shape:n'))).toBe('Kein Kind')
    a.undo.undo()
    meet(a, b)
    expect(textOfShape(b.get('shape:n'))).toBe('Kind')
  })

  test('takes back what was typed between two pauses, not letter by letter', () => {
    const [a] = twoWithNote('.')
    for (const word of ['Frühe', ' Hilfen']) {
      a.now += 5_000
      for (const letter of word) {
        a.now += 120
        typeAt(a, lengthOf(a) - 1, letter)
      }
    }
    a.undo.undo()
    a.binding.releaseText('shape:n')
    a.settle()
    expect(textOfShape(a.get('shape:n'))).toBe('Frühe.')
  })

  test('brings a deleted note back with its text and place', () => {
    const [a, b] = twoWithNote('Familienzentrum')
    a.undo.mark('move')
    change(a, { x: 50 }, { color: 'blue' })
    a.undo.mark('delete')
    a.remove('shape:n')
    meet(a, b)
    expect(b.get('shape:n')).toBeUndefined()
    a.undo.undo()
    meet(a, b)
    for (const peer of [a, b]) {
      expect(peer.get('shape:n')).toMatchObject({ x: 50, props: { color: 'blue' } })
      expect(textOfShape(peer.get('shape:n'))).toBe('Familienzentrum')
    }
  })

  test('skips a step that others have made pointless', () => {
    const [a, b] = twoWithNote()
    a.undo.mark('move')
    change(a, { x: 10 })
    a.undo.mark('add')
    a.put(asRecord(note('other', { index: 'a3' })))
    meet(a, b)
    b.remove('shape:other')
    meet(a, b)
    a.undo.undo()
    expect(a.get('shape:n')).toMatchObject({ x: 0 })
  })

  test('keeps one order over both layers', () => {
    const a = join()
    const title = (name: string) => a.put(asRecord({ ...DOCUMENT, name }))
    a.put(asRecord(note('n')))
    a.undo.mark('first')
    change(a, { x: 1 })
    a.undo.mark('second')
    title('Neu')
    a.undo.mark('third')
    change(a, { x: 2 })
    const seen = (): unknown[] => [a.get('shape:n'), a.get('document:document')]
    a.undo.undo()
    expect(seen()).toMatchObject([{ x: 1 }, { name: 'Neu' }])
    a.undo.undo()
    expect(seen()).toMatchObject([{ x: 1 }, { name: 'Board' }])
    a.undo.undo()
    expect(seen()).toMatchObject([{ x: 0 }, { name: 'Board' }])
    a.undo.redo()
    a.undo.redo()
    expect(seen()).toMatchObject([{ x: 1 }, { name: 'Neu' }])
  })

  test('a new deed on one layer ends what could be redone on the other', () => {
    const [a] = twoWithNote()
    a.undo.mark('move')
    change(a, { x: 1 })
    a.undo.undo()
    expect(a.undo.canRedo.get()).toBe(true)
    a.put(asRecord({ ...DOCUMENT, name: 'Neu' }))
    a.binding.flush()
    expect(a.undo.canRedo.get()).toBe(false)
  })
})

describe('a cancelled drag', () => {
  test('goes back to where it began, leaves another’s change, and cannot be redone', () => {
    const [a, b] = twoWithNote()
    a.undo.mark('before')
    change(a, { y: 5 })
    a.undo.mark('drag')
    change(a, { x: 200 })
    change(b, {}, { color: 'red' })
    meet(a, b)
    a.undo.bailToMark('drag')
    meet(a, b)
    for (const peer of [a, b])
      expect(peer.get('shape:n')).toMatchObject({ x: 0, y: 5, props: { color: 'red' } })
    expect(a.undo.canRedo.get()).toBe(false)
    a.undo.undo()
    expect(a.get('shape:n')).toMatchObject({ x: 0, y: 0 })
  })

  test('before anything was done undoes nothing else', () => {
    const [a] = twoWithNote()
    a.undo.mark('before')
    change(a, { x: 9 })
    a.undo.mark('drag')
    a.undo.bailToMark('drag')
    a.undo.bailToMark('unknown mark')
    expect(a.get('shape:n')).toMatchObject({ x: 9 })
  })
})

test('squashed steps are one', () => {
  const [a] = twoWithNote()
  a.undo.mark('whole')
  for (const x of [1, 2, 3]) {
    a.undo.mark(`part ${x}`)
    change(a, { x })
  }
  a.undo.squashToMark('whole')
  a.undo.undo()
  expect(a.get('shape:n')).toMatchObject({ x: 0 })
  expect(a.undo.canUndo.get()).toBe(false)
})

test('whether there is something to undo is known to the buttons', () => {
  const [a] = twoWithNote()
  expect([a.undo.canUndo.get(), a.undo.canRedo.get()]).toEqual([false, false])
  change(a, {}, { richText: richText('x') })
  a.binding.flush()
  expect([a.undo.canUndo.get(), a.undo.canRedo.get()]).toEqual([true, false])
  a.undo.undo()
  expect([a.undo.canUndo.get(), a.undo.canRedo.get()]).toEqual([false, true])
})

function lengthOf(peer: Peer): number {
  const paragraph = peer.binding.holdText('shape:n')?.get(0)
  const line = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  return line instanceof Y.XmlText ? line.length : 0
}
