import { writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { CreateBoardAnswer, TemplatesAnswer } from '../../shared/api.ts'
import { FIELD } from '../../shared/fields/field.ts'
import { type PlainRecord, readRecord } from '../../shared/records/encoding.ts'
import { EMPTY_TEMPLATE, TEMPLATES } from '../../shared/templates/house.ts'
import { codec } from '../records/samples.ts'
import {
  cookieOf,
  errorOf,
  expectJson,
  secretOf,
  startTestServer,
  type TestServer,
  temporaryFolder,
} from '../server/helpers/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

/** Makes a board, joins it as an observer, and reads its stage with a stock y-websocket client. */
async function stageOf(body: object, from = server): Promise<PlainRecord[]> {
  const created = await from.request('/api/boards', { method: 'POST', body: { title: 'T', ...body } })
  const { id, links }: CreateBoardAnswer = await expectJson(created, 201)
  const secret = secretOf(links.observer)
  const joined = await from.request(`/api/boards/${id}/join`, {
    method: 'POST',
    body: { secret, name: 'Eve' },
  })
  const cookie = cookieOf(joined)
  class WithCookie extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers: { cookie } })
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${from.url.replace('http', 'ws')}/sync/${id}`, 'stage', doc, {
    disableBc: true,
    // ws is a WebSocket in all that y-websocket uses of one.
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
  })
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  provider.destroy()
  const read = [...doc.getMap('records')].map(([key, map]) => readRecord(key, map, codec))
  return read.flatMap((result) => (result.ok ? [result.record] : []))
}

const titles = (records: readonly PlainRecord[]) =>
  records.flatMap(({ type, props }) => (type === FIELD ? [(props as { title: string }).title] : []))

describe('the list of templates', () => {
  test('holds ours as they are, without a login', async () => {
    const response = await server.request('/api/templates')
    const { templates } = await expectJson<TemplatesAnswer>(response, 200)
    expect(templates).toEqual(TEMPLATES.map(({ schema: _, ...entry }) => entry))
    expect(templates.map(({ id }) => id)).toContain(EMPTY_TEMPLATE)
  })

  test('is only read', async () => {
    const response = await server.request('/api/templates', { method: 'POST', body: {} })
    expect(await errorOf(response)).toBe('405 method-unknown')
  })
})

describe('a board from a template', () => {
  test('has its fields, in German when nothing is said', async () => {
    const german = titles(await stageOf({ template: 'swot' }))
    expect(german).toEqual(expect.arrayContaining(['Stärken', 'Schwächen', 'Chancen', 'Risiken']))
    expect(titles(await stageOf({ template: 'swot', language: 'en' }))).toContain('Strengths')
  })

  test.each([{}, { template: 'leer' }, { template: 'empty' }])('is empty from %j', async (body) => {
    const records = await stageOf(body)
    expect(records.map(({ id }) => id).sort()).toEqual(['document:document', 'page:page'])
    expect(records.map(({ name }) => name).sort()).toEqual(['Seite 1', 'T'])
  })

  test.each([
    [{ template: 'unknown' }, '400 template-unknown'],
    [{ template: '' }, '400 template-unknown'],
    [{ template: '__proto__' }, '400 template-unknown'],
    [{ template: null }, '400 bad-request'],
    [{ template: 'swot', language: 'fr' }, '400 bad-request'],
    [{ template: 'swot', language: ['de'] }, '400 bad-request'],
  ])('is refused for %j', async (body, error) => {
    const response = await server.request('/api/boards', { method: 'POST', body: { title: 'T', ...body } })
    expect(await errorOf(response)).toBe(error)
  })
})

describe('templates of the house', () => {
  const folder = temporaryFolder()
  let house: TestServer
  const put = (name: string, content: unknown) =>
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))

  beforeAll(async () => {
    const [first] = TEMPLATES
    const swot = { ...TEMPLATES.find(({ id }) => id === 'swot'), minutes: 45 }
    put('a-own.json', `\ufeff${JSON.stringify({ ...first, id: 'eigene' })}`)
    put('b-again.json', { ...first, id: 'eigene', minutes: 5 })
    put('broken.json', { ...first, id: 'kaputt', title: { de: 'Titel' } })
    put('huge.json', ' '.repeat(1024 * 1024 + 1))
    put('no.json', '{"id": "geheim')
    put('notes.txt', 'not a template')
    put('swot.json', swot)
    house = await startTestServer({ templatesFolder: folder })
  })
  afterAll(async () => {
    await house.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('are added behind ours, or take the place of the one whose id they have', async () => {
    const { templates } = await expectJson<TemplatesAnswer>(await house.request('/api/templates'), 200)
    expect(templates.map(({ id }) => id)).toEqual([...TEMPLATES.map(({ id }) => id), 'eigene'])
    const minutes = (wanted: string) => templates.find(({ id }) => id === wanted)?.minutes
    expect([minutes('swot'), minutes('eigene')]).toEqual([45, TEMPLATES[0]?.minutes])
    expect(await stageOf({ template: 'eigene' }, house)).toHaveLength(2)
  })

  test('that cannot be used are left out, and the log says why without saying what was in them', () => {
    const left = house.lines.filter((line) => line.includes('template-left-out'))
    expect(left.map((line) => JSON.parse(line)).map(({ file, problem }) => `${file}: ${problem}`)).toEqual([
      'b-again.json: id is that of another file in the folder.',
      'broken.json: title.en is missing.',
      'huge.json: The template has more than 1048576 bytes.',
      'no.json: The file is not JSON.',
    ])
    expect(left.join()).not.toContain('geheim')
  })

  test('in a folder that is not there end the start with a sentence', async () => {
    const templatesFolder = join(folder, 'nowhere')
    await expect(startTestServer({ templatesFolder })).rejects.toThrow(
      `TEMPLATES_DIR ${templatesFolder} is not a folder that can be read.`,
    )
  })
})
