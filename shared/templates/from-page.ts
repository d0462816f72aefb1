import { FIELD, FIELD_MIN, type FieldProps } from '../fields/field.ts'
import { SHEET } from '../fields/sheet.ts'
import { OFFER } from '../offers/offer.ts'
import { COLUMN_WIDTH, type Column, ROW } from '../tables/column.ts'
import { inBoth, lineOf } from './board-text.ts'
import type { BoardPage, BoardShape, BoardTree } from './board-tree.ts'
import { DRAWN } from './build-drawing.ts'
import { contentsFrom } from './from-contents.ts'
import { drawingFrom } from './from-drawing.ts'
import { labelFrom } from './from-label.ts'
import { RESULT_FORMS, type TemplateColumn, type TemplateField, type TemplatePage } from './template.ts'
import type { TemplateIds } from './template-ids.ts'

export interface PageOptions {
  readonly tree: BoardTree
  readonly page: BoardPage
  /** Its place among the pages. */
  readonly at: number
  readonly ids: { readonly pages: TemplateIds; readonly shapes: TemplateIds }
  readonly contents: boolean
}

/** What only ever lies in a field, whoever put it there. */
const ENTRIES: ReadonlySet<string> = new Set([OFFER, ROW, SHEET])

export function pageFrom(options: PageOptions) {
  const { tree, page, ids, at } = options
  const painted = tree.painted(page.id)
  const name = lineOf(page.name)
  const id = ids.pages.give(wishedId(page, painted), name, `seite${at + 1}`)
  const found = fieldsFrom(painted, options)
  const labels = painted.flatMap((shape) => {
    const label = tree.isPrepared(shape.id) ? labelFrom(shape, id, page.id) : null
    return label === null
      ? []
      : [{ shape, label: { ...label, id: ids.shapes.give(label.id, label.text.de, 'text') } }]
  })
  const prepared = new Map([
    ...found.map(({ shape, field }) => [shape.id, field.id] as const),
    ...labels.map(({ shape, label }) => [shape.id, label.id] as const),
  ])
  const { result } = page.meta
  const made: TemplatePage = {
    id,
    title: inBoth(name === '' ? String(at + 1) : name),
    result: RESULT_FORMS.find((form) => form === result) ?? null,
    fields: found.map(({ field }) => field),
    labels: labels.map(({ label }) => label),
    drawing: drawingFrom({ tree, page: id, painted, prepared, ids: ids.shapes }),
  }
  const pictures = painted.filter((shape) => shape.type === 'image' && tree.isPrepared(shape.id)).length
  const contributions = found.reduce((sum, { leftOut }) => sum + leftOut, 0)
  return { page: made, leftOut: { pictures, contributions } }
}

/** What the page was called in the template the board was made from: its fields tell, when it is the first. */
function wishedId({ id }: BoardPage, painted: readonly BoardShape[]): string | null {
  const own = id.slice('page:'.length)
  if (own !== 'page') return /^[a-z0-9]+$/.test(own) ? own : null
  for (const { id: shape, type, meta } of painted) {
    const [, page, rest] = /^shape:([a-z0-9]+)-(-?[a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(shape) ?? []
    if (page === undefined || rest === undefined) continue
    if (rest === meta.field || type === 'text' || rest.startsWith(DRAWN)) return page
  }
  return null
}

function fieldsFrom(painted: readonly BoardShape[], options: PageOptions) {
  const { tree, contents, ids } = options
  return painted
    .filter(({ type }) => type === FIELD)
    .map((shape) => {
      const inside = tree.children(shape.id).filter(({ id, type }) => {
        return tree.isPrepared(id) ? ENTRIES.has(type) : contents
      })
      const found = contentsFrom(tree, shape, inside)
      const field: TemplateField = { ...fieldFrom(shape, options, ids.shapes), ...found.contents }
      return { shape, field, leftOut: found.leftOut.length }
    })
}

function fieldFrom(shape: BoardShape, { tree }: PageOptions, ids: TemplateIds) {
  // A valid field.
  const { w, h, title, question, color, kind, columns = [] } = shape.props as unknown as FieldProps
  const { field, row, column } = shape.meta
  const { x, y } = tree.placeIn(shape, () => false)
  const name = lineOf(title)
  return {
    id: ids.give(field, name, 'feld'),
    title: inBoth(name),
    question: inBoth(lineOf(question)),
    ...{ color, kind, x, y },
    w: Math.max(w, FIELD_MIN.w),
    h: Math.max(h, FIELD_MIN.h),
    place: typeof row === 'string' && typeof column === 'string' ? { row, column } : null,
    columns: kind === 'table' ? columns.map(columnFrom) : [],
  }
}

/** A column nothing can be chosen in takes any text, as it does on the board. */
function columnFrom({ id, title, type, width, choices }: Column): TemplateColumn {
  const said = type === 'choice' ? choices.map(lineOf).filter((choice) => choice !== '') : []
  return {
    id,
    title: inBoth(lineOf(title)),
    type: type === 'choice' && said.length === 0 ? 'text' : type,
    width: Math.min(COLUMN_WIDTH.max, Math.max(COLUMN_WIDTH.min, width)),
    choices: said.map(inBoth),
  }
}
