import { b64Vecs } from '@tldraw/tlschema'
import { FIELD_COLORS, FIELD_KINDS } from '../../shared/fields/field.ts'
import type { PlainRecord } from '../../shared/records/encoding.ts'
import type { Layer } from '../../shared/roles.ts'
import { boardRecords } from '../../shared/templates/build-board.ts'
import { stageRecords } from '../../shared/templates/build-stage.ts'
import { type SavedTemplate, templateFromBoard } from '../../shared/templates/from-board.ts'
import { RESULT_FORMS, type Template } from '../../shared/templates/template.ts'
import { bool, int32, pick, type Random } from '../seeds.ts'

export type Json = Record<string, unknown>

/** A text as a board has it: the same in both languages. */
export const same = (text: string) => ({ de: text, en: text })
const paragraph = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { dir: 'auto' }, content: [{ type: 'text', text }] }],
})

const STYLE = { color: 'black', size: 'm', dash: 'solid', scale: 1 }
const LABEL = { labelColor: 'black', font: 'sans' }
const ALIGN = { align: 'middle', verticalAlign: 'middle' }
const SEGMENT = {
  type: 'free',
  path: b64Vecs.encodePoints([
    { x: 0, y: 0, z: 0.5 },
    { x: 40, y: 30, z: 0.5 },
  ]),
}
const STROKE = { size: 'm', color: 'red', segments: [SEGMENT], isComplete: true, isPen: false, scale: 1 }
const PLACED = { x: 8, y: 16, rotation: 0, opacity: 1, locked: false, parent: null, under: null }
const ENDS = { start: null, end: null }

/** The props of a drawn shape of each type, as tldraw makes them. */
export const DRAWN_PROPS: Readonly<Record<string, Json>> = {
  geo: {
    ...{ ...STYLE, ...LABEL, ...ALIGN, geo: 'rectangle', fill: 'semi', w: 320, h: 160, flipX: false },
    ...{ flipY: false, richText: paragraph('Rahmenbedingung') },
  },
  note: {
    color: 'yellow',
    size: 'm',
    scale: 1,
    ...LABEL,
    ...ALIGN,
    richText: paragraph('Bitte hier beginnen'),
  },
  text: {
    ...{ color: 'blue', size: 'm', font: 'serif', textAlign: 'start', w: 200, scale: 1, autoSize: false },
    richText: paragraph('Hinweis'),
  },
  line: {
    ...{ ...STYLE, spline: 'line' },
    points: { a1: { id: 'a1', index: 'a1', x: 0, y: 0 }, a2: { id: 'a2', index: 'a2', x: 300, y: 0 } },
  },
  frame: { w: 600, h: 400, name: 'Rahmen', color: 'black' },
  group: {},
  draw: { ...STROKE, dash: 'draw', fill: 'none', isClosed: false, scaleX: 1, scaleY: 1 },
  highlight: { ...STROKE, scaleX: 1, scaleY: 1 },
  arrow: {
    ...{
      ...STYLE,
      ...LABEL,
      kind: 'arc',
      fill: 'none',
      arrowheadStart: 'none',
      arrowheadEnd: 'arrow',
      bend: 0,
    },
    ...{ start: { x: 0, y: 0 }, end: { x: 120, y: 0 }, labelPosition: 0.5, elbowMidPoint: 0.5 },
    richText: { type: 'doc', content: [{ type: 'paragraph', attrs: { dir: 'auto' } }] },
  },
}

export function drawn(type: string, id: string, changes: Json = {}): Json {
  return { ...PLACED, ...ENDS, id, type, props: DRAWN_PROPS[type] ?? {}, ...changes }
}

/** An end of an arrow in the middle of something. */
export const at = (to: string) => ({ to, x: 0.5, y: 0.5, exact: false, precise: false, snap: 'none' })

export function field(id: string, changes: Json = {}): Json {
  return {
    ...{ id, title: same(`Feld ${id}`), question: same('Was ist da?'), color: 'green', kind: 'notes' },
    ...{ x: 0, y: 0, w: 960, h: 640 },
    ...changes,
  }
}

export function file(page: Json, changes: Json = {}): Json {
  return {
    ...{ schema: 2, id: 'probe', title: same('Probe'), purpose: same('Zum Prüfen.'), minutes: 60 },
    people: { from: 2, to: 12 },
    pages: [{ id: 'eins', title: same('Eins'), fields: [], labels: [], ...page }],
    ...changes,
  }
}

/** A board made of a template, as records and the layer of each. */
export function boardOf(template: Template, title = template.title.de) {
  const options = { language: 'de', values: {} } as const
  const layers = new Map<string, Layer>()
  const stage = stageRecords(template, title, options)
  const board = boardRecords(template, options)
  for (const { id } of stage) layers.set(id, 'stage')
  for (const { id } of board) layers.set(id, 'board')
  return { records: [...stage, ...board], layers }
}

export interface TestBoard {
  readonly records: readonly PlainRecord[]
  readonly layers: ReadonlyMap<string, Layer>
}

/** Saved with the facts a template already has. */
export function savedFrom(board: TestBoard, facts: Template, contents = true): SavedTemplate {
  const { title, purpose, minutes, people } = facts
  return templateFromBoard(board.records, (id) => board.layers.get(id) ?? null, {
    ...{ title: title.de, purpose: purpose.de, minutes, people, contents },
  })
}

const WORDS = [
  'Kita',
  'Frühe Hilfen',
  'Übergang Schule–Beruf',
  'Straße & Platz',
  '„Zitat“',
  '3 {Orte}',
  '<b>x</b>',
]
const words = (random: Random) => same(`${pick(random, WORDS)} ${int32(random, 1, 99)}`)
const list = <Item>(random: Random, most: number, make: (at: number) => Item): Item[] =>
  Array.from({ length: int32(random, 0, most) }, (_, at) => make(at))

/** A template at random, as a board can say it: every text the same in both languages. */
export function randomTemplate(random: Random): Json {
  const pages = Array.from({ length: int32(random, 1, 3) }, (_, at) => randomPage(random, at))
  return file(
    {},
    {
      pages,
      legend: FIELD_COLORS.filter(() => bool(random)).map((color) => ({ color, meaning: words(random) })),
      agenda: list(random, 3, (step) => ({
        ...{ id: `schritt-${step}`, title: words(random), minutes: int32(random, 1, 90) },
        instruction: words(random),
      })),
    },
  )
}

function randomPage(random: Random, page: number): Json {
  const fields = Array.from({ length: int32(random, 1, 4) }, (_, at) =>
    randomField(random, `f${page}-${at}`, at),
  )
  const labels = list(random, 3, (at) => ({
    ...{ id: `l${page}-${at}`, text: words(random), x: int32(random, -500, 500), y: -64 },
    ...{ size: pick(random, ['s', 'm', 'l', 'xl']), rotation: pick(random, [0, -90]) },
    ...{ align: pick(random, ['start', 'middle', 'end']), width: pick(random, [null, 320]) },
  }))
  const result = bool(random) ? { result: pick(random, RESULT_FORMS) } : {}
  const ids = [...fields, ...labels].map(({ id }) => String(id))
  const drawing = randomDrawing(
    random,
    `d${page}`,
    ids,
    fields.map(({ id }) => String(id)),
  )
  return { id: `seite${page}`, title: words(random), fields, labels, drawing, ...result }
}

function randomField(random: Random, id: string, at: number): Json {
  const kind = pick(random, FIELD_KINDS)
  const color = () => pick(random, FIELD_COLORS)
  const contents: Readonly<Record<string, () => Json>> = {
    notes: () => ({ cards: list(random, 12, () => ({ text: words(random), color: color() })) }),
    veedel: () => ({ cards: list(random, 3, () => ({ text: words(random), color: color() })) }),
    chain: () => ({
      place: { row: `zeile-${at}`, column: 'kita' },
      offers: list(random, 5, () => ({
        ...{ name: words(random), ageFrom: int32(random, -1, 6), ageTo: pick(random, [null, 10]) },
        ...{ level: pick(random, [null, 'universal']), state: pick(random, ['existing', 'gap']) },
      })),
    }),
    text: () => ({
      blocks: list(random, 6, () => ({
        ...{ style: pick(random, ['heading', 'subheading', 'paragraph', 'item']), text: words(random) },
      })),
    }),
    table: () => ({
      columns: [
        { id: 'ziel', title: words(random), type: 'text', width: 200 },
        { id: 'stand', title: same(''), type: 'choice', width: 120, choices: [words(random), words(random)] },
      ],
      rows: list(random, 15, () => (bool(random) ? { ziel: words(random) } : {})),
    }),
    diagram: () => ({
      boxes: [0, 1, 2].map((box) => ({
        ...{ id: `b${box}`, text: words(random), color: color(), x: box * 300, y: 120, w: 200, h: 80 },
      })),
      connectors: list(random, 3, () => ({
        ...{ from: `b${int32(random, 0, 2)}`, to: `b${int32(random, 0, 2)}` },
        text: bool(random) ? words(random) : null,
      })),
    }),
  }
  const question = bool(random) ? words(random) : same('')
  return field(id, { kind, question, color: color(), x: at * 1000, ...contents[kind]?.() })
}

/** Shapes on the page, in fields, and in a frame that holds a group. */
function randomDrawing(random: Random, prefix: string, covers: string[], fields: string[]): Json[] {
  const plain = ['geo', 'note', 'text', 'line', 'draw', 'highlight']
  const place = () => ({
    ...{ x: int32(random, -900, 900), y: int32(random, -900, 900), rotation: pick(random, [0, 0.5]) },
    ...{ opacity: pick(random, [1, 0.5]), locked: bool(random) },
  })
  const some = (id: string, changes: Json) =>
    drawn(pick(random, plain), `${prefix}-${id}`, { ...place(), ...changes })
  const frame = `${prefix}-rahmen`
  const group = `${prefix}-gruppe`
  return [
    ...list(random, 4, (at) => some(`frei-${at}`, { under: pick(random, [null, ...covers]) })),
    ...list(random, 3, (at) => some(`feld-${at}`, { parent: pick(random, fields) })),
    drawn('frame', frame, place()),
    drawn('group', group, { ...place(), parent: frame }),
    some('a', { parent: group }),
    some('b', { parent: group }),
    drawn('arrow', `${prefix}-pfeil`, {
      ...place(),
      start: bool(random) ? at(`${prefix}-a`) : null,
      end: at(pick(random, [...covers, frame])),
    }),
  ]
}
