import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { connect, type RawClient, updateSetting } from './helpers/raw-client.ts'
import { startTestServer, type TestBoard, type TestPerson, type TestServer } from './helpers/server.ts'

let server: TestServer
let board: TestBoard
let ada: TestPerson
let ben: TestPerson
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  board = await server.createBoard()
  ada = await board.join('moderator', 'Ada')
  ben = await board.join('participant', 'Ben')
})

const open = (person: TestPerson, layer = 'board') =>
  connect(server, board.id, layer, { cookie: person.cookie })

/** A client that has exchanged what the server asks for, as y-websocket does. */
async function caughtUp(person: TestPerson): Promise<RawClient> {
  const client = await open(person)
  await client.next(({ kind }) => kind === 'step1')
  client.step2(Uint8Array.of(0, 0))
  await client.acked(1)
  return client
}

describe('P5: opening', () => {
  test('P5: step1 is answered with everything, ending in one step2', async () => {
    const client = await open(ada, 'stage')
    const doc = await client.load()
    expect([...doc.getMap('records').keys()].sort()).toEqual(['document:document', 'page:page'])
    expect(client.received.filter(({ kind }) => kind === 'step2')).toHaveLength(1)
    await client.close()
  })

  test('P5: who may write is asked for what they have, who may not is not', async () => {
    const writer = await open(ada, 'stage')
    const reader = await open(ben, 'stage')
    await Promise.all([writer.load(), reader.load()])
    expect(writer.received.some(({ kind }) => kind === 'step1')).toBe(true)
    expect(reader.received.some(({ kind }) => kind === 'step1')).toBe(false)
    await Promise.all([writer.close(), reader.close()])
  })

  test('P5: a state vector is answered with what it lacks and no more', async () => {
    const writer = await caughtUp(ada)
    const doc = new Y.Doc()
    writer.update(updateSetting('first', 'x'.repeat(1000), doc))
    writer.update(updateSetting('second', 2, doc))
    await writer.acked(3)
    const known = await writer.load()
    writer.update(updateSetting('third', 3, doc))
    await writer.acked(4)
    const reader = await open(ben)
    reader.step1(Y.encodeStateVector(known))
    await reader.next(({ kind }) => kind === 'step2')
    const updates = reader.received.flatMap((message) => (message.kind === 'update' ? [message.bytes] : []))
    expect(updates.reduce((sum, update) => sum + update.length, 0)).toBeLessThan(200)
    for (const update of updates) Y.applyUpdate(known, update)
    expect([...known.getMap('records').keys()].sort()).toEqual(['first', 'second', 'third'])
    await Promise.all([writer.close(), reader.close()])
  })

  test('P5: a state vector that is not one closes with 4400', async () => {
    const client = await open(ada)
    client.step1(Uint8Array.of(9, 1))
    expect(await client.closed).toBe(CLOSE.malformed)
  })
})

describe('P6–P9: writes', () => {
  test('P6: an update and a step2 are both stored and sent on', async () => {
    const [writer, reader] = await Promise.all([caughtUp(ada), open(ben)])
    await reader.load()
    writer.update(updateSetting('one', 1))
    writer.step2(updateSetting('two', 2))
    await writer.acked(3)
    await reader.next(() => reader.received.filter(({ kind }) => kind === 'update').length >= 2)
    expect((await reader.load()).getMap('records').toJSON()).toEqual({ one: 1, two: 2 })
    await Promise.all([writer.close(), reader.close()])
  })

  test('P6: a step2 without content from a reader is ignored', async () => {
    const reader = await open(ben, 'stage')
    reader.step2(Uint8Array.of(0, 0))
    expect((await reader.load()).getMap('records').size).toBe(2)
    await reader.close()
  })

  test('P7: a gap before the first step2 is passed over, the step2 brings it all', async () => {
    const doc = new Y.Doc()
    const first = updateSetting('first', 1, doc)
    const second = updateSetting('second', 2, doc)
    const client = await open(ada)
    client.update(second)
    client.step2(Y.mergeUpdates([first, second]))
    await client.acked(2)
    expect((await client.load()).getMap('records').toJSON()).toEqual({ first: 1, second: 2 })
    await client.close()
  })

  test('P7: a gap after the first step2 closes with 4509 and nothing is stored', async () => {
    const doc = new Y.Doc()
    updateSetting('first', 1, doc)
    const client = await caughtUp(ada)
    client.update(updateSetting('second', 2, doc))
    expect(await client.closed).toBe(CLOSE.resync)
    const other = await open(ben)
    expect((await other.load()).getMap('records').size).toBe(0)
    await other.close()
  })

  test('P7: what is not a Yjs update closes with 4400', async () => {
    const client = await caughtUp(ada)
    client.update(Uint8Array.of(1, 1, 1, 1))
    expect(await client.closed).toBe(CLOSE.malformed)
  })

  test('P8: a write that holds nothing new is acknowledged and neither stored nor sent on', async () => {
    const [writer, reader] = await Promise.all([caughtUp(ada), open(ben)])
    const update = updateSetting('one', 1)
    writer.update(update)
    await writer.acked(2)
    await reader.load()
    const before = reader.received.length
    writer.update(update)
    writer.step2(update)
    await writer.acked(4)
    writer.update(updateSetting('two', 2))
    await reader.next((message) => {
      if (message.kind !== 'update') return false
      const doc = new Y.Doc()
      Y.applyUpdate(doc, message.bytes)
      return doc.getMap('records').has('two')
    })
    expect(reader.received.slice(before).filter(({ kind }) => kind === 'update')).toHaveLength(1)
    await Promise.all([writer.close(), reader.close()])
  })

  test('P8: a deletion alone is acknowledged, though it advances no clock', async () => {
    const client = await caughtUp(ada)
    const doc = new Y.Doc()
    client.update(updateSetting('one', 1, doc))
    const before = Y.encodeStateVector(doc)
    doc.getMap('records').delete('one')
    client.update(Y.encodeStateAsUpdate(doc, before))
    await client.acked(3)
    expect((await client.load()).getMap('records').size).toBe(0)
    await client.close()
  })

  test('P9: the author does not get the write back', async () => {
    const [writer, reader] = await Promise.all([caughtUp(ada), open(ben)])
    await reader.load()
    writer.update(updateSetting('one', 1))
    await Promise.all([writer.acked(2), reader.next(({ kind }) => kind === 'update')])
    expect(writer.received.filter(({ kind }) => kind === 'update')).toHaveLength(0)
    await Promise.all([writer.close(), reader.close()])
  })
})
