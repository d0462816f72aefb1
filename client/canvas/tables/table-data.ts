/** Reading and writing a table's rows. Where a step of undo begins is for the caller to say. */
import { createShapeId, type Editor, getIndicesBetween, type IndexKey, type TLShapeId } from 'tldraw'
import { FIELD } from '../../../shared/fields/field.ts'
import type { CellLanguage } from '../../../shared/tables/cell-value.ts'
import { type Column, ROW } from '../../../shared/tables/column.ts'
import { reindex, sortRows } from '../../../shared/tables/order.ts'
import { rowsIn } from './loose-rows.ts'
import type { RowShape } from './RowShapeUtil.tsx'

/** New values by column id; an empty one clears its cell. */
export type CellChanges = Readonly<Record<string, string>>

export function columnsOf(editor: Editor, field: TLShapeId): readonly Column[] {
  const shape = editor.getShape(field)
  return shape?.type === FIELD ? (shape.props.columns ?? []) : []
}

export function rowOf(editor: Editor, id: string): RowShape | null {
  const shape = editor.getShape(id as TLShapeId) // what is no id finds nothing
  return shape?.type === ROW ? shape : null
}

/**
 * Writes cells. Those not named stay as others have left them.
 *
 * @returns the rows that did not take it, because they are gone or may not be changed
 */
export function writeCells(editor: Editor, changes: ReadonlyMap<string, CellChanges>): string[] {
  const partials = [...changes].flatMap(([id, cells]) => {
    const row = rowOf(editor, id)
    return row === null ? [] : [{ id: row.id, type: ROW, props: { cells: merged(row, cells) } } as const]
  })
  editor.updateShapes(partials)
  return [...changes].filter(([id, cells]) => !holds(rowOf(editor, id), cells)).map(([id]) => id)
}

function merged({ props }: RowShape, changes: CellChanges): Record<string, string> {
  const cells = { ...props.cells, ...changes }
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''))
}

function holds(row: RowShape | null, changes: CellChanges): boolean {
  return row !== null && Object.entries(changes).every(([id, value]) => (row.props.cells[id] ?? '') === value)
}

/**
 * @param after the row below which they go; null: at the end
 * @returns their ids, in order; none when the page is full
 */
export function addRows(
  editor: Editor,
  field: TLShapeId,
  rows: readonly CellChanges[],
  after: string | null = null,
): TLShapeId[] {
  const there = rowsIn(editor, field)
  const at = after === null ? there.length - 1 : there.findIndex(({ id }) => id === after)
  return createRows(
    editor,
    field,
    rows,
    getIndicesBetween(there[at]?.index, there[at + 1]?.index, rows.length),
  )
}

/** As {@link addRows}, above a row. */
export function addRowAbove(editor: Editor, field: TLShapeId, row: string): TLShapeId[] {
  const there = rowsIn(editor, field)
  const at = there.findIndex(({ id }) => id === row)
  return createRows(editor, field, [{}], getIndicesBetween(there[at - 1]?.index, there[at]?.index, 1))
}

/** @param indices as many as rows */
export function createRows(
  editor: Editor,
  field: TLShapeId,
  rows: readonly CellChanges[],
  indices: readonly IndexKey[],
): TLShapeId[] {
  const shapes = rows.flatMap((cells, at) => {
    const index = indices[at]
    const filled = Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''))
    if (index === undefined) return []
    return [
      {
        id: createShapeId(),
        type: ROW,
        parentId: field,
        index,
        x: 0,
        y: 0,
        props: { cells: filled },
      } as const,
    ]
  })
  if (!editor.canCreateShapes(shapes)) return []
  editor.createShapes(shapes)
  return shapes.map(({ id }) => id)
}

/** Moves a block of rows past its neighbour; only the neighbour's place is written. */
export function moveRows(
  editor: Editor,
  field: TLShapeId,
  ids: readonly string[],
  way: 'up' | 'down',
): boolean {
  const rows = rowsIn(editor, field)
  const [first, last] = [ids[0], ids.at(-1)].map((id) => rows.findIndex((row) => row.id === id))
  if (first === undefined || last === undefined || first < 0) return false
  const neighbour = rows[way === 'up' ? first - 1 : last + 1]
  if (neighbour === undefined) return false
  const [below, above] = way === 'up' ? [rows[last], rows[last + 1]] : [rows[first - 1], rows[first]]
  const [index] = getIndicesBetween(below?.index, above?.index, 1)
  if (index !== undefined) editor.updateShape({ id: neighbour.id, type: ROW, index })
  return true
}

/**
 * Puts the rows in order of a column, ascending, or descending where they are ascending already.
 *
 * @returns the direction
 */
export function sortTable(
  editor: Editor,
  field: TLShapeId,
  column: Column,
  language: CellLanguage,
): 'ascending' | 'descending' {
  const rows = rowsIn(editor, field)
  const cellOf = ({ props }: RowShape): string => props.cells[column.id] ?? ''
  const inOrder = (direction: 'ascending' | 'descending') =>
    reindex(sortRows(rows, cellOf, { column, direction, language }))
  const ascending = inOrder('ascending')
  const direction = ascending.size > 0 ? 'ascending' : 'descending'
  const moved = direction === 'ascending' ? ascending : inOrder('descending')
  editor.updateShapes(
    [...moved].map(([id, index]) => ({ id: id as TLShapeId, type: ROW, index: index as IndexKey }) as const),
  )
  return direction
}

/** What can be offered while a cell is written: the choices, or the offices named in this column so far. */
export function suggestionsFor(editor: Editor, field: TLShapeId, column: Column): readonly string[] {
  if (column.type === 'choice') return column.choices
  if (column.type !== 'office') return []
  const named = rowsIn(editor, field).map(({ props }) => props.cells[column.id] ?? '')
  return [...new Set(named)].filter((name) => name !== '').sort((a, b) => a.localeCompare(b))
}

/** Values of a column, row by row. */
export function valuesOf(editor: Editor, field: TLShapeId, column: string): string[] {
  return rowsIn(editor, field).map(({ props }) => props.cells[column] ?? '')
}
