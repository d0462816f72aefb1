import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { awarenessMessage, MESSAGE, SYNC, syncMessage } from '../../shared/protocol/messages.ts'
import { recordsOf } from '../../shared/records/encoding.ts'
import { LAYERS, type Layer, mayWrite, ROLES, type Role } from '../../shared/roles.ts'
import { connect, type RawClient, updateSetting } from './helpers/raw-client.ts'
import { startTestServer, type TestBoard, type TestPerson, type TestServer } from './helpers/server.ts'

let server: TestServer
let board: TestBoard
let witness: TestPerson
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  board = await server.createBoard()
  witness = await board.join('moderator', 'Witness')
})

const MESSAGES = {
  step1: () => syncMessage(SYNC.step1, Uint8Array.of(0)),
  step2: () => syncMessage(SYNC.step2, updateSetting('written', true)),
  update: () => syncMessage(SYNC.update, updateSetting('written', true)),
  awareness: () => awarenessMessage([{ client: 7, clock: 1, state: '{"cursor":null}' }]),
  garbage: () => Uint8Array.of(0, 2, 200, 1, 2, 3),
} as const
type Message = keyof typeof MESSAGES

/** The close code a message leads to, null when the connection goes on. */
function expectedClose(role: Role, layer: Layer, message: Message): number | null {
  if (message === 'garbage') return CLOSE.malformed
  const writes = message === 'step2' || message === 'update'
  return writes && !mayWrite(role, layer) ? CLOSE.readOnly : null
}

const matrix = ROLES.flatMap((role) =>
  LAYERS.flatMap(
    (layer) => Object.keys(MESSAGES).map((message) => ({ role, layer, message: message as Message })), // keys of MESSAGES
  ),
)

describe('role × layer × message', () => {
  test.each(matrix)('$role sends $message to $layer', async ({ role, layer, message }) => {
    const person = await board.join(role)
    const [client, other] = await Promise.all([
      connect(server, board.id, layer, { cookie: person.cookie }),
      connect(server, board.id, layer, { cookie: witness.cookie }),
    ])
    await other.load()
    client.send(MESSAGES[message]())
    const close = expectedClose(role, layer, message)
    if (close === null) await client.load()
    else expect(await client.closed).toBe(close)
    await expectUndisturbed(other, message, close)
    await Promise.all([client.close(), other.close()])
  })

  test.each(LAYERS)('nobody without a membership reads or writes %s', async (layer) => {
    await expect(connect(server, board.id, layer)).rejects.toThrow('refused with 401')
  })
})

async function expectUndisturbed(other: RawClient, message: Message, close: number | null): Promise<void> {
  const writes = message === 'step2' || message === 'update'
  if (writes && close === null) {
    await other.next((seen) => seen.kind === 'update' && Buffer.from(seen.bytes).includes('written'))
  }
  if (message === 'awareness') {
    await other.next((seen) => seen.kind === 'awareness' && seen.entries.some(({ client }) => client === 7))
  }
  const doc = await other.load()
  expect(doc.getMap('records').has('written')).toBe(writes && close === null)
}

/** Every message a client can send, as it is sent to the stage by somebody who knows the protocol and means harm. */
function forgeries(stage: Y.Doc): Record<string, Uint8Array> {
  const [id] = stage.getMap('records').keys()
  if (id === undefined) throw new Error('the stage is empty')
  const changing = updateOf(stage, (doc) => recordsOf(doc).set(id, 'mine'))
  const deleting = updateOf(stage, (doc) => recordsOf(doc).delete(id))
  const elsewhere = updateOf(stage, (doc) => doc.getMap('mine').set('key', 'mine'))
  const pretending = updateOf(stage, (doc) => {
    doc.clientID = [...stage.store.clients.keys()][0] ?? 0 // in the name of who wrote last
    recordsOf(doc).set('shape:mine', 'mine')
  })
  const updates = {
    changing,
    deleting,
    elsewhere,
    pretending,
    everything: Y.encodeStateAsUpdate(withMine(stage)),
  }
  const writes = Object.entries(updates).flatMap(([name, update]) => [
    [`${name}, as an update`, syncMessage(SYNC.update, update)] as const,
    [`${name}, as step 2`, syncMessage(SYNC.step2, update)] as const,
    // Whoever reads on after the first message finds the second.
    [
      `${name}, behind an empty step 2`,
      joined(syncMessage(SYNC.step2, EMPTY), syncMessage(SYNC.update, update)),
    ] as const,
    [
      `${name}, behind a question for presence`,
      joined([MESSAGE.queryAwareness], syncMessage(SYNC.update, update)),
    ] as const,
    [`${name}, under a type nobody knows`, joined([99], syncMessage(SYNC.update, update))] as const,
    [
      `${name}, as an answer about permission`,
      joined([MESSAGE.auth], syncMessage(SYNC.update, update)),
    ] as const,
    [`${name}, as an acknowledgement`, joined([MESSAGE.ack], update)] as const,
    [`${name}, as presence`, joined([MESSAGE.awareness, update.length], update)] as const,
    [`${name}, under a sync step nobody knows`, joined([MESSAGE.sync, 3, update.length], update)] as const,
    [
      `${name}, in the update format 2`,
      syncMessage(SYNC.update, Y.convertUpdateFormatV1ToV2(update)),
    ] as const,
  ])
  return {
    ...Object.fromEntries(writes),
    'an empty step 2': syncMessage(SYNC.step2, EMPTY),
    'a question': syncMessage(SYNC.step1, Uint8Array.of(0)),
    'a question for presence': Uint8Array.of(MESSAGE.queryAwareness),
    presence: awarenessMessage([{ client: 7, clock: 1, state: '{"records":{}}' }]),
    nothing: new Uint8Array(),
    ...Object.fromEntries(
      [2, 4, 5, 99, 100, 101, 127].map((type) => [`type ${type}`, Uint8Array.of(type, 1, 2)]),
    ),
  }
}

const EMPTY = Uint8Array.of(0, 0)

function updateOf(stage: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(stage))
  const before = Y.encodeStateVector(doc)
  doc.transact(() => change(doc))
  return Y.encodeStateAsUpdate(doc, before)
}

function withMine(stage: Y.Doc): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(stage))
  recordsOf(doc).set('shape:mine', 'mine')
  return doc
}

function joined(...parts: readonly ArrayLike<number>[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)))
}

describe.each(['participant', 'observer'] as const)('whatever message a %s forges', (role) => {
  test('not a byte of the stage changes, for anybody', async () => {
    const person = await board.join(role)
    const stage = () => connect(server, board.id, 'stage', { cookie: witness.cookie })
    const watching = await stage()
    const before = await watching.load()
    const bytes = Y.encodeStateAsUpdate(before)
    const messages = forgeries(before)
    for (const [name, message] of Object.entries(messages)) {
      const client = await connect(server, board.id, 'stage', { cookie: person.cookie })
      client.send(message)
      // What it sent is dealt with: it is answered, or shown the door.
      await client.load().catch(() => {})
      await client.close()
      const after = await (await stage()).load()
      expect(Buffer.from(Y.encodeStateAsUpdate(after)).equals(bytes), name).toBe(true)
    }
    for (const message of watching.received)
      if (message.kind === 'update') Y.applyUpdate(before, message.bytes)
    expect(Buffer.from(Y.encodeStateAsUpdate(before)).equals(bytes)).toBe(true)
    await watching.close()
  })
})

test('a removed person is closed at once with 4401 and cannot come back with the old cookie', async () => {
  const ben = await board.join('participant', 'Ben')
  const client = await connect(server, board.id, 'board', { cookie: ben.cookie })
  await client.load()
  const path = `/api/boards/${board.id}/people/${ben.participant}`
  expect((await server.request(path, { method: 'DELETE', cookie: witness.cookie })).status).toBe(204)
  expect(await client.closed).toBe(CLOSE.removed)
  await expect(connect(server, board.id, 'board', { cookie: ben.cookie })).rejects.toThrow('403')
})
