import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { PLAIN_HOUSE } from '../../server/house/house-style.ts'
import { makeResult } from '../../server/results/make-result.ts'
import { readResults } from '../../shared/results/read-results.ts'
import type { DocumentForm, ResultFormat } from '../../shared/results/request.ts'
import { field, note, sourceOf } from '../results/boards.ts'
import { FreshBoard } from '../server/helpers/fresh-board.ts'
import { errorOf } from '../server/helpers/server.ts'
import { NOW } from './loaded.ts'
import { all, partOf, partsOf } from './office.ts'
import { textsOf } from './pdf-content.ts'
import { elementsOf, readPdf } from './pdf-structure.ts'

const ALT = 'Bild der Wand „Seite 1“. Ihr Inhalt folgt als Text.'
const records = [field('a'), note('n', { parentId: 'shape:a', y: 100 }, 'Frühe Hilfen')]
const board = readResults(sourceOf(records, ['shape:a']))
const page = board.pages[0]?.id ?? ''

function picture(
  width: number,
  height: number,
  format: 'png' | 'jpeg' | 'webp' = 'png',
): Promise<Uint8Array> {
  const create = { width, height, channels: 4, background: '#ffd54a80' } as const
  return sharp({ create }).toFormat(format).toBuffer()
}

function orderOf(format: ResultFormat) {
  const request = {
    format,
    form: 'protokoll' as DocumentForm,
    language: 'de' as const,
    page: null,
    names: false,
  }
  return {
    request: { ...request, date: null, place: null },
    people: { names: new Map(), count: 1 },
    now: NOW,
  }
}

function protocol(format: ResultFormat, pictures: ReadonlyMap<string, Uint8Array>) {
  return makeResult({ board, agenda: [] }, orderOf(format), PLAIN_HOUSE, pictures)
}

async function made(format: ResultFormat, sent: Uint8Array): Promise<Uint8Array> {
  const result = await protocol(format, new Map([[page, sent]]))
  if (!result.ok) throw new Error(result.problem)
  return result.bytes
}

describe('a wall as picture and as text', () => {
  test('is a figure with its description in the PDF, wide walls on wide pages, the text behind it', async () => {
    const bytes = await made('pdf', await picture(1600, 900))
    const elements = elementsOf(readPdf(bytes))
    const figures = elements.filter(({ role }) => role === 'Figure')
    expect(figures.map(({ alt }) => alt)).toEqual([ALT])
    expect(
      elements.slice(elements.findIndex(({ role }) => role === 'Figure')).some(({ role }) => role === 'LI'),
    ).toBe(true)
    const { pages } = await textsOf(bytes)
    expect(pages.map(({ width, height }) => width > height)).toEqual([false, true, false])
  })

  test('stays on upright pages when it is no wider than they are', async () => {
    const { pages } = await textsOf(await made('pdf', await picture(900, 1200, 'jpeg')))
    expect(pages.every(({ width, height }) => width < height)).toBe(true)
  })

  test('is a picture with its description in Word', async () => {
    const bytes = await made('docx', await picture(1600, 900))
    const document = partOf(bytes, 'word/document.xml')
    expect(all(document, 'wp:docPr').map((one) => one.getAttribute('descr'))).toEqual([ALT])
    const [extent] = all(document, 'wp:extent')
    const [width, height] = [Number(extent?.getAttribute('cx')), Number(extent?.getAttribute('cy'))]
    expect(width / height).toBeCloseTo(16 / 9, 1)
    // 914,400 to the inch: no wider than the page between its margins.
    expect(width / 914_400).toBeLessThan((29.7 - 4) / 2.54 + 0.1)
    expect(partsOf(bytes).size).toBeGreaterThan(5)
  })

  test.each([
    ['asset-type-unknown', () => picture(10, 10, 'webp')],
    ['asset-type-unknown', async () => new TextEncoder().encode('<svg/>')],
    ['asset-unreadable', async () => (await picture(200, 200)).subarray(0, 60)],
    ['asset-too-complex', () => picture(8000, 5000)],
  ])('that is %s is refused', async (problem, bytes) => {
    expect(await protocol('pdf', new Map([[page, await bytes()]]))).toEqual({ ok: false, problem })
  })

  test('never makes a file too large to be sent, however busy the pictures', async () => {
    const pages = Array.from({ length: 10 }, (_, at) => ({
      id: `page:${at}`,
      title: '',
      form: null,
      fields: [],
      entries: [],
    }))
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
    const sent = await sharp({ create: { width: 1000, height: 700, channels: 3, background: '#fff', noise } })
      .resize({ width: 2600 })
      .jpeg({ quality: 70 })
      .toBuffer()
    const order = orderOf('pdf')
    const pictures = new Map(pages.map(({ id }) => [id, new Uint8Array(sent)]))
    const result = await makeResult({ board: { ...board, pages }, agenda: [] }, order, PLAIN_HOUSE, pictures)
    expect(result.ok && result.bytes.length < 15_000_000).toBe(true)
    expect(sent.length * 10).toBeGreaterThan(15_000_000)
  })

  test('of a page the document is not about is refused', async () => {
    const sent = new Map([['page:other', await picture(10, 10)]])
    expect(await protocol('docx', sent)).toEqual({ ok: false, problem: 'page-unknown' })
  })
})

describe('pictures of walls over HTTP', () => {
  const at = FreshBoard.open()

  async function send(rest: string, files: Readonly<Record<string, Uint8Array | string>>, cookie?: string) {
    const form = new FormData()
    for (const [name, file] of Object.entries(files))
      form.append(name, typeof file === 'string' ? file : new Blob([new Uint8Array(file)]))
    return fetch(`${at.server.url}${at.path(rest)}`, {
      method: 'POST',
      body: form,
      headers: { origin: at.server.url, ...(cookie === undefined ? {} : { cookie }) },
    })
  }
  const firstPage = async (): Promise<string> => {
    const answer = await at.server.request(at.path('/results.json'), { cookie: at.ada.cookie })
    return JSON.parse(await answer.text()).pages[0].id
  }

  test('come into the protocol, for everybody who may have it and nobody else', async () => {
    const observer = await at.board.join('observer')
    const files = { [await firstPage()]: await picture(400, 300) }
    const answer = await send('/results.pdf', files, observer.cookie)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const pdf = readPdf(new Uint8Array(await answer.arrayBuffer()))
    expect(elementsOf(pdf).filter(({ role }) => role === 'Figure')).toHaveLength(1)
    expect(await errorOf(await send('/results.pdf', files))).toBe('401 not-joined')
  })

  test('are refused where they cannot be taken', async () => {
    const page = await firstPage()
    const [small, { cookie }] = [await picture(10, 10), at.ada]
    const cases: readonly [string, Readonly<Record<string, Uint8Array | string>>, string][] = [
      ['/results.docx', { 'page:other': small }, '404 page-unknown'],
      ['/results.docx', { [page]: 'text' }, '400 bad-request'],
      ['/results.docx', { [page]: new Uint8Array(2 * 1024 * 1024 + 1) }, '413 body-too-large'],
      ['/results.docx', { [page]: new Uint8Array(100) }, '415 asset-type-unknown'],
      ['/results.docx?form=swot', { [page]: small }, '400 bad-request'],
      ['/results.xlsx', { [page]: small }, '405 method-unknown'],
      [
        '/results.pdf',
        Object.fromEntries(Array.from({ length: 41 }, (_, at) => [`p${at}`, small])),
        '400 bad-request',
      ],
      ['/results.pdf', { a: new Uint8Array(21 * 1024 * 1024) }, '413 body-too-large'],
    ]
    for (const [rest, files, refusal] of cases)
      expect([rest, await errorOf(await send(rest, files, cookie))]).toEqual([rest, refusal])
    const json = { method: 'POST', body: {}, cookie }
    expect(await errorOf(await at.server.request(at.path('/results.pdf'), json))).toBe('400 bad-request')
  })
})
