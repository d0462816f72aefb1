import * as prng from 'lib0/prng'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { ClockRanges } from '../../server/room/clock-ranges.ts'
import { MalformedUpdate } from '../../server/room/decode-update.ts'
import { documentOperations } from '../../server/room/documents.ts'
import { Knowledge } from '../../server/room/knowledge.ts'

/** The updates of a document, one a change. */
function updatesOf(change: (doc: Y.Doc) => void, doc = new Y.Doc()): Uint8Array[] {
  const updates: Uint8Array[] = []
  const collect = (update: Uint8Array) => updates.push(update)
  doc.on('update', collect)
  change(doc)
  doc.off('update', collect)
  return updates
}

const text = (doc: Y.Doc) => doc.getText('t')

describe('P7: what a room knows', () => {
  test('P7: the next update is new, the same once more is known', () => {
    const knowledge = new Knowledge()
    const [update] = updatesOf((doc) => text(doc).insert(0, 'abc')) as [Uint8Array]
    expect(knowledge.admit(update)).toBe('new')
    expect(knowledge.admit(update)).toBe('known')
  })

  test('P7: an update whose beginning is known and whose end is not is new', () => {
    const doc = new Y.Doc()
    const knowledge = new Knowledge()
    text(doc).insert(0, 'abc')
    knowledge.admit(Y.encodeStateAsUpdate(doc))
    text(doc).insert(3, 'def')
    expect(knowledge.admit(Y.encodeStateAsUpdate(doc))).toBe('new')
  })

  test('P7: a missing update before it makes a gap, also when merged around it', () => {
    const [first, second, third] = updatesOf((doc) => {
      for (const letter of 'abc') text(doc).insert(0, letter)
    }) as [Uint8Array, Uint8Array, Uint8Array]
    expect(new Knowledge().admit(second)).toBe('gap')
    expect(new Knowledge().admit(Y.mergeUpdates([first, third]))).toBe('gap')
    const knowledge = new Knowledge()
    expect(knowledge.admit(Y.mergeUpdates([second, first]))).toBe('new')
    expect(knowledge.admit(third)).toBe('new')
  })

  test('P7: a Skip over what is known is no gap', () => {
    const doc = new Y.Doc()
    const [first, second, third] = updatesOf((changed) => {
      for (const letter of 'abc') text(changed).insert(0, letter)
    }, doc) as [Uint8Array, Uint8Array, Uint8Array]
    const knowledge = new Knowledge()
    knowledge.admit(first)
    knowledge.admit(second)
    expect(knowledge.admit(Y.mergeUpdates([first, third]))).toBe('new')
  })

  test("P7: building on another client's unknown struct is a gap, although the own clocks continue", () => {
    const ada = new Y.Doc()
    text(ada).insert(0, 'x')
    const ben = new Y.Doc()
    Y.applyUpdate(ben, Y.encodeStateAsUpdate(ada))
    const [update] = updatesOf((doc) => text(doc).insert(1, 'y'), ben) as [Uint8Array]
    expect(new Knowledge().admit(update)).toBe('gap')
    const knowledge = new Knowledge()
    expect(knowledge.admit(Y.mergeUpdates([update, Y.encodeStateAsUpdate(ada)]))).toBe('new')
  })

  test('P7: structs that wait for one another in a circle are a gap, in a line they are not', () => {
    const a = [1, 6, 0, 0x84, 5, 0, 1, 97] // client 6: "a" after the first of client 5
    const afterA = [1, 5, 0, 0x84, 6, 0, 1, 98]
    const atStart = [1, 5, 0, 0x04, 1, 1, 116, 1, 98] // client 5: "b" in the root type "t"
    expect(new Knowledge().admit(Uint8Array.from([2, ...a, ...afterA, 0]))).toBe('gap')
    const line = Uint8Array.from([2, ...a, ...atStart, 0])
    expect(new Knowledge().admit(line)).toBe('new')
    expectNothingPending(line)
  })

  test('P7: a struct that builds on itself, which would throw in every browser, is a gap', () => {
    expect(new Knowledge().admit(Uint8Array.of(1, 1, 5, 0, 0x84, 5, 0, 1, 97, 0))).toBe('gap')
  })

  test('P7: deleting what the room does not have is a gap', () => {
    const doc = new Y.Doc()
    text(doc).insert(0, 'abc')
    const [deletion] = updatesOf((changed) => text(changed).delete(0, 1), doc) as [Uint8Array]
    expect(new Knowledge().admit(deletion)).toBe('gap')
  })

  test('P7: a deletion is new once, and known when a reconnecting client repeats all it has', () => {
    const doc = new Y.Doc()
    text(doc).insert(0, 'abcdef')
    const knowledge = new Knowledge()
    knowledge.admit(Y.encodeStateAsUpdate(doc))
    const [deletion] = updatesOf((changed) => text(changed).delete(1, 2), doc) as [Uint8Array]
    expect(knowledge.admit(deletion)).toBe('new')
    expect(knowledge.admit(deletion)).toBe('known')
    expect(knowledge.admit(Y.encodeStateAsUpdate(doc, knowledge.stateVector()))).toBe('known')
  })

  test.each([
    ['nothing', []],
    ['a count without structs', [1]],
    ['bytes left over', [0, 0, 0]],
    ['a client without structs', [1, 0, 1, 0, 0]],
    ['a client twice', [2, 1, 5, 0, 0, 1, 1, 5, 1, 0, 1, 0]],
    ['a struct of no length', [1, 1, 5, 0, 0, 0, 0]],
    ['an unknown content', [1, 1, 5, 0, 31, 1, 1, 97, 0]],
  ])('P7: malformed: %s', (_, bytes) => {
    expect(() => new Knowledge().admit(Uint8Array.from(bytes))).toThrow(MalformedUpdate)
  })

  test('P7: random bytes, cut and changed updates never do anything but throw MalformedUpdate or be judged', () => {
    const seed = 20270101
    const random = prng.create(seed)
    const doc = new Y.Doc()
    doc.getMap('records').set('a', new Y.Map([['', { x: 1 }]]))
    text(doc).insert(0, 'hello')
    text(doc).delete(1, 2)
    const good = Y.encodeStateAsUpdate(doc)
    for (let round = 0; round < 5000; round++) {
      const bytes = new Uint8Array(good.subarray(0, prng.int32(random, 0, good.length)))
      for (let change = prng.int32(random, 0, 3); change > 0 && bytes.length > 0; change--) {
        bytes[prng.int32(random, 0, bytes.length - 1)] = prng.int32(random, 0, 255)
      }
      try {
        const knowledge = new Knowledge()
        const verdict = knowledge.admit(bytes)
        expect(['new', 'known', 'gap']).toContain(verdict)
        // What is taken in must leave nothing waiting in a browser.
        if (verdict === 'new') expectNothingPending(bytes)
      } catch (error) {
        if (!(error instanceof MalformedUpdate))
          throw new Error(`seed ${seed}, round ${round}`, { cause: error })
      }
    }
  })

  test('P7: what is admitted integrates: clients that merge at random leave nothing pending', () => {
    const random = prng.create(4711)
    const docs = Array.from({ length: 4 }, () => new Y.Doc())
    const knowledge = new Knowledge()
    const server = new Y.Doc()
    for (let round = 0; round < 600; round++) {
      const doc = docs[prng.int32(random, 0, docs.length - 1)] ?? server
      const length = text(doc).length
      if (length > 3 && prng.bool(random)) text(doc).delete(prng.int32(random, 0, length - 2), 1)
      else text(doc).insert(prng.int32(random, 0, length), prng.word(random, 1, 4))
      if (!prng.bool(random)) continue
      const update = Y.encodeStateAsUpdate(doc, knowledge.stateVector())
      if (knowledge.admit(update) === 'new') Y.applyUpdate(server, update)
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(doc)))
    }
    expect(server.store.pendingStructs).toBeNull()
    expect(knowledge.stateVector()).toEqual(Y.encodeStateVector(server))
    const { snapshot, knowledge: data } = documentOperations.inspect(Y.encodeStateAsUpdate(server), [])
    expect(new Map(data.clocks)).toEqual(new Map(snapshot?.clocks))
  })
})

function expectNothingPending(update: Uint8Array): void {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  expect(doc.store.pendingStructs).toBeNull()
  expect(doc.store.pendingDs).toBeNull()
}

test('clock ranges behave like a set of clocks', () => {
  const random = prng.create(99)
  for (let round = 0; round < 200; round++) {
    const ranges = new ClockRanges()
    const clocks = new Set<number>()
    for (let step = 0; step < 20; step++) {
      const start = prng.int32(random, 0, 40)
      const end = start + prng.int32(random, 1, 8)
      ranges.add(start, end)
      for (let clock = start; clock < end; clock++) clocks.add(clock)
      const from = prng.int32(random, 0, 45)
      const to = from + prng.int32(random, 1, 6)
      const covered = Array.from({ length: to - from }, (_, index) => clocks.has(from + index)).every(Boolean)
      expect(ranges.covers(from, to)).toBe(covered)
    }
  }
})
