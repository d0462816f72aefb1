/**
 * What a checker of PDF/UA-1 (ISO 14289-1) would look at and a program can tell: the numbers are those of its
 * clauses.
 */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { type HouseStyle, PLAIN_HOUSE } from '../../server/house/house-style.ts'
import { makeResult } from '../../server/results/make-result.ts'
import type { PlainRecord } from '../../shared/records/encoding.ts'
import { readResults } from '../../shared/results/read-results.ts'
import type { DocumentForm, ResultRequest } from '../../shared/results/request.ts'
import { field, note, offer, sourceOf } from '../results/boards.ts'
import { NOW } from './loaded.ts'
import { openPdf } from './pdf-content.ts'
import {
  dictOf,
  elementsOf,
  isDict,
  isRef,
  listOf,
  nameOf,
  type PdfElement,
  type PdfFile,
  readPdf,
  resolve,
  structureOf,
} from './pdf-structure.ts'

const TITLE = 'Größe & <Gewicht> 😀'
const COLUMNS = [
  { id: 'a', title: 'Maßnahme', type: 'text', width: 200, choices: [] },
  { id: 'b', title: 'Kosten', type: 'amount', width: 100, choices: [] },
]
const said = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const rich = [
  { type: 'heading', attrs: { level: 5 }, content: [{ type: 'text', text: 'Tiefe Überschrift' }] },
  {
    type: 'bulletList',
    content: [
      {
        type: 'listItem',
        content: [
          said('Außen'),
          { type: 'bulletList', content: [{ type: 'listItem', content: [said('Innen')] }] },
        ],
      },
      { type: 'listItem', content: [said('Wieder außen')] },
    ],
  },
  said('Dazwischen'),
  {
    type: 'orderedList',
    content: [
      {
        type: 'listItem',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Präventionskette '.repeat(800) }] }],
      },
    ],
  },
]
const within = (parent: string, record: PlainRecord): PlainRecord => ({
  ...record,
  parentId: `shape:${parent}`,
})
const records: readonly PlainRecord[] = [
  field('staerken', { meta: { field: 'staerken' } }, { title: 'Stärken' }),
  within('staerken', note('n1', { y: 100 }, 'Emoji 👩‍👩‍👧 und שלום')),
  within('staerken', offer('o', 'Lotsen', { ageFrom: 0, ageTo: 3, state: 'gap' })),
  field('text', { y: 1000, meta: { field: 'flyer-leitbild' } }, { title: '', kind: 'text' }),
  within('text', { ...note('s', {}), type: 'sheet', props: { richText: { type: 'doc', content: rich } } }),
  within('staerken', {
    ...note('s2', { y: 500 }),
    type: 'sheet',
    props: { richText: { type: 'doc', content: rich } },
  }),
  field('t', { y: 2000 }, { title: 'Tabelle', kind: 'table', columns: COLUMNS }),
  ...Array.from({ length: 60 }, (_, at) =>
    within('t', { ...note(`r${at}`, {}), type: 'row', props: { cells: { a: `Zeile ${at}`, b: '12.5' } } }),
  ),
]
const FORMS: readonly DocumentForm[] = [
  'protokoll',
  'swot',
  'flyer',
  'chain',
  'veedel-concept',
  'action-plan',
]

let house: HouseStyle = PLAIN_HOUSE
let picture = new Uint8Array()
beforeAll(async () => {
  const create = { width: 300, height: 100, channels: 3, background: '#0b6e4f' } as const
  picture = new Uint8Array(await sharp({ create }).png().toBuffer())
  const sender = { name: 'Stadt', office: 'Amt', address: ['Weg 1'], contact: ['Telefon'] }
  house = { ...PLAIN_HOUSE, sender, logo: { png: picture, ratio: 3, height: 14, alt: 'Drei Kreise' } }
})

async function pdfOf(form: DocumentForm): Promise<Uint8Array> {
  const read = readResults(sourceOf(records, ['shape:staerken', 'shape:text', 'shape:t']))
  const pages = read.pages.map((page) => ({ ...page, form: form === 'protokoll' ? null : form }))
  const request: ResultRequest = {
    ...{ format: 'pdf', form, language: 'de', page: null, names: false, date: null, place: null },
  }
  const made = await makeResult(
    { board: { ...read, title: TITLE, pages }, agenda: [{ title: 'Sammeln', minutes: 5, instruction: '' }] },
    { request, people: { names: new Map(), count: 3 }, now: NOW },
    house,
    form === 'protokoll' ? new Map([[pages[0]?.id ?? '', picture]]) : new Map(),
  )
  if (!made.ok) throw new Error(made.problem)
  return made.bytes
}

describe.each(FORMS)('the PDF of %s', (form) => {
  let bytes = new Uint8Array()
  let pdf: PdfFile
  let elements: PdfElement[]
  beforeAll(async () => {
    bytes = new Uint8Array(await pdfOf(form))
    pdf = readPdf(bytes)
    elements = elementsOf(pdf)
  })

  test('draws nothing that is neither in its structure nor decoration, and each bit once (7.1)', async () => {
    const drawn = await contentOf(bytes)
    expect(drawn.unmarked).toEqual([])
    const tagged = elements.flatMap(({ content }) => content.map(({ page, mcid }) => `p${page}R_mc${mcid}`))
    expect([...drawn.marked].sort()).toEqual([...new Set(tagged)].sort())
    expect(tagged.length).toBe(new Set(tagged).size)
  })

  test('says what it is: marked, its language, its title in readable metadata, and shown by it (7.1, 7.2)', () => {
    const { entries } = pdf.root
    expect(dictOf(pdf, entries.get('MarkInfo')).entries.get('Marked')).toBe(true)
    expect(entries.get('Lang')).toBe('de')
    expect(dictOf(pdf, entries.get('ViewerPreferences')).entries.get('DisplayDocTitle')).toBe(true)
    const xmp = streamOf(pdf, entries.get('Metadata')).toString('utf8')
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(xmp).toMatch(/<dc:title>[\s\S]*Größe &amp; &lt;Gewicht&gt; 😀[\s\S]*<\/dc:title>/)
  })

  test('skips no level of headings, and begins with the first (7.4.2)', () => {
    const levels = elements.flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role.slice(1))] : []))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([])
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
  })

  test('has tables of whole rows with heads that say what they are heads of (7.5)', () => {
    for (const table of elements.filter(({ role }) => role === 'Table')) {
      const rows = table.children
      expect(new Set(rows.map(({ role }) => role))).toEqual(new Set(['TR']))
      expect(new Set(rows.map(({ children }) => children.length)).size).toBe(1)
      const cells = rows.flatMap(({ children }) => children)
      for (const { role, attributes } of cells)
        expect(['TD', 'TH Column', 'TH Row']).toContain(`${role} ${nameOf(attributes.get('Scope'))}`.trim())
      expect(cells.some(({ role }) => role === 'TH')).toBe(true)
      expect(table.alt).toBeNull()
      expect(table.attributes.get('Summary')).not.toBe('')
    }
  })

  test('has lists of items with one sign and one body each, that say whether they count (7.6)', () => {
    for (const { children, attributes } of elements.filter(({ role }) => role === 'L')) {
      expect(['Decimal', 'Disc']).toContain(nameOf(attributes.get('ListNumbering')))
      for (const item of children.filter(({ role }) => role !== 'L'))
        expect([item.role, ...item.children.map(({ role }) => role)]).toEqual(['LI', 'Lbl', 'LBody'])
    }
    const nested = elements.filter(
      ({ role, children }) => role === 'L' && children.some((one) => one.role === 'L'),
    )
    expect(nested.length).toBeGreaterThan(0)
    for (const { children } of nested) expect(children.map(({ role }) => role)).toEqual(['LI', 'L', 'LI'])
  })

  test('describes its figures and says where they are (7.3)', () => {
    const figures = elements.filter(({ role }) => role === 'Figure')
    expect(figures.map(({ alt }) => alt)).toEqual(
      form === 'protokoll'
        ? ['Drei Kreise', 'Bild der Wand „Seite 1“. Ihr Inhalt folgt als Text.']
        : ['Drei Kreise'],
    )
    for (const { attributes } of figures) expect(listOf(attributes.get('BBox') ?? null)).toHaveLength(4)
  })

  test('has elements of known kinds, none of them without content (7.1)', () => {
    const known = /^(Document|Sect|H[1-6]|P|L|LI|Lbl|LBody|Table|TR|TH|TD|Figure)$/
    expect(elements.map(({ role }) => role).filter((role) => !known.test(role))).toEqual([])
    const silent = elements.filter(({ role, children, content }) => {
      return !['TD', 'TH', 'P'].includes(role) && children.length + content.length === 0
    })
    expect(silent).toEqual([])
    expect(structureOf(pdf).role).toBe('Document')
  })

  test('goes from field to field in the order of its structure, and has bookmarks (7.18.3, 7.17)', () => {
    const pages = [...pdf.objects.values()].flatMap(({ value }) => {
      return isDict(value) && nameOf(value.entries.get('Type')) === 'Page' ? [value] : []
    })
    expect(pages.length).toBeGreaterThan(0)
    for (const { entries } of pages) expect(nameOf(entries.get('Tabs'))).toBe('S')
    expect(dictOf(pdf, pdf.root.entries.get('Outlines')).entries.has('First')).toBe(true)
  })

  test('has every font in it, with the letters its signs stand for (7.21)', () => {
    const fonts = [...pdf.objects.values()].flatMap(({ value }) => {
      return isDict(value) && nameOf(value.entries.get('Subtype')) === 'Type0' ? [value.entries] : []
    })
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) {
      const map = streamOf(pdf, font.get('ToUnicode')).toString('latin1')
      expect(map).toContain('beginbfrange')
      // No sign may stand for nothing, nor for a mark of byte order (7.21.7).
      expect(map.match(/<(?:0000|feff|fffe)>\s*\]/gi)?.length ?? 0).toBe(0)
      const [descendant] = listOf(resolve(pdf, font.get('DescendantFonts')))
      const { entries } = dictOf(pdf, descendant)
      expect(nameOf(entries.get('CIDToGIDMap'))).toBe('Identity')
      const described = dictOf(pdf, entries.get('FontDescriptor')).entries
      expect(isRef(described.get('FontFile2'))).toBe(true)
    }
  })
})

function streamOf(pdf: PdfFile, value: Parameters<typeof isRef>[0]): Buffer {
  const stream = isRef(value) ? pdf.objects.get(value.ref)?.stream : null
  if (stream === null || stream === undefined) throw new Error('no stream')
  return stream
}

const PAINTING: ReadonlySet<number> = new Set([
  ...[
    OPS.showText,
    OPS.fill,
    OPS.eoFill,
    OPS.stroke,
    OPS.fillStroke,
    OPS.closeStroke,
    OPS.shadingFill,
    OPS.constructPath,
  ],
  ...[OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintFormXObjectBegin],
])

/** What pages draw, as pdf.js runs them: ids of marked content, and what lies outside of it. */
async function contentOf(bytes: Uint8Array): Promise<{ marked: Set<string>; unmarked: string[] }> {
  const pdf = await openPdf(bytes)
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]))
  const marked = new Set<string>()
  const unmarked: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { fnArray, argsArray } = await page.getOperatorList()
    const ids = new Map<number, string>()
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items)
      if ('type' in item && item.type === 'beginMarkedContentProps' && item.id)
        ids.set(Number(item.id.split('_mc')[1]), item.id)
    const open: (string | null)[] = []
    for (const [at, code] of fnArray.entries()) {
      if (code === OPS.beginMarkedContent) open.push(String(argsArray[at]?.[0]))
      else if (code === OPS.beginMarkedContentProps) {
        const [tag, mcid] = argsArray[at] ?? []
        open.push(typeof mcid === 'number' ? (ids.get(mcid) ?? null) : String(tag))
        if (typeof mcid === 'number') marked.add(ids.get(mcid) ?? `page ${number}: ${mcid}`)
      } else if (code === OPS.endMarkedContent) open.pop()
      else if (PAINTING.has(code) && open.length === 0) unmarked.push(`page ${number}: ${names.get(code)}`)
    }
  }
  await pdf.loadingTask.destroy()
  return { marked, unmarked }
}
