import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { TIMES } from '../../server/limits.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { FaultyLog, gate } from './helpers/faulty-log.ts'
import { connect, type RawClient, updateSetting } from './helpers/raw-client.ts'
import { startTestServer, type TestBoard, type TestPerson, type TestServer } from './helpers/server.ts'
import { SkippingClock } from './helpers/skipping-clock.ts'

let log: FaultyLog
let clock: SkippingClock
let server: TestServer
let board: TestBoard
let ada: TestPerson
beforeEach(async () => {
  log = new FaultyLog()
  clock = new SkippingClock()
  server = await startTestServer({ surroundings: { wrapLog: log.wrap, clock } })
  board = await server.createBoard()
  ada = await board.join('moderator', 'Ada')
})
afterEach(() => server.close())

const open = (on = board, person = ada) => connect(server, on.id, 'board', { cookie: person.cookie })

async function caughtUp(on = board, person = ada): Promise<RawClient> {
  const client = await open(on, person)
  await client.next(({ kind }) => kind === 'step1')
  client.step2(Uint8Array.of(0, 0))
  await client.acked(1)
  return client
}

describe('P8: an append that fails', () => {
  test('P8: its authors are closed with 4507, nobody is sent the write, others go on', async () => {
    const elsewhere = await server.createBoard()
    const [author, reader, other] = await Promise.all([
      caughtUp(),
      caughtUp(),
      caughtUp(elsewhere, await elsewhere.join('moderator')),
    ])
    log.failAppends = true
    author.update(updateSetting('lost', 1))
    expect(await author.closed).toBe(CLOSE.notStored)
    log.failAppends = false
    expect((await reader.load()).getMap('records').size).toBe(0)
    reader.update(updateSetting('kept', 1))
    other.update(updateSetting('elsewhere', 1))
    await Promise.all([reader.acked(2), other.acked(2)])
    expect((await reader.load()).getMap('records').toJSON()).toEqual({ kept: 1 })
  })

  test('P8: writes that waited behind the failed one fail with it', async () => {
    const [first, second] = await Promise.all([caughtUp(), caughtUp()])
    const door = gate()
    log.beforeAppend = door.wait
    log.failAppends = true
    first.update(updateSetting('first', 1))
    second.update(updateSetting('second', 1))
    second.step1()
    await second.next(({ kind }) => kind === 'step2')
    door.open()
    expect(await Promise.all([first.closed, second.closed])).toEqual([CLOSE.notStored, CLOSE.notStored])
  })

  test('P8: who resends after 4507 is stored', async () => {
    const author = await caughtUp()
    log.failAppends = true
    const update = updateSetting('again', 1)
    author.update(update)
    await author.closed
    log.failAppends = false
    const back = await open()
    await back.next(({ kind }) => kind === 'step1')
    back.step2(update)
    await back.acked(1)
    expect((await back.load()).getMap('records').toJSON()).toEqual({ again: 1 })
  })
})

describe('P15: keeping alive', () => {
  test('P15: a quiet connection hears something well within 30 seconds', async () => {
    const client = await caughtUp()
    const before = client.received.length
    for (let skipped = 0; skipped < 20_000; skipped += 5_000) clock.skip(5_000)
    await client.next(() => client.received.slice(before).some(({ kind }) => kind === 'awareness'))
  })

  test('P15: a connection that is silent even to pings is given up', async () => {
    const client = await caughtUp()
    client.socket.pause()
    const peer = await caughtUp()
    client.awareness(1, 1, {})
    for (let skipped = 0; skipped <= TIMES.silence; skipped += 10_000) clock.skip(10_000)
    client.socket.resume()
    expect(await client.closed).toBe(1006)
    await peer.close().catch(() => {})
  })
})

describe('P16: limits', () => {
  test('P16: a message over 8 MiB closes the connection and nothing is stored', async () => {
    const client = await caughtUp()
    client.send(new Uint8Array(8 * 1024 * 1024 + 100))
    expect([CLOSE.tooLarge, 1009, 1006]).toContain(await client.closed)
    expect(log.appends).toBe(0)
  })

  test('P16: more messages than a person can cause close with 4529', async () => {
    const client = await caughtUp()
    for (let count = 0; count < 2500; count++) client.send(Uint8Array.of(3))
    expect(await client.closed).toBe(CLOSE.tooFast)
  })

  test('P16: asking for the whole document again and again closes with 4529', async () => {
    const client = await caughtUp()
    for (let count = 0; count < 70; count++) client.step1()
    expect(await client.closed).toBe(CLOSE.tooFast)
  })

  test('P16: a reader who does not read is closed, its writers are not held up', async () => {
    const [writer, reader] = await Promise.all([caughtUp(), caughtUp()])
    reader.socket.pause()
    const doc = new Y.Doc()
    let writes = 1
    const closed = reader.closed.then(() => true)
    for (let round = 0; round < 20; round++) {
      writer.update(updateSetting(`big-${round}`, 'x'.repeat(1024 * 1024), doc))
      writes += 1
      await writer.acked(writes)
    }
    reader.socket.resume()
    await closed
    expect(await reader.closed).toBe(CLOSE.tooSlow)
  })
})

describe('rooms in memory', () => {
  test('an empty room stays for a minute and is then loaded again, with everything in it', async () => {
    const writer = await caughtUp()
    writer.update(updateSetting('kept', 1))
    await writer.acked(2)
    await writer.close()
    const before = log.loads
    await (await caughtUp()).close()
    expect(log.loads).toBe(before)
    clock.skip(TIMES.emptyRoom + 1000)
    const reader = await caughtUp()
    expect(log.loads).toBe(before + 1)
    expect((await reader.load()).getMap('records').toJSON()).toEqual({ kept: 1 })
  })

  test('people who come and go around that minute never miss what was written before', async () => {
    for (let round = 0; round < 10; round++) {
      const passing = await caughtUp()
      expect((await passing.load()).getMap('records').size).toBe(round)
      passing.update(updateSetting(`round-${round}`, round))
      await passing.acked(2)
      await passing.close()
      clock.skip(round % 2 === 0 ? TIMES.emptyRoom / 2 : TIMES.emptyRoom + 1)
    }
  })
})

describe('P17: stopping', () => {
  test('P17: what has arrived is stored and acknowledged, then connections close with 4503', async () => {
    const client = await caughtUp()
    const door = gate()
    const arrived = gate()
    log.beforeAppend = async () => {
      arrived.open()
      await door.wait()
    }
    client.update(updateSetting('last', 1))
    await arrived.wait()
    const stopped = server.stop()
    door.open()
    await client.acked(2)
    expect(await client.closed).toBe(CLOSE.shuttingDown)
    await stopped
    const again = await startTestServer({ dataFolder: server.dataFolder })
    const reader = await connect(again, board.id, 'board', { cookie: ada.cookie })
    expect((await reader.load()).getMap('records').toJSON()).toEqual({ last: 1 })
    await again.stop()
  })
})
