import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { field, note } from '../results/boards.ts'
import { make } from './loaded.ts'

const folder = mkdtempSync(join(tmpdir(), 'planwand-pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const hasPoppler = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

/** What a tool of poppler says about a file. */
function ask(tool: string, options: readonly string[], pdf: Uint8Array): string {
  const path = join(folder, 'document.pdf')
  writeFileSync(path, pdf)
  const rest = tool === 'pdftotext' ? ['-'] : []
  return execFileSync(tool, [...options, path, ...rest], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

const inField = (id: string, text: string, at: number) =>
  note(id, { parentId: 'shape:a', y: 100 + 250 * at }, text)
const board = (texts: readonly string[]) => [
  field('a', {}, { title: 'Stärken' }),
  ...texts.map((text, at) => inField(`n${at}`, text, at)),
]

/** Everything of a file that can be read without knowing PDF: objects as they are, streams unpacked. */
function plain(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf).toString('latin1')
  return raw.replace(/stream\r?\n([\s\S]*?)\r?\nendstream/g, (whole, packed: string) => {
    try {
      return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
    } catch {
      return whole // not packed
    }
  })
}

test('is tagged, says its language and title, and has its fonts in it', async () => {
  const { bytes, fileName } = await make(board(['Frühe Hilfen']), { format: 'pdf' })
  expect(fileName).toBe('Board – Protokoll – 2030-03-01.pdf')
  const text = plain(bytes)
  expect(text).toContain('/Marked true')
  expect(text).toContain('/Lang (de)')
  expect(text).toContain('/DisplayDocTitle true')
  for (const tag of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD'])
    expect(text).toMatch(new RegExp(`/S /${tag}\\b`))
  expect(text).toContain('/FontFile2')
  expect(text).toContain('/Scope /Column')
  expect(text).toMatch(/\/Outlines \d/)
})

test('grows over pages with a table longer than one, and with a word longer than a line', async () => {
  const columns = [{ id: 'a', title: 'Spalte', type: 'text', width: 200, choices: [] }]
  const records = [
    field('t', {}, { kind: 'table', columns }),
    { ...note('r', { parentId: 'shape:t' }), type: 'row', props: { cells: { a: 'Wort '.repeat(3000) } } },
    note('lang', { y: 3000 }, 'x'.repeat(3000)),
  ]
  const { bytes } = await make(records, { format: 'pdf' })
  expect(plain(bytes).match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(4)
})

describe.skipIf(!hasPoppler)('read by another program', () => {
  test('every contribution is there once, hyphenated or not', async () => {
    const words = Array.from({ length: 60 }, (_, at) => `wort${at}ende`)
    const texts = words.map((word) => `${'Präventionskettenplanung '.repeat(7)}${word}`)
    const { bytes } = await make(board(texts), { format: 'pdf' })
    // The foot of a page may stand within a word that goes on on the next.
    const pages = ask('pdftotext', ['-raw'], bytes).replace(/^.*Stand des Boards.*\n\f/gm, '')
    const text = pages.replace(/\u00ad\n/g, '')
    for (const word of words) expect(text.split(word).length - 1).toBe(1)
    expect(text.replace(/\s/g, '').split('Präventionskettenplanung').length - 1).toBe(60 * 7)
    expect(ask('pdfinfo', [], bytes)).toMatch(/Title: +Board[\s\S]*Tagged: +yes/)
    for (const line of ask('pdffonts', [], bytes).split('\n').slice(2, -1))
      expect(line).toMatch(/yes yes yes/)
  })

  test('words that end with a hyphen of their own keep it, and long ones are cut without one', async () => {
    const text = `${'Stärken- und Schwächen-Analyse '.repeat(40)} https://example.org/${'abcdefghij'.repeat(30)}`
    const { bytes } = await make(board([text]), { format: 'pdf' })
    const read = ask('pdftotext', ['-raw'], bytes)
      .replace(/\u00ad\n/g, '')
      .replace(/(Schwächen-)\n(?=Analyse)/g, '$1')
    expect(read.replace(/\s+/g, ' ').split('Stärken- und Schwächen-Analyse').length - 1).toBe(40)
    expect(read.replace(/\n/g, '')).toContain('abcdefghij'.repeat(30))
  })

  test('what the font has no letters for is still in the text', async () => {
    const { bytes } = await make(board(['Emoji 😀 und שלום']), { format: 'pdf' })
    const text = ask('pdftotext', ['-raw'], bytes)
    expect(text).toContain('😀')
    expect(text).toMatch(/שלום|םולש/)
    expect(text).toContain('5 Zeichen (Emoji oder fremde Schriften)')
  })

  test('o and ö are read as what they are', async () => {
    const text = ask(
      'pdftotext',
      ['-raw'],
      (await make(board(['Größe: Ökologie vor Ort, à la Köln']), { format: 'pdf' })).bytes,
    )
    expect(text).toContain('Größe: Ökologie vor Ort, à la Köln')
  })
})
