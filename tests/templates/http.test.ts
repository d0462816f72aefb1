import { readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { CreateBoardAnswer, TemplatesAnswer } from '../../shared/api.ts'
import { FIELD } from '../../shared/fields/field.ts'
import { type PlainRecord, readRecord } from '../../shared/records/encoding.ts'
import { entryOf } from '../../shared/templates/entry.ts'
import { EMPTY_TEMPLATE, TEMPLATES } from '../../shared/templates/house.ts'
import { TEMPLATE_LIMITS } from '../../shared/templates/limits.ts'
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
import { drawn, field, file } from './samples.ts'

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
    expect(templates).toEqual(TEMPLATES.map(entryOf))
    expect(templates.map(({ id }) => id)).toContain(EMPTY_TEMPLATE)
  })

  test('says nothing of what lies in fields and drawings, which no gallery shows', async () => {
    const text = await (await server.request('/api/templates')).text()
    for (const key of ['cards', 'rows', 'boxes', 'blocks', 'drawing', 'agenda']) {
      expect(text).not.toContain(`"${key}"`)
    }
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

describe('a board from a template brought along', () => {
  const own = file({ fields: [field('a', { title: { de: 'Eigenes Feld', en: 'A field of our own' } })] })
  const post = (template: unknown, more: object = {}) =>
    server.request('/api/boards', { method: 'POST', body: { title: 'T', template, ...more } })

  test('has its fields, and those of an old file too', async () => {
    expect(titles(await stageOf({ template: own }))).toEqual(['Eigenes Feld'])
    expect(titles(await stageOf({ template: own, language: 'en' }))).toEqual(['A field of our own'])
    const old = readFileSync(join(import.meta.dirname, 'files/swot-version-1.json'), 'utf8')
    expect(titles(await stageOf({ template: JSON.parse(old) }))).toContain('Stärken')
  })

  test.each([
    ['broken', { ...own, title: { de: 'T' } }, 'title.en is missing.'],
    ['newer', { ...own, schema: 3 }, 'schema is 3, and this Planwand reads up to 2: a newer one is needed.'],
    ['a list', [own], 'The template is not an object.'],
    [
      'in a circle',
      file({ drawing: [drawn('group', 'x', { parent: 'x' })] }),
      'pages[0].drawing[0].parent leads in a circle.',
    ],
  ])('is refused when it is %s, by a message that begins with the path', async (_, template, message) => {
    const response = await post(template)
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ error: { code: 'template-invalid', message } })
  })

  test('may have as many bytes as a file, and no other request may', async () => {
    const purpose = { de: 'x'.repeat(TEMPLATE_LIMITS.fileBytes - 2000), en: 'x' }
    expect(await errorOf(await post({ ...own, purpose }))).toBe('400 template-invalid')
    const more = 'x'.repeat(70 * 1024)
    expect(await errorOf(await post({ ...own, purpose }, { more }))).toBe('413 body-too-large')
    const login = await server.request('/api/login', { method: 'POST', body: { password: more } })
    expect(await errorOf(login)).toBe('413 body-too-large')
  })

  test('of the largest kind is made whole', async () => {
    const row = { ziel: { de: 'Ziel', en: 'Aim' } }
    const columns = [{ id: 'ziel', title: row.ziel, type: 'text', width: 200 }]
    const fields = Array.from({ length: 11 }, (_, at) =>
      field(`f${at}`, { kind: 'table', y: at * 700, columns, rows: Array.from({ length: 500 }, () => row) }),
    )
    expect((await post(file({ fields }))).status).toBe(201)
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
      'no.json: The template is not JSON.',
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
