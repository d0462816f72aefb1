import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { COLLECTION } from '../../server/limits.ts'
import type { Surroundings } from '../../server/start-server.ts'
import type { AssetAnswer } from '../../shared/api.ts'
import { CREATED, recordsOf } from '../../shared/records/encoding.ts'
import type { Layer } from '../../shared/roles.ts'
import { bytesOf, load, picture, stored } from './helpers/pictures.ts'
import { connect } from './helpers/raw-client.ts'
import { startTestServer, type TestBoard, type TestPerson, type TestServer } from './helpers/server.ts'
import { SkippingClock } from './helpers/skipping-clock.ts'

let clock: SkippingClock
/** Milliseconds since 1970; stands still unless a test lets it pass. */
let now: number
let server: TestServer
let board: TestBoard
let ada: TestPerson
/** What Ada's browser has written. */
let docs: Readonly<Record<Layer, Y.Doc>>

const start = (
  options: { dataFolder?: string; wrapLog?: Surroundings['wrapLog'] } = {},
): Promise<TestServer> => {
  const { dataFolder, wrapLog } = options
  return startTestServer({
    ...(dataFolder !== undefined && { dataFolder }),
    surroundings: { clock, now: () => now, ...(wrapLog !== undefined && { wrapLog }) },
  })
}

beforeEach(async () => {
  clock = new SkippingClock()
  docs = { stage: new Y.Doc(), board: new Y.Doc() }
  now = Date.now()
  server = await start()
  board = await server.createBoard()
  ada = await board.join('moderator')
})
afterEach(() => server.close())

const collections = (): number => server.lines.filter((line) => line.includes('"assets-collected"')).length

/** Lets time pass, and waits until the server has collected. */
async function collect(milliseconds: number): Promise<void> {
  const before = collections()
  now += milliseconds
  clock.skip(COLLECTION.every)
  await expect.poll(collections, { timeout: 15_000 }).toBe(before + 1)
}

async function edit(layer: Layer, change: (records: Y.Map<unknown>) => void): Promise<void> {
  const client = await connect(server, board.id, layer, { cookie: ada.cookie })
  await client.load()
  const doc = docs[layer]
  change(recordsOf(doc))
  client.step2(Y.encodeStateAsUpdate(doc))
  await client.acked(1)
  await client.close()
}

function shape(id: string, assetId: string): [string, Y.Map<unknown>] {
  const created = { id, typeName: 'shape', type: 'image', props: { assetId } }
  return [id, new Y.Map<unknown>([[CREATED, created]])]
}

const isThere = async ({ hash }: AssetAnswer): Promise<boolean> => {
  const response = await load(server, board.id, hash, ada)
  await bytesOf(response)
  return response.ok
}
const fileOf = ({ hash }: AssetAnswer): string => join(server.dataFolder, 'assets', hash.slice(0, 2), hash)

test('a picture nobody shows goes after the grace time, with its copies, and not before', async () => {
  const wide = await stored(server, board.id, await picture('png', { width: 800, height: 20 }), ada)
  await bytesOf(await load(server, board.id, wide.hash, ada, '?w=320'))
  expect(existsSync(`${fileOf(wide)}-320`)).toBe(true)
  await collect(0)
  await collect(COLLECTION.grace - 1)
  expect(await isThere(wide)).toBe(true)
  await collect(COLLECTION.grace)
  expect(await isThere(wide)).toBe(false)
  expect([fileOf(wide), `${fileOf(wide)}-320`].filter(existsSync)).toEqual([])
})

test.each(['stage', 'board'] as const)('a picture shown on the %s stays for good', async (layer) => {
  const first = await stored(server, board.id, await picture('png'), ada)
  const second = await stored(server, board.id, await picture('gif'), ada)
  await edit(layer, (records) => {
    const [id, record] = shape('shape:a', first.name)
    // Another picture has been put in its place since; the first one may still be undone to.
    record.set('props.assetId', second.name)
    records.set(id, record)
  })
  await collect(0)
  await collect(COLLECTION.grace * 2)
  expect(await isThere(first)).toBe(true)
  expect(await isThere(second)).toBe(true)
})

test('a picture that is shown again within the grace time begins it anew', async () => {
  const answer = await stored(server, board.id, await picture('png'), ada)
  await collect(0)
  await edit('board', (records) => records.set(...shape('shape:a', answer.name)))
  await collect(COLLECTION.grace - 1)
  await edit('board', (records) => records.set(...shape('shape:a', 'asset:none')))
  await collect(COLLECTION.grace - 1)
  await collect(COLLECTION.grace - 1)
  expect(await isThere(answer)).toBe(true)
  await collect(COLLECTION.grace)
  expect(await isThere(answer)).toBe(false)
})

test('sending an unused picture again keeps it', async () => {
  const answer = await stored(server, board.id, await picture('png'), ada)
  await collect(0)
  await stored(server, board.id, await picture('png'), ada)
  await collect(COLLECTION.grace)
  expect(await isThere(answer)).toBe(true)
})

test('a picture stays as long as any board shows it, also one that is a copy', async () => {
  const answer = await stored(server, board.id, await picture('png'), ada)
  const other = await server.createBoard()
  const bo = await other.join('moderator')
  await stored(server, other.id, await picture('png'), bo)
  await edit('board', (records) => records.set(...shape('shape:a', answer.name)))
  await collect(0)
  await collect(COLLECTION.grace)
  expect((await load(server, other.id, answer.hash, bo)).status).toBe(404)
  expect(await isThere(answer)).toBe(true)
})

test('a board that cannot be read keeps its pictures, and others are looked at', async () => {
  const answer = await stored(server, board.id, await picture('png'), ada)
  const { dataFolder } = server
  await server.stop()
  const load = () => Promise.reject(new Error('the log does not answer'))
  server = await start({ dataFolder, wrapLog: (log) => ({ ...log, load }) })
  await collect(0)
  expect(server.lines.join('\n')).toContain('assets-not-checked')
  await collect(COLLECTION.grace * 2)
  expect(await isThere(answer)).toBe(true)
})

test('files the database does not know go when they are not just being stored', async () => {
  const answer = await stored(server, board.id, await picture('png'), ada)
  const folder = fileOf(answer).slice(0, -64)
  const [young, old] = ['young', 'old'].map((text) => {
    const hash = createHash('sha256').update(text).digest('hex')
    mkdirSync(join(folder, '..', hash.slice(0, 2)), { recursive: true })
    return join(folder, '..', hash.slice(0, 2), hash)
  })
  if (young === undefined || old === undefined) throw new Error('no names')
  for (const path of [young, old]) writeFileSync(path, 'left over')
  const hourAgo = new Date(now - COLLECTION.strayAge - 1000)
  utimesSync(old, hourAgo, hourAgo)
  utimesSync(fileOf(answer), hourAgo, hourAgo)
  await collect(0)
  expect([young, old].filter(existsSync)).toEqual([young])
  expect(await isThere(answer)).toBe(true)
})
