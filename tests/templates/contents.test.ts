import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { seedLayer } from '../../server/seed.ts'
import { type PlainRecord, readRecord, recordsOf } from '../../shared/records/encoding.ts'
import { createBoardSchema, validateRecord } from '../../shared/records/schema.ts'
import { boardRecords } from '../../shared/templates/build-board.ts'
import { stageRecords } from '../../shared/templates/build-stage.ts'
import { parseTemplate } from '../../shared/templates/parse-template.ts'
import { TemplateError } from '../../shared/templates/template-error.ts'
import { codec, textOfShape } from '../records/samples.ts'

type Json = Record<string, unknown>

const text = (de: string) => ({ de, en: `${de} (en)` })
const HEAD = { title: text('Titel'), question: text('Was?'), color: 'green', w: 960, h: 640, y: 0 }

function field(kind: string, at: number, contents: Json = {}): Json {
  return { ...HEAD, id: `${kind}-feld`, kind, x: at * 1000, ...contents }
}

const COLUMNS = [
  { id: 'ziel', title: text('Ziel'), type: 'text', width: 200 },
  { id: 'stand', title: text('Stand'), type: 'choice', width: 120, choices: [text('offen'), text('fertig')] },
]
const box = (id: string, x: number): Json => ({ id, text: text(id), color: 'blue', x, y: 100, w: 200, h: 80 })

const FIELDS = [
  field('notes', 0, { cards: [{ text: text('In {{stadt}}'), color: 'blue' }] }),
  field('text', 1, {
    blocks: [
      { style: 'heading', text: text('Leitbild') },
      { style: 'paragraph', text: text('Wir in {{stadt}}') },
      { style: 'item', text: text('eins') },
      { style: 'item', text: text('zwei') },
      { style: 'subheading', text: text('Danach') },
    ],
  }),
  field('table', 2, { columns: COLUMNS, rows: [{ ziel: text('Ziel A'), stand: text('offen') }, {}] }),
  field('diagram', 3, {
    boxes: [box('rat', 40), box('amt', 400)],
    connectors: [{ from: 'rat', to: 'amt', text: text('beauftragt') }],
  }),
  field('chain', 4, {
    place: { row: 'gesundheit', column: 'kita' },
    offers: [{ name: text('Frühe Hilfen'), ageFrom: 0, ageTo: 3 }],
  }),
  field('veedel', 5),
]

function file(fields: readonly Json[] = FIELDS): Json {
  return {
    ...{ schema: 2, id: 'probe', title: text('Probe'), purpose: text('Zum Prüfen.'), minutes: 60 },
    people: { from: 1, to: 9 },
    placeholders: [{ id: 'stadt', label: text('Name der Stadt'), type: 'text' }],
    legend: [{ color: 'yellow', meaning: text('Idee') }],
    agenda: [
      { id: 'sammeln', title: text('Sammeln'), minutes: 30, instruction: text('Je Karte ein Gedanke') },
    ],
    pages: [{ id: 'eins', title: text('Seite'), result: 'flyer', fields, labels: [] }],
  }
}

const template = parseTemplate(file())
const options = { language: 'de', values: { stadt: 'Köln' } } as const
const stage = stageRecords(template, 'Werkstatt', options)
const board = boardRecords(template, options)
const schema = createBoardSchema()
const byId = (records: readonly PlainRecord[]) => [...records].sort((a, b) => (a.id < b.id ? -1 : 1))
const named = (id: string) => board.find((record) => record.id === id)

describe('the contents of a template', () => {
  test.each([
    ['stage', stage],
    ['board', board],
  ])('are records the editor accepts, each once, and reach a browser whole: %s', (_, records) => {
    for (const record of records) expect(validateRecord(schema, record)).toEqual(record)
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, seedLayer(records))
    const read = [...recordsOf(doc)].map(([id, map]) => readRecord(id, map, codec))
    expect(byId(read.flatMap((result) => (result.ok ? [result.record] : [])))).toEqual(byId(records))
  })

  test('are texts that the text editor on the canvas takes as they are', () => {
    for (const record of board.filter(({ type }) => type === 'sheet')) {
      const doc = new Y.Doc()
      const fragment = doc.getXmlFragment('text')
      codec.write(fragment, (record.props as { richText: Parameters<typeof codec.write>[1] }).richText)
      expect(codec.read(fragment)).toEqual((record.props as Json).richText)
    }
  })

  test('lie in their fields, with placeholders filled', () => {
    expect(textOfShape(named('shape:eins-notes-feld-card-1') as PlainRecord)).toBe('In Köln')
    expect(named('shape:eins-text-feld-sheet')).toMatchObject({
      type: 'sheet',
      parentId: 'shape:eins-text-feld',
    })
    expect(named('shape:eins-table-feld-row-1')).toMatchObject({
      props: { cells: { ziel: 'Ziel A', stand: 'offen' } },
    })
    expect(named('shape:eins-chain-feld-offer-1')).toMatchObject({
      props: { ageFrom: 0, ageTo: 3, state: 'existing' },
    })
    expect(named('binding:eins-diagram-feld-arrow-1-end')).toMatchObject({
      fromId: 'shape:eins-diagram-feld-arrow-1',
      toId: 'shape:eins-diagram-feld-box-amt',
    })
  })

  test('tell later steps the agenda, the legend and what the page becomes', () => {
    expect(stage.find(({ typeName }) => typeName === 'document')?.meta).toEqual({
      template: 'probe',
      agenda: [{ id: 'sammeln', title: 'Sammeln', minutes: 30, instruction: 'Je Karte ein Gedanke' }],
      'legend.yellow': 'Idee',
    })
    expect(stage.find(({ typeName }) => typeName === 'page')?.meta).toEqual({ result: 'flyer' })
    expect(stage.find(({ id }) => id === 'shape:eins-chain-feld')?.meta).toEqual({
      field: 'chain-feld',
      row: 'gesundheit',
      column: 'kita',
    })
  })

  test('name a placeholder nobody has filled', () => {
    const record = boardRecords(template, { language: 'en', values: { stadt: '  ' } })[0]
    expect(textOfShape(record as PlainRecord)).toBe('In [Name der Stadt (en)] (en)')
  })
})

function problem(fields: readonly Json[]): string {
  try {
    parseTemplate(file(fields))
  } catch (error) {
    if (error instanceof TemplateError) return error.message
    throw error
  }
  return 'none'
}

const AT = 'pages[0].fields[0]'
const choices = 'are needed by a column of type choice and by no other'
test.each([
  [
    'rows in a field of notes',
    field('notes', 0, { rows: [{}] }),
    `${AT}.rows cannot be in a field of kind notes.`,
  ],
  [
    'a cell without its column',
    field('table', 0, { rows: [{ x: text('a') }] }),
    `${AT}.rows[0].x is not known.`,
  ],
  [
    'a choice of nothing',
    field('table', 0, { columns: [{ ...COLUMNS[1], choices: [] }] }),
    `${AT}.columns[0].choices ${choices}.`,
  ],
  [
    'choices of numbers',
    field('table', 0, { columns: [{ ...COLUMNS[1], type: 'number' }] }),
    `${AT}.columns[0].choices ${choices}.`,
  ],
  [
    'a column twice',
    field('table', 0, { columns: [COLUMNS[0], COLUMNS[0]] }),
    `${AT}.columns[1].id repeats ${AT}.columns[0].id.`,
  ],
  [
    'an arrow to nothing',
    field('diagram', 0, { boxes: [box('a', 0)], connectors: [{ from: 'a', to: 'b' }] }),
    `${AT}.connectors[0].to names no box of this field.`,
  ],
  [
    'years the wrong way round',
    field('chain', 0, { offers: [{ name: text('A'), ageFrom: 6, ageTo: 3 }] }),
    `${AT}.offers[0].ageTo is less than ${AT}.offers[0].ageFrom.`,
  ],
  [
    'a placeholder nobody declares',
    field('notes', 0, { cards: [{ text: text('{{amt}}'), color: 'red' }] }),
    `${AT}.cards[0].text.de names "amt", which is no placeholder.`,
  ],
])('%s is refused', (_, broken, message) => expect(problem([broken])).toBe(message))
