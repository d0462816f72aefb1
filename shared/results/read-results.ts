import type { TLPage, TLRecord } from '@tldraw/tlschema'
import { legendOf } from '../cards/legend.ts'
import { FIELD, type FieldProps } from '../fields/field.ts'
import { ROW } from '../tables/column.ts'
import { RESULT_FORMS } from '../templates/template.ts'
import { type Entry, RESULT_VERSION, type ResultBoard, type ResultField, type ResultPage } from './model.ts'
import { type Ends, readEntry } from './read-entry.ts'
import { inReadingOrder, type Point, Wall, type WallShape } from './wall.ts'

/** The records of a board as they are shown, and which of them are structure. */
export interface ResultSource {
  readonly records: readonly TLRecord[]
  isStage(id: string): boolean
}

/**
 * What a board holds: every contribution exactly once, in reading order, in the field it lies in. A shape
 * belongs to the field that is its parent; lying freely, to the field its middle is in. Structure is
 * only the frame for it.
 */
export function readResults(source: ResultSource): ResultBoard {
  const document = source.records.find(({ typeName }) => typeName === 'document')
  const pages = source.records.filter((record) => record.typeName === 'page')
  const reader = new PageReader(source)
  return {
    version: RESULT_VERSION,
    title: document?.typeName === 'document' ? document.name : '',
    legend: document?.typeName !== 'document' ? {} : legendOf(document.meta),
    pages: pages.sort(byIndex).map((page) => reader.read(page)),
  }
}

class PageReader {
  readonly #wall: Wall
  readonly #ends: ReadonlyMap<string, Ends>
  readonly #isStage: (id: string) => boolean

  constructor({ records, isStage }: ResultSource) {
    this.#wall = new Wall(records)
    this.#ends = endsOf(records)
    this.#isStage = isStage
  }

  read(page: TLPage): ResultPage {
    const { fields, contributions } = this.#collect(page.id)
    const lying = new Map<WallShape | null, WallShape[]>([[null, []]])
    for (const field of fields) lying.set(field, [])
    for (const { shape, home } of contributions) {
      lying.get(home ?? fieldAt(shape.middle, fields))?.push(shape)
    }
    const entries = (home: WallShape | null): Entry[] => this.#entries(lying.get(home) ?? [])
    return {
      id: page.id,
      title: page.name,
      form: RESULT_FORMS.find((known) => known === page.meta.result) ?? null,
      fields: fields.map((field) => fieldOf(field, entries(field))),
      entries: entries(null),
    }
  }

  /** Everything on a page, outer before inner; without recursion, since a tree may be deep. */
  #collect(page: string): { fields: WallShape[]; contributions: Contribution[] } {
    const fields: WallShape[] = []
    const contributions: Contribution[] = []
    const waiting: { parent: string; home: WallShape | null }[] = [{ parent: page, home: null }]
    for (const { parent, home } of waiting) {
      for (const shape of this.#wall.childrenOf(parent)) {
        const isField = shape.type === FIELD
        if (isField) fields.push(shape)
        else if (!this.#isStage(shape.id)) contributions.push({ shape, home })
        waiting.push({ parent: shape.id, home: isField ? shape : home })
      }
    }
    return { fields: fields.sort(inReadingOrder), contributions }
  }

  #entries(shapes: readonly WallShape[]): Entry[] {
    return [...shapes].sort(inFieldOrder).flatMap((shape) => {
      const entry = readEntry(shape, this.#ends.get(shape.id) ?? FREE)
      return entry === null ? [] : [entry]
    })
  }
}

interface Contribution {
  readonly shape: WallShape
  /** The field that is its parent or its parent's. */
  readonly home: WallShape | null
}

const FREE: Ends = { from: null, to: null }

/** Rows lie nowhere: theirs is the order of the table, before whatever lies on it. */
function inFieldOrder(a: WallShape, b: WallShape): number {
  const [rowA, rowB] = [a.type === ROW, b.type === ROW]
  if (rowA !== rowB) return rowA ? -1 : 1
  if (!rowA) return inReadingOrder(a, b)
  return compare(a.index, b.index) || compare(a.id, b.id)
}

/** The smallest field a point is in: of two that lie on each other the inner one. */
function fieldAt({ x, y }: Point, fields: readonly WallShape[]): WallShape | null {
  let found: WallShape | null = null
  for (const field of fields) {
    const { w, h } = sizeOf(field)
    const [right, down] = [x - field.corner.x, y - field.corner.y]
    if (right < 0 || down < 0 || right > w || down > h) continue
    if (found === null || w * h < sizeOf(found).w * sizeOf(found).h) found = field
  }
  return found
}

function sizeOf({ props }: WallShape): { w: number; h: number } {
  return { w: Number(props.w), h: Number(props.h) }
}

function fieldOf(shape: WallShape, entries: readonly Entry[]): ResultField {
  const { title, question, color, kind, columns } = shape.props as unknown as FieldProps // validated as a field
  const { field, row, column } = shape.meta
  const place = typeof row === 'string' && typeof column === 'string' ? { row, column } : null
  return {
    ...{ id: shape.id, field: typeof field === 'string' ? field : null },
    ...{ title, question, color, kind, place, columns: columns ?? [], entries },
  }
}

/** Which shapes the arrows of a board are bound to. */
function endsOf(records: readonly TLRecord[]): Map<string, Ends> {
  const ends = new Map<string, Ends>()
  for (const record of records) {
    if (record.typeName !== 'binding') continue
    const { fromId, toId, props } = record
    const known = ends.get(fromId) ?? FREE
    ends.set(
      fromId,
      'terminal' in props && props.terminal === 'start' ? { ...known, from: toId } : { ...known, to: toId },
    )
  }
  return ends
}

function byIndex(a: TLPage, b: TLPage): number {
  return compare(a.index, b.index) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
