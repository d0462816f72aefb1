import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { contrast } from '../../server/house/contrast.ts'
import { type HouseStyle, PLAIN_HOUSE } from '../../server/house/house-style.ts'
import { loadHouse } from '../../server/house/load-house.ts'
import { readStyle } from '../../server/house/read-style.ts'
import type { LogFields, Logger } from '../../server/logger.ts'
import { fileName } from '../../server/results/file-name.ts'
import { startTestServer } from '../server/helpers/server.ts'
import { make } from './loaded.ts'
import { all, paragraphsOf, partOf } from './office.ts'
import { elementsOf, readPdf } from './pdf-structure.ts'

const EXAMPLE = join(import.meta.dirname, '../../docs/examples/house')
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** Loads a house from files. @returns its style, and what was said of it: path and problem */
async function load(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = mkdtempSync(join(tmpdir(), 'planwand-house-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return loadFolder(folder)
}

async function loadFolder(folder: string | null): Promise<{ style: HouseStyle; said: string[] }> {
  const said: string[] = []
  const warn = (_: string, fields: LogFields = {}) => void said.push(`${fields.path}: ${fields.problem}`)
  const quiet = () => {}
  const logger: Logger = { debug: quiet, info: quiet, warn, error: quiet }
  return { style: await loadHouse(folder, logger), said }
}

describe('the house style', () => {
  test('of the documentation can be used as it is', async () => {
    const { style, said } = await loadFolder(EXAMPLE)
    expect(said).toEqual([])
    expect(style.sender?.name).toBe('Stadt [Name]')
    expect(style.logo).toMatchObject({ ratio: 3, height: 14, alt: 'Zeichen: drei verbundene Kreise' })
    expect(await sharp(style.logo?.png).metadata()).toMatchObject({ format: 'png', hasAlpha: false })
  })

  test('is plain where there is none', async () => {
    expect(await loadFolder(null)).toEqual({ style: PLAIN_HOUSE, said: [] })
  })

  test.each([
    ['no file', {}, /^: cannot be read \(ENOENT\)/],
    ['no JSON', { 'style.json': '{"version": 1,' }, /^: is not JSON/],
    ['a list', { 'style.json': '[]' }, /^: must be an object, not \[\]/],
    ['another version', { 'style.json': '{"version": 2}' }, /^version: must be 1, not 2/],
  ])('with %s says so, and documents stay plain', async (_, files, sentence) => {
    const { style, said } = await load(files)
    expect(style).toEqual(PLAIN_HOUSE)
    expect(said[0]).toMatch(sentence)
  })

  test('names each value that is wrong by its path, and uses the others', () => {
    const { style, logo, problems } = readStyle({
      version: 1,
      sender: { name: 7, office: 'Jugendamt', address: ['Weg 1', 'a\nb'], contact: 'Telefon' },
      logo: { file: '../secret.png', alt: 'x' },
      colors: { accent: '#ffd000', onAccent: 'white', head: '#333333' },
      fileName: '{board} {stadt}',
      motto: '',
    })
    expect(problems.map(({ path }) => path).sort()).toEqual([
      ...['colors.accent', 'colors.head', 'colors.onAccent', 'fileName', 'logo.file', 'motto'],
      ...['sender.address[1]', 'sender.contact', 'sender.name'],
    ])
    expect(problems).toContainEqual({
      path: 'colors.accent',
      problem: '#ffd000 has a contrast of 1.4 to white; text needs 4.5, so #1f4fbf stays.',
    })
    expect(style.sender).toEqual({ name: '', office: 'Jugendamt', address: ['Weg 1'], contact: [] })
    expect([style.colors, style.fileName, logo]).toEqual([PLAIN_HOUSE.colors, PLAIN_HOUSE.fileName, null])
  })

  test('takes text on a colour of its own only where it can be read', () => {
    const colors = { accent: '#0b6e4f', onAccent: '#0a5c42' }
    const { style, problems } = readStyle({ version: 1, colors })
    expect(style.colors).toEqual({ ...PLAIN_HOUSE.colors, accent: '#0b6e4f' })
    expect(problems.map(({ path }) => path)).toEqual(['colors.onAccent'])
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  })

  test.each([
    ['missing.png', null, /^logo\.file: missing\.png cannot be read \(ENOENT\)/],
    ['logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"><', /is damaged/],
    ['logo.png', 'GIF? no: only text', /is no SVG, PNG, JPEG, WebP or GIF/],
  ])('goes on without the logo %s', async (file, content, sentence) => {
    const style = JSON.stringify({ version: 1, logo: { file, alt: 'Wappen' } })
    const files = { 'style.json': style, ...(content === null ? {} : { [file]: content }) }
    const { style: read, said } = await load(files)
    expect(read.logo).toBeNull()
    expect(said).toEqual([expect.stringMatching(sentence)])
  })
})

describe('documents in the style of the house', () => {
  test('have sender and logo in Word, the logo with its description on every page', async () => {
    const { style: house } = await loadFolder(EXAMPLE)
    const { bytes } = await make([], {}, { house })
    const headers = Object.keys(unzipSync(bytes)).filter((name) => /word\/header\d+\.xml/.test(name))
    const texts = headers.map((name) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array()))
    expect(texts.filter((text) => text.includes('Stadt [Name]'))).toHaveLength(1)
    expect(texts.every((text) => text.includes('descr="Zeichen: drei verbundene Kreise"'))).toBe(true)
    expect(headers).toHaveLength(2)
    const kicker = all(partOf(bytes, 'word/styles.xml'), 'w:style').find(
      (style) => style.getAttribute('w:styleId') === 'Kicker',
    )
    expect(kicker?.getElementsByTagName('w:color')[0]?.getAttribute('w:val')).toBe('0B6E4F')
  })

  test('have them in the PDF, the logo as a figure once', async () => {
    const { style: house } = await loadFolder(EXAMPLE)
    const pdf = readPdf((await make([], { format: 'pdf' }, { house })).bytes)
    const figures = elementsOf(pdf).filter(({ role }) => role === 'Figure')
    expect(figures.map(({ alt }) => alt)).toEqual(['Zeichen: drei verbundene Kreise'])
  })

  test('look as ever in a plain house', async () => {
    const { bytes } = await make([])
    expect(Object.keys(unzipSync(bytes)).filter((name) => /media|header/.test(name))).toEqual([])
    expect(paragraphsOf(bytes)[0]).toEqual({ style: 'Kicker', text: 'Protokoll' })
  })
})

test('a server gives its documents the style of its folder, and starts without one that is broken', async () => {
  for (const [houseFolder, name] of [
    [EXAMPLE, /^\d{4}-\d\d-\d\d Werkstatt – Protokoll\.pdf$/],
    [join(EXAMPLE, 'nowhere'), /^Werkstatt – Protokoll – \d{4}-\d\d-\d\d\.pdf$/],
  ] as const) {
    const server = await startTestServer({ houseFolder })
    const board = await server.createBoard('Werkstatt')
    const { cookie } = await board.join('observer')
    const answer = await server.request(`/api/boards/${board.id}/results.pdf`, { cookie })
    const disposition = answer.headers.get('content-disposition') ?? ''
    expect(decodeURIComponent(disposition.replace(/^.*UTF-8''/, ''))).toMatch(name)
    const figures = elementsOf(readPdf(new Uint8Array(await answer.arrayBuffer()))).filter(
      ({ role }) => role === 'Figure',
    )
    expect(figures).toHaveLength(houseFolder === EXAMPLE ? 1 : 0)
    expect(server.lines.some((line) => line.includes('house-style-problem'))).toBe(houseFolder !== EXAMPLE)
    await server.close()
  }
})

describe('names of files', () => {
  const values = { board: 'Leitbild', form: 'Protokoll', page: '', date: '2030-03-01', place: '' }

  test.each([
    ['{board} – {form} – {date}', {}, 'Leitbild – Protokoll – 2030-03-01.pdf'],
    ['{date} {board} – {form} – {page}', {}, '2030-03-01 Leitbild – Protokoll.pdf'],
    ['{page} – {board}', {}, 'Leitbild.pdf'],
    ['{place}_{board}', { place: 'Köln' }, 'Köln_Leitbild.pdf'],
    ['{board}', { board: 'a/b:c {form} $& \u202e?' }, 'a b c {form} $&.pdf'],
  ])('%s', (pattern, changes, name) => {
    expect(fileName(pattern, { ...values, ...changes }, 'pdf')).toBe(name)
  })

  test('are never too long, and keep the day', () => {
    const name = fileName(
      '{board} – {form} – {date}',
      { ...values, board: 'Präventionskette '.repeat(30) },
      'docx',
    )
    expect(name.length).toBeLessThanOrEqual(120)
    expect(name).toMatch(/^Präventionskette .* – Protokoll – 2030-03-01\.docx$/)
  })
})
