import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { FaultyLog, gate } from './helpers/faulty-log.ts'
import { connect, updateSetting } from './helpers/raw-client.ts'
import { startTestServer, type TestBoard, type TestPerson, type TestServer } from './helpers/server.ts'

const log = new FaultyLog()
let server: TestServer
let board: TestBoard
let ada: TestPerson
beforeAll(async () => {
  server = await startTestServer({ surroundings: { wrapLog: log.wrap } })
})
afterAll(() => server.close())
beforeEach(async () => {
  log.beforeLoad = async () => {}
  board = await server.createBoard()
  ada = await board.join('moderator', 'Ada')
})

const open = () => connect(server, board.id, 'board', { cookie: ada.cookie })

describe('P1: what is not a message', () => {
  test.each([
    ['text', 'hello'],
    ['an empty frame', Uint8Array.of()],
    ['a cut message', Uint8Array.of(0, 2, 10, 1)],
    ['an unknown sync step', Uint8Array.of(0, 7, 0)],
    ['bytes left over', Uint8Array.of(3, 0)],
    ['awareness that claims more entries than it has', Uint8Array.of(1, 3, 90, 1, 1)],
    ['awareness whose text is longer than the message', Uint8Array.of(1, 5, 1, 5, 1, 60, 34)],
  ])('P1: %s closes with 4400 and nobody else notices', async (_, frame) => {
    const [sender, other] = await Promise.all([open(), open()])
    sender.send(frame)
    expect(await sender.closed).toBe(CLOSE.malformed)
    await other.load()
    await other.close()
  })

  test('P2: an unknown message type is ignored', async () => {
    const client = await open()
    client.send(Uint8Array.of(77, 1, 2, 3))
    client.send(Uint8Array.of(2, 0))
    await client.load()
    await client.close()
  })
})

describe('P3: refused upgrades', () => {
  test.each([
    ['no cookie', 401, () => ({})],
    ['a cookie nobody has', 401, () => ({ cookie: `planwand_${board.id}=nonsense` })],
    ['a foreign origin', 403, () => ({ cookie: ada.cookie, origin: 'https://evil.example' })],
  ])('P3: %s is refused with %i', async (_, status, options) => {
    await expect(connect(server, board.id, 'board', options())).rejects.toThrow(`refused with ${status}`)
  })

  test('P3: the cookie of one board does not open another', async () => {
    const other = await server.createBoard()
    const forged = ada.cookie.replace(board.id, other.id)
    await expect(connect(server, other.id, 'board', { cookie: ada.cookie })).rejects.toThrow('401')
    await expect(connect(server, other.id, 'board', { cookie: forged })).rejects.toThrow('401')
  })

  test('P3: an unknown layer, a path that is none, and an id that is none are refused with 404', async () => {
    for (const [id, layer] of [
      [board.id, 'inbox'],
      [board.id, 'board/more'],
      ['short', 'board'],
    ] as const) {
      await expect(connect(server, id, layer, { cookie: ada.cookie })).rejects.toThrow('refused with 404')
    }
  })

  test('P3: an id of no board is refused like a board one is not on', async () => {
    await expect(connect(server, 'x'.repeat(20), 'board', { cookie: ada.cookie })).rejects.toThrow('401')
  })

  test('P3: our own origin and a missing one are accepted', async () => {
    const origin = `http://localhost:${new URL(server.url).port}`
    await (await connect(server, board.id, 'board', { cookie: ada.cookie, origin })).close()
    await (await open()).close()
  })
})

describe('P4: a room that loads', () => {
  test('P4: messages wait until the room is loaded', async () => {
    const door = gate()
    log.beforeLoad = door.wait
    const client = await open()
    client.update(updateSetting('early', 1))
    client.step1()
    door.open()
    await client.acked(1)
    expect((await client.load()).getMap('records').toJSON()).toEqual({ early: 1 })
    await client.close()
  })

  test('P4: past the cap the connection closes with 4529, the others are served', async () => {
    const door = gate()
    log.beforeLoad = door.wait
    const [patient, flooding] = await Promise.all([open(), open()])
    patient.step1()
    for (let count = 0; count < 300; count++) flooding.step1()
    expect(await flooding.closed).toBe(CLOSE.tooFast)
    door.open()
    await patient.next(({ kind }) => kind === 'step2')
    await patient.close()
  })

  test('P4: people who come while the room loads all get in', async () => {
    const door = gate()
    log.beforeLoad = door.wait
    const clients = await Promise.all(Array.from({ length: 20 }, open))
    const loaded = Promise.all(clients.map((client) => client.load()))
    door.open()
    await loaded
    await Promise.all(clients.map((client) => client.close()))
  })
})
