import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { awarenessMessage, SYNC, syncMessage } from '../../shared/protocol/messages.ts'
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

test('a removed person is closed at once with 4401 and cannot come back with the old cookie', async () => {
  const ben = await board.join('participant', 'Ben')
  const client = await connect(server, board.id, 'board', { cookie: ben.cookie })
  await client.load()
  const path = `/api/boards/${board.id}/people/${ben.participant}`
  expect((await server.request(path, { method: 'DELETE', cookie: witness.cookie })).status).toBe(204)
  expect(await client.closed).toBe(CLOSE.removed)
  await expect(connect(server, board.id, 'board', { cookie: ben.cookie })).rejects.toThrow('403')
})
