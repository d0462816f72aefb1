import { describe, expect, test } from 'vitest'
import { asRecord, DOCUMENT, note, PAGE } from '../records/samples.ts'
import { meet, type Peer, seedOf } from './peer.ts'
import { peersOf } from './peers.ts'

const join = peersOf(seedOf({ stage: [DOCUMENT, PAGE] }))

function move(peer: Peer, id: string, x: number): void {
  const shape = peer.get(id)
  if (shape?.typeName !== 'shape') throw new Error(`no ${id}`)
  peer.put({ ...shape, x })
}

const xs = (peer: Peer) => ['shape:a', 'shape:b'].map((id) => (peer.get(id) as { x: number } | undefined)?.x)

function twoNotes(): Peer {
  const peer = join()
  peer.put(asRecord(note('a')), asRecord(note('b', { index: 'a2' })))
  peer.binding.flush()
  peer.undo.clear()
  return peer
}

describe('one step taken back alone', () => {
  test('leaves what was done after it, and can be redone', () => {
    const peer = twoNotes()
    peer.undo.mark('first')
    move(peer, 'shape:a', 10)
    peer.undo.mark('second')
    move(peer, 'shape:b', 20)
    peer.undo.takeBack('first')
    expect(xs(peer)).toEqual([0, 20])
    peer.undo.takeBack('first')
    peer.undo.takeBack('no such mark')
    expect(xs(peer)).toEqual([0, 20])
    peer.undo.undo()
    expect(xs(peer)).toEqual([0, 0])
    peer.undo.redo()
    peer.undo.redo()
    expect(xs(peer)).toEqual([10, 20])
  })

  test('brings deleted cards back after others were written', () => {
    const peer = twoNotes()
    peer.undo.mark('clear')
    peer.remove('shape:a', 'shape:b')
    peer.undo.mark('write')
    peer.put(asRecord(note('c', { index: 'a3' })))
    peer.undo.takeBack('clear')
    expect(xs(peer)).toEqual([0, 0])
    expect(peer.get('shape:c')).toBeDefined()
  })
})

describe('what is enclosed', () => {
  test('keeps what was done before out of reach of undo and redo', () => {
    const peer = twoNotes()
    peer.undo.mark('before')
    move(peer, 'shape:a', 10)
    peer.undo.mark('undone before')
    move(peer, 'shape:a', 11)
    peer.undo.undo()
    peer.undo.enclose()
    expect([peer.undo.canUndo.get(), peer.undo.canRedo.get()]).toEqual([false, false])
    peer.undo.undo()
    peer.undo.redo()
    expect(xs(peer)).toEqual([10, 0])
    peer.undo.mark('within')
    move(peer, 'shape:b', 20)
    peer.undo.undo()
    peer.undo.undo()
    expect(xs(peer)).toEqual([10, 0])
    peer.undo.redo()
    expect(xs(peer)).toEqual([10, 20])
  })

  test('goes in one step that undo brings back, and leaves what others did', () => {
    const [peer, other] = [twoNotes(), join()]
    meet(peer, other)
    peer.undo.mark('before')
    move(peer, 'shape:a', 10)
    peer.undo.enclose()
    peer.undo.mark('write')
    peer.put(asRecord(note('mine', { index: 'a3' })))
    peer.undo.mark('move')
    move(peer, 'shape:a', 99)
    other.put(asRecord(note('theirs', { index: 'a4' })))
    move(other, 'shape:b', 50)
    meet(peer, other)
    const mark = peer.undo.retract()
    expect(mark).not.toBeNull()
    meet(peer, other)
    for (const each of [peer, other]) {
      expect(each.get('shape:mine')).toBeUndefined()
      expect(each.get('shape:theirs')).toBeDefined()
    }
    expect(xs(other)).toEqual([10, 50])
    peer.undo.undo()
    meet(peer, other)
    expect(other.get('shape:mine')).toBeDefined()
    expect(xs(other)).toEqual([99, 50])
    peer.undo.redo()
    expect(peer.get('shape:mine')).toBeUndefined()
    peer.undo.undo()
    expect(peer.get('shape:mine')).toBeDefined()
  })

  test('is nothing when nothing was done, or all of it undone', () => {
    const peer = twoNotes()
    peer.undo.enclose()
    expect(peer.undo.retract()).toBeNull()
    peer.undo.enclose()
    peer.undo.mark('within')
    move(peer, 'shape:a', 5)
    peer.undo.undo()
    expect(peer.undo.retract()).toBeNull()
    expect(peer.undo.canRedo.get()).toBe(false)
  })
})
