import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { CreateBoardAnswer, JoinAnswer } from '../../shared/api.ts'
import { SHEET } from '../../shared/fields/sheet.ts'
import type { BoardId } from '../../shared/ids.ts'
import {
  insertRecord,
  META,
  type PlainRecord,
  readRecord,
  recordsOf,
  textOf,
} from '../../shared/records/encoding.ts'
import type { Layer } from '../../shared/roles.ts'
import { codec, note, richText } from '../records/samples.ts'
import { connect } from './helpers/raw-client.ts'
import {
  cookieOf,
  errorOf,
  expectJson,
  secretOf,
  startTestServer,
  type TestServer,
} from './helpers/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

interface Member {
  readonly id: BoardId
  readonly cookie: string
}

async function create(template: string): Promise<CreateBoardAnswer> {
  const response = await server.request('/api/boards', { method: 'POST', body: { title: 'Alt', template } })
  return expectJson(response, 201)
}

async function moderate({ id, links }: CreateBoardAnswer): Promise<Member> {
  const body = { secret: secretOf(links.moderator), name: 'Moderation' }
  const joined = await server.request(`/api/boards/${id}/join`, { method: 'POST', body })
  await expectJson<JoinAnswer>(joined.clone(), 200)
  return { id, cookie: cookieOf(joined) }
}

async function copy({ id, cookie }: Member, contributions: boolean): Promise<Member> {
  const body = { title: 'Neu', contributions }
  const response = await server.request(`/api/boards/${id}/copies`, { method: 'POST', body, cookie })
  return moderate(await expectJson(response, 201))
}

async function layer({ id, cookie }: Member, name: Layer): Promise<Y.Doc> {
  const client = await connect(server, id, name, { cookie })
  const doc = await client.load()
  await client.close()
  return doc
}

/** Writes to a layer as a client does. */
async function write({ id, cookie }: Member, name: Layer, change: (doc: Y.Doc) => void): Promise<void> {
  const client = await connect(server, id, name, { cookie })
  const doc = await client.load()
  const before = Y.encodeStateVector(doc)
  change(doc)
  client.step2(Y.encodeStateAsUpdate(doc, before))
  await client.acked(1)
  await client.close()
}

function read(doc: Y.Doc): Record<string, PlainRecord> {
  const entries = [...recordsOf(doc)].map(([id, map]) => {
    const result = readRecord(id, map, codec)
    if (!result.ok) throw new Error(result.problem)
    return [id, result.record] as const
  })
  return Object.fromEntries(entries)
}

const AUTHOR = 'participant-0000000x'

/** A board of a template that somebody has written on, with one card deleted again and a released label. */
async function usedBoard(template = 'swot'): Promise<Member> {
  const board = await moderate(await create(template))
  await write(board, 'board', (doc) => {
    const meta = { author: AUTHOR }
    insertRecord(recordsOf(doc), note('kept', { meta }, 'Frühe Hilfen'), codec)
    insertRecord(recordsOf(doc), note('deleted', { meta }, 'Geheimnis'), codec)
    insertRecord(recordsOf(doc), note('released', { meta: { ...meta, released: true } }, 'Frei'), codec)
    const changed = recordsOf(doc).get('shape:kept')
    if (changed instanceof Y.Map) changed.set('x', 77)
  })
  await write(board, 'board', (doc) => recordsOf(doc).delete('shape:deleted'))
  return board
}

describe('a copy of a board', () => {
  test('with contributions holds all of both layers, under its own title, and nobody is its author', async () => {
    const board = await usedBoard()
    const made = await copy(board, true)
    const [stage, contributions] = [await layer(made, 'stage'), await layer(made, 'board')]
    const original = read(await layer(board, 'stage'))
    const document = { ...original['document:document'], name: 'Neu' }
    expect(read(stage)).toEqual({ ...original, 'document:document': document })
    expect(read(contributions)['shape:kept']).toMatchObject({ x: 77, meta: {} })
    expect(read(contributions)['shape:kept']?.props).toMatchObject({ richText: richText('Frühe Hilfen') })
    expect(contributions.getMap(META).get('schema')).toBeTypeOf('string')
    const bytes = Buffer.from(Y.encodeStateAsUpdate(contributions)).toString('latin1')
    expect(bytes).not.toContain(AUTHOR)
    expect(bytes).not.toContain('Geheimnis')
  })

  test('without contributions holds the stage and what was released', async () => {
    const board = await usedBoard()
    const made = await copy(board, false)
    expect(Object.keys(read(await layer(made, 'board')))).toEqual(['shape:released'])
    expect(Object.keys(read(await layer(made, 'stage')))).toEqual(
      Object.keys(read(await layer(board, 'stage'))),
    )
  })

  test('without contributions begins shared texts anew, so that the first two who write share them', async () => {
    const board = await moderate(await create('leer'))
    // As the server lays it into a field of a template: nobody is its author.
    const sheet = { ...note('page-text-sheet'), type: SHEET, props: { richText: richText('Von jemandem') } }
    await write(board, 'board', (doc) => insertRecord(recordsOf(doc), sheet, codec))
    const made = await layer(await copy(board, false), 'board')
    const records = read(made)
    expect(records[sheet.id]).toMatchObject({ type: SHEET, props: { richText: richText('') } })
    expect(textOf(recordsOf(made).get(sheet.id))?.length).toBe(1)
  })

  test('can be written on at once, by links of its own', async () => {
    const board = await usedBoard()
    const made = await copy(board, true)
    expect(made.id).not.toBe(board.id)
    await write(made, 'board', (doc) => insertRecord(recordsOf(doc), note('new'), codec))
    expect(read(await layer(board, 'board'))['shape:new']).toBeUndefined()
    const foreign = await server.request(`/api/boards/${made.id}/me`, { cookie: board.cookie })
    expect(await errorOf(foreign)).toBe('401 not-joined')
  })

  test('is made for moderators alone, of what can be read', async () => {
    const board = await server.createBoard()
    const path = `/api/boards/${board.id}/copies`
    const body = { title: 'Neu', contributions: true }
    const ask = async (cookie: string | undefined, asked: object = body) =>
      errorOf(
        await server.request(path, { method: 'POST', body: asked, ...(cookie !== undefined && { cookie }) }),
      )
    expect(await ask(undefined)).toBe('401 not-joined')
    for (const role of ['participant', 'observer'] as const)
      expect(await ask((await board.join(role)).cookie)).toBe('403 role-insufficient')
    const { cookie } = await board.join('moderator')
    expect(await ask(cookie, { contributions: true })).toBe('400 bad-request')
    expect(await ask(cookie, { title: ' ', contributions: true })).toBe('400 title-empty')
    expect(await ask(cookie, { title: 'Neu', contributions: 'yes' })).toBe('400 bad-request')
  })

  test('needs the password where creating a board does', async () => {
    const closed = await startTestServer({
      publicUrl: 'https://planwand.example',
      moderatorPassword: 'geheim',
    })
    try {
      const login = await closed.request('/api/login', {
        method: 'POST',
        body: { password: 'geheim' },
        ...ORIGIN,
      })
      const creator = cookieOf(login)
      const made = await closed.request('/api/boards', {
        ...{ method: 'POST', body: { title: 'Alt' }, cookie: creator },
        ...ORIGIN,
      })
      const { id, links }: CreateBoardAnswer = await expectJson(made, 201)
      const joined = await closed.request(`/api/boards/${id}/join`, {
        ...{ method: 'POST', body: { secret: secretOf(links.moderator), name: 'A' } },
        ...ORIGIN,
      })
      const body = { title: 'Neu', contributions: false }
      const ask = (cookie: string) =>
        closed.request(`/api/boards/${id}/copies`, { method: 'POST', body, cookie, ...ORIGIN })
      expect(await errorOf(await ask(cookieOf(joined)))).toBe('401 password-needed')
      await expectJson(await ask(`${cookieOf(joined)}; ${creator}`), 201)
    } finally {
      await closed.close()
    }
  })
})

const ORIGIN = { headers: { origin: 'https://planwand.example' } } as const
