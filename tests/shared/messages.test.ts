import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { writeSyncStep1, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { CLOSE, closeReasonOf, isFinalClose } from '../../shared/protocol/close-codes.ts'
import {
  ackMessage,
  awarenessMessage,
  isWriteMessage,
  MalformedMessage,
  readAwareness,
  readClientMessage,
  SYNC,
  syncMessage,
} from '../../shared/protocol/messages.ts'
import { int32, randomOf, seedsOf } from '../seeds.ts'

function docWith(text: string): Y.Doc {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, text)
  return doc
}

describe('a message', () => {
  test('of y-protocols is read', () => {
    const doc = docWith('Kein Kind')
    const step1 = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 0)
      writeSyncStep1(encoder, doc)
    })
    expect(readClientMessage(step1)).toEqual({ kind: 'step1', stateVector: Y.encodeStateVector(doc) })
    const update = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 0)
      writeUpdate(encoder, Y.encodeStateAsUpdate(doc))
    })
    expect(readClientMessage(update)).toEqual({
      kind: 'write',
      update: Y.encodeStateAsUpdate(doc),
      step2: false,
    })
    expect([isWriteMessage(step1), isWriteMessage(update)]).toEqual([false, true])
  })

  test('is written as it is read', () => {
    const bytes = Uint8Array.of(1, 2, 3)
    expect(readClientMessage(syncMessage(SYNC.step2, bytes))).toEqual({
      kind: 'write',
      update: bytes,
      step2: true,
    })
    const states = [
      { client: 7, clock: 3, state: '{"cursor":null}' },
      { client: 2 ** 32 - 1, clock: 0, state: 'null' },
    ]
    expect(readClientMessage(awarenessMessage(states))).toEqual({ kind: 'awareness', states })
    expect(isWriteMessage(syncMessage(SYNC.step2, bytes))).toBe(true)
    expect(isWriteMessage(ackMessage(5))).toBe(false)
  })

  test('of awareness is that of y-protocols', () => {
    const awareness = new Awareness(new Y.Doc())
    awareness.setLocalState({ page: 'page:page' })
    const [entry] = readAwareness(encodeAwarenessUpdate(awareness, [awareness.clientID]))
    expect(entry).toMatchObject({ client: awareness.clientID, state: '{"page":"page:page"}' })
    awareness.destroy()
  })

  test('P2: of an unknown type is told apart, not refused', () => {
    expect(readClientMessage(Uint8Array.of(42, 1, 2))).toEqual({ kind: 'unknown', type: 42 })
  })

  test.each([
    ['nothing', []],
    ['a type and no more', [0]],
    ['an unknown sync step', [0, 9, 0]],
    ['a length beyond the end', [0, 2, 200, 1]],
    ['bytes left over', [0, 2, 1, 7, 7]],
    ['a number that never ends', [128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128]],
    ['more awareness entries than bytes', [1, 2, 255, 127]],
  ])('P1: that breaks the grammar is malformed: %s', (_, bytes) => {
    expect(() => readClientMessage(Uint8Array.from(bytes))).toThrow(MalformedMessage)
  })
})

describe.each(seedsOf('messages', 20))('seed %i', (seed) => {
  test('P1: no bytes do anything but be read or be malformed', () => {
    const random = randomOf(seed)
    for (let at = 0; at < 500; at++) {
      const bytes = Uint8Array.from({ length: int32(random, 0, 40) }, () => int32(random, 0, 255))
      if (bytes.length > 0 && at % 2 === 0) bytes[0] = int32(random, 0, 3)
      try {
        readClientMessage(bytes)
      } catch (error) {
        expect(error).toBeInstanceOf(MalformedMessage)
      }
    }
  })
})

test('close codes: 44xx are decisions, the others mean "try again"', () => {
  const final = Object.entries(CLOSE).filter(([, code]) => isFinalClose(code))
  expect(final.map(([reason]) => reason)).toEqual(['malformed', 'removed', 'readOnly', 'gone', 'tooLarge'])
  expect([isFinalClose(1009), isFinalClose(1006), isFinalClose(1012)]).toEqual([true, false, false])
  expect(closeReasonOf(CLOSE.resync)).toBe('resync')
  expect(closeReasonOf(1006)).toBeNull()
})
