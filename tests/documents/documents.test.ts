import { describe, expect, test } from 'vitest'
import type { PlainRecord } from '../../shared/records/encoding.ts'
import { field, note, offer, row } from '../results/boards.ts'
import { bool, int32, pick, type Random, randomOf, seedsOf } from '../seeds.ts'
import { make } from './loaded.ts'
import { all, paragraphsOf, partOf, partsOf, sheetsOf, textOfPart } from './office.ts'

const COLUMNS = [
  { id: 'massnahme', title: 'Maßnahme', type: 'text', width: 200, choices: [] },
  { id: 'kosten', title: 'Kosten', type: 'amount', width: 100, choices: [] },
  { id: 'bis-wann', title: 'Bis wann', type: 'date', width: 100, choices: [] },
]
const inField = (id: string, parent: string, text: string, at = 0): PlainRecord =>
  note(id, { parentId: `shape:${parent}`, y: 100 + 250 * at, meta: { author: 'p1' } }, text)
const rowIn = (id: string, parent: string, cells: Readonly<Record<string, string>>): PlainRecord => ({
  ...row(id, cells),
  parentId: `shape:${parent}`,
})
const table = (id: string, changes: Partial<PlainRecord> = {}) =>
  field(id, changes, { title: 'Maßnahmen', kind: 'table', columns: COLUMNS })

/** How often a word stands in a text, by itself. */
const countOf = (word: string, text: string): number => text.split(word).length - 1

describe('the protocol in Word', () => {
  test('says when, where, how and what, and marks what nobody knows', async () => {
    const agenda = [
      { title: 'Sammeln', minutes: 30, instruction: 'Ein Gedanke je Karte.' },
      { title: 'Punkten', minutes: 15, instruction: '' },
    ]
    const { bytes, fileName } = await make(
      [field('Stärken'), inField('n', 'Stärken', 'Frühe Hilfen')],
      { place: 'Rathaus', date: '2030-02-28' },
      { agenda },
    )
    expect(fileName).toBe('Board – Protokoll – 2030-03-01.docx')
    const paragraphs = paragraphsOf(bytes)
    const text = paragraphs.map((paragraph) => paragraph.text)
    expect(text.slice(0, 6)).toEqual([
      'Protokoll',
      'Board',
      'Datum',
      '28.\u00a0Februar 2030',
      'Ort',
      'Rathaus',
    ])
    expect(text).toEqual(expect.arrayContaining(['7 Personen auf dem Board', 'Sammeln', 'Summe', '45']))
    expect(paragraphs.filter(({ style }) => style === 'Heading1').map((one) => one.text)).toEqual([
      'Ablauf (geplant)',
      'Ergebnisse',
      'Entscheidungen',
      'Wer macht was bis wann',
      'Offene Punkte',
    ])
    expect(paragraphs.filter(({ style }) => style === 'Blank').map((one) => one.text)).toEqual([
      '[bitte ergänzen: was entschieden wurde]',
      '[bitte ergänzen: was offen blieb]',
    ])
    expect(paragraphs).toContainEqual({ style: 'ListParagraph', text: 'Frühe Hilfen' })
    expect(JSON.stringify(text)).not.toContain('Schulamt')
  })

  test('tells Word its language, and to hyphenate it', async () => {
    const { bytes } = await make([])
    const [language] = all(partOf(bytes, 'word/styles.xml'), 'w:lang')
    expect(language?.getAttribute('w:val')).toBe('de-DE')
    expect(all(partOf(bytes, 'word/settings.xml'), 'w:autoHyphenation')).toHaveLength(1)
  })

  test('names those who wrote and who were there where names are wanted', async () => {
    const names = new Map([['p1', 'Schulamt']])
    const records = [field('a'), inField('n', 'a', 'Idee')]
    const { bytes } = await make(records, { names: true }, { names })
    const text = paragraphsOf(bytes).map((paragraph) => paragraph.text)
    expect(text).toEqual(expect.arrayContaining(['Idee – Schulamt', 'Schulamt']))
  })

  test('shows a table with its head on every page, amounts and days as they are read, and cells of columns that are gone', async () => {
    const cells = { massnahme: 'Lotsen', kosten: '12500.5', 'bis-wann': '2030-12-01', weg: 'alt' }
    const { bytes } = await make([table('t'), rowIn('r', 't', cells), rowIn('leer', 't', {})])
    const document = partOf(bytes, 'word/document.xml')
    const written = all(document, 'w:tbl').find((one) => one.textContent?.includes('Maßnahme'))
    const rows = (written === undefined ? [] : all(written, 'w:tr')).map((one) =>
      all(one, 'w:tc').map((cell) => cell.textContent),
    )
    expect(rows).toEqual([
      ['Maßnahme', 'Kosten', 'Bis wann', 'weg'],
      ['Lotsen', '12.500,50\u00a0€', '01.12.2030', 'alt'],
    ])
    expect(written && all(written, 'w:tblHeader')).toHaveLength(1)
  })

  test('turns pages for a table that is wider than they are', async () => {
    const columns = Array.from({ length: 9 }, (_, at) => ({ ...COLUMNS[0], id: `c${at}`, title: `C${at}` }))
    const wide = field('t', {}, { kind: 'table', columns })
    const { bytes } = await make([wide, rowIn('r', 't', { c0: 'x' })])
    const sizes = all(partOf(bytes, 'word/document.xml'), 'w:pgSz')
    expect(sizes.map((size) => size.getAttribute('w:orient'))).toEqual(['portrait', 'landscape', 'portrait'])
  })
})

describe('spreadsheets', () => {
  test('have typed cells, and run nothing', async () => {
    const { bytes } = await make(
      [
        table('t'),
        rowIn('r1', 't', { massnahme: '=HYPERLINK("x")', kosten: '12500.5', 'bis-wann': '2030-12-01' }),
        rowIn('r2', 't', { massnahme: '+1', kosten: 'ca. 20', 'bis-wann': 'bald' }),
        offer('o', 'Lotsen', { ageFrom: 0, ageTo: 3, state: 'gap' }),
      ],
      { format: 'xlsx' },
    )
    const sheets = sheetsOf(bytes)
    expect([...sheets.keys()]).toEqual(['Übersicht', 'Beiträge', 'Maßnahmen'])
    const [head, first, second] = sheets.get('Maßnahmen') ?? []
    expect(head?.map(({ value }) => value)).toEqual(['Maßnahme', 'Kosten', 'Bis wann'])
    expect(first?.map(({ type, value }) => [type === 's', value])).toEqual([
      [true, '=HYPERLINK("x")'],
      [false, '12500.5'],
      [false, '47818'], // days since 1900, as spreadsheets count
    ])
    expect(second?.map(({ value }) => value)).toEqual(['+1', 'ca. 20', 'bald'])
    expect([...sheets.values()].flat(2).some(({ hasFormula }) => hasFormula)).toBe(false)
    const entry = sheets.get('Beiträge')?.[1]?.map(({ value }) => value)
    expect(entry).toEqual(expect.arrayContaining(['Angebot', 'Lotsen', '0', '3', 'Lücke']))
    expect(all(partOf(bytes, 'xl/worksheets/sheet1.xml'), 'pane')[0]?.getAttribute('state')).toBe('frozen')
  })

  test('give sheets names that are allowed, each once', async () => {
    const titles = ['A/B:[1]', 'A B 1', 'x'.repeat(40), 'x'.repeat(40), '', 'History', '😀'.repeat(20), "'"]
    const records = titles.map((title, at) =>
      field(`t${at}`, { y: at * 1000 }, { title, kind: 'table', columns: COLUMNS }),
    )
    const names = [...sheetsOf((await make(records, { format: 'xlsx' })).bytes).keys()]
    expect(names).toHaveLength(titles.length + 2)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^(?!')[^\\/?*[\]:]{1,31}(?<!')$/)
    expect(names).not.toContain('History')
  })
})

describe('what people write', () => {
  const ODD = [
    'Emoji 👩‍👩‍👧 und 🇩🇪',
    'שלום عالم',
    'Tab\tund Steuer\u0000\u0007\u001b\u000bzeichen',
    'halb \ud83d Paar',
    '<w:p>&amp;</w:p> ]]>',
    '=1+1',
    '+49 221 1234',
    '@SUMME(A1)',
    `lang ${'Präventionskette '.repeat(600)}`,
    `sehrlang ${'x'.repeat(40_000)} ende`,
    '\ufeff\u202eumgekehrt',
    'Zeile\nzwei',
  ]

  test.each(['docx', 'xlsx'] as const)('opens in %s, whatever it is', async (format) => {
    const records = [
      field('a', {}, { title: '\u0001', question: '' }),
      ...ODD.map((text, at) => inField(`n${at}`, 'a', text, at)),
    ]
    const { bytes } = await make(records, { format })
    expect(partsOf(bytes).size).toBeGreaterThan(5)
    const text =
      format === 'docx'
        ? paragraphsOf(bytes)
            .map((one) => one.text)
            .join('\n')
        : [...sheetsOf(bytes).values()]
            .flat(2)
            .map(({ value }) => value)
            .join('\n')
    for (const part of ['👩‍👩‍👧', 'שלום عالم', 'Steuerzeichen', '<w:p>&amp;</w:p>', 'umgekehrt', 'ende'])
      expect(text).toContain(part)
    expect(countOf('x', text.slice(text.indexOf('sehrlang')))).toBeGreaterThanOrEqual(40_000)
  })

  test('is nothing: an empty board is a document that says so', async () => {
    const text = paragraphsOf((await make([])).bytes).map((one) => one.text)
    expect(text).toContain('Auf diesem Board gibt es noch keine Beiträge.')
  })
})

/** A board whose every contribution holds a word of its own. */
function randomBoard(random: Random): { records: PlainRecord[]; words: string[] } {
  const words: string[] = []
  const word = () => {
    words.push(`wort${words.length}ende`)
    return words.at(-1) ?? ''
  }
  const ids = [
    'staerken',
    'schwaechen',
    'staerken-chancen',
    'kandidaten',
    'beschlussentwurf',
    'eigenes',
    'massnahmen',
  ]
  const fields = ids.slice(0, int32(random, 1, ids.length)).map((id, at) => {
    const isTable = id === 'massnahmen' || bool(random)
    const props = {
      title: pick(random, [id, '', 'Titel']),
      kind: isTable ? 'table' : 'notes',
      columns: COLUMNS,
    }
    return field(`f${at}`, { x: at * 900, meta: bool(random) ? { field: id } : {} }, props)
  })
  const records = Array.from({ length: int32(random, 0, 40) }, (_, at): PlainRecord => {
    const home = bool(random) ? pick(random, fields).id.slice('shape:'.length) : null
    const place = home === null ? { y: 5000 } : { parentId: `shape:${home}`, y: 100 }
    switch (int32(random, 0, 3)) {
      case 0:
        return { ...row(`e${at}`, { [pick(random, ['massnahme', 'kosten', 'weg'])]: word() }), ...place }
      case 1:
        return { ...offer(`e${at}`, word(), { ageFrom: 0, ageTo: int32(random, 0, 27) }), ...place }
      case 2: {
        const content = [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: word() }] }]
        return { ...note(`e${at}`, place), type: 'sheet', props: { richText: { type: 'doc', content } } }
      }
      default:
        return note(`e${at}`, place, word())
    }
  })
  return { records: [...fields, ...records], words }
}

const FORMS = [
  'protokoll',
  'swot',
  'chain',
  'veedel-concept',
  'action-plan',
  'balance',
  'diagram',
  'flyer',
] as const

test.each(seedsOf('documents hold every contribution once', 6))('seed %i', async (seed) => {
  const random = randomOf(seed)
  const { records, words } = randomBoard(random)
  for (const form of FORMS) {
    const { bytes } = await make(records, { form }, {}, form === 'protokoll' ? {} : { result: form })
    const text = textOfPart(bytes, 'word/document.xml')
    expect([form, words.filter((word) => countOf(word, text) !== 1)]).toEqual([form, []])
  }
  const { bytes } = await make(records, { format: 'xlsx' })
  const text = textOfPart(bytes, 'xl/sharedStrings.xml')
  expect(words.filter((word) => countOf(word, text) !== 1)).toEqual([])
})
