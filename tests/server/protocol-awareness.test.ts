import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { awarenessMessage } from '../../shared/protocol/messages.ts'
import { connect, type RawClient } from './helpers/raw-client.ts'
import { startTestServer, type TestBoard, type TestPerson, type TestServer } from './helpers/server.ts'

let server: TestServer
let board: TestBoard
let ada: TestPerson
let ben: TestPerson
let eve: TestPerson
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  board = await server.createBoard()
  ada = await board.join('moderator', 'Ada')
  ben = await board.join('participant', 'Ben')
  eve = await board.join('observer', 'Eve')
})

async function open(person: TestPerson): Promise<RawClient> {
  const client = await connect(server, board.id, 'board', { cookie: person.cookie })
  await client.load()
  return client
}

/** Waits for a state of this awareness client that `matches`. */
function state(client: RawClient, id: number, matches: (state: unknown) => boolean = () => true) {
  return client.next((message) => {
    if (message.kind !== 'awareness') return null
    const entry = message.entries.find((candidate) => candidate.client === id)
    if (entry === undefined) return null
    const value: unknown = JSON.parse(entry.state)
    return matches(value) ? { value, clock: entry.clock } : null
  })
}

const closeAll = (...clients: RawClient[]) => Promise.all(clients.map((client) => client.close()))

test('P10: nobody sets or removes a state of another person', async () => {
  const [a, b, e] = await Promise.all([open(ada), open(ben), open(eve)])
  a.awareness(1, 1, { cursor: 'of Ada' })
  await state(b, 1)
  b.awareness(1, 9, { cursor: 'forged' })
  b.awareness(1, 9, null)
  b.awareness(2, 1, { cursor: 'of Ben' })
  await state(e, 2)
  e.send(Uint8Array.of(3))
  const { value } = await state(e, 1)
  expect(value).toMatchObject({ cursor: 'of Ada', user: { name: 'Ada' } })
  const ones = e.received.flatMap((message) => (message.kind === 'awareness' ? message.entries : []))
  expect(ones.filter(({ client, clock }) => client === 1 && clock !== 1)).toEqual([])
  await closeAll(a, b, e)
})

test('P10: a person who is back takes their client id over, and the end of the dead connection removes nothing', async () => {
  const [dead, b] = await Promise.all([open(ada), open(ben)])
  dead.awareness(1, 5, { here: 'old' })
  await state(b, 1)
  const back = await open(ada)
  back.awareness(1, 6, { here: 'new' })
  await state(b, 1, (value) => JSON.stringify(value).includes('new'))
  await dead.close()
  back.awareness(2, 1, { probe: true })
  await state(b, 2)
  const gone = b.received.flatMap((message) => (message.kind === 'awareness' ? message.entries : []))
  expect(gone.filter(({ client, state: text }) => client === 1 && text === 'null')).toEqual([])
  await closeAll(back, b)
})

test('P10: one connection introduces at most 16 client ids', async () => {
  const [a, b] = await Promise.all([open(ada), open(ben)])
  a.send(
    awarenessMessage(
      Array.from({ length: 40 }, (_, index) => ({ client: index + 1, clock: 1, state: '{}' })),
    ),
  )
  await state(b, 16)
  const late = await open(eve)
  late.send(Uint8Array.of(3))
  const count = await late.next((message) => message.kind === 'awareness' && message.entries.length)
  expect(count).toBe(16)
  await closeAll(a, b, late)
})

test('P11: the server says who somebody is, whatever they claim', async () => {
  const [a, b] = await Promise.all([open(ada), open(ben)])
  b.awareness(2, 1, { user: { id: ada.participant, name: 'Ada', role: 'moderator' }, cursor: null })
  const { value } = await state(a, 2)
  expect(value).toEqual({ cursor: null, user: { id: ben.participant, name: 'Ben', role: 'participant' } })
  await closeAll(a, b)
})

test.each([
  ['not JSON', '{'],
  ['a list', '[1]'],
  ['a number', '1'],
  ['over 16 KiB', JSON.stringify({ text: 'x'.repeat(17 * 1024) })],
])('P11: a state that is %s is dropped, the connection goes on', async (_, text) => {
  const [a, b] = await Promise.all([open(ada), open(ben)])
  a.send(
    awarenessMessage([
      { client: 1, clock: 1, state: text },
      { client: 2, clock: 1, state: '{"fine":true}' },
    ]),
  )
  await state(b, 2)
  const clients = b.received.flatMap((message) => (message.kind === 'awareness' ? message.entries : []))
  expect(clients.map(({ client }) => client)).not.toContain(1)
  await closeAll(a, b)
})

test('P11: a new name is what others see with the next state', async () => {
  const [a, b] = await Promise.all([open(ada), open(ben)])
  const path = `/api/boards/${board.id}/me`
  await server.request(path, { method: 'PATCH', body: { name: 'Ada L.' }, cookie: ada.cookie })
  a.awareness(1, 1, {})
  expect((await state(b, 1)).value).toMatchObject({ user: { name: 'Ada L.' } })
  await closeAll(a, b)
})

test('P12: of an observer only where they look is passed on', async () => {
  const [a, e] = await Promise.all([open(ada), open(eve)])
  const seen = { cursor: { x: 1 }, page: 'p', camera: {}, screen: {}, following: null }
  e.awareness(3, 1, { ...seen, shout: 'BUY', selection: ['x'] })
  expect((await state(a, 3)).value).toEqual({
    ...seen,
    user: { id: eve.participant, name: 'Eve', role: 'observer' },
  })
  await closeAll(a, e)
})

test('P13: who comes later sees who is there, and everybody sees who leaves', async () => {
  const a = await open(ada)
  a.awareness(1, 4, { cursor: 1 })
  await state(a, 1)
  const b = await open(ben)
  expect((await state(b, 1)).clock).toBe(4)
  await a.close()
  expect(await state(b, 1, (value) => value === null)).toEqual({ value: null, clock: 4 })
  await b.close()
})

test('P14: of several states of one client the last is sent', async () => {
  const [a, b] = await Promise.all([open(ada), open(ben)])
  for (let clock = 1; clock <= 50; clock++) a.awareness(1, clock, { clock })
  const { clock } = await state(b, 1, (value) => JSON.stringify(value).includes('"clock":50'))
  expect(clock).toBe(50)
  await closeAll(a, b)
})
