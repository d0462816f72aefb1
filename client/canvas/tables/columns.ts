/** Changing a table's columns, which are structure: only while the moderator prepares. Where a step of undo begins is for the caller to say. */
import type { Editor, TLShapeId } from 'tldraw'
import { FIELD } from '../../../shared/fields/field.ts'
import { COLUMN_WIDTH, type Column, MAX_COLUMNS } from '../../../shared/tables/column.ts'
import { columnsOf } from './table-data.ts'

/** Changes are made to the columns as they are now, whatever another moderator did since a form was opened. */
function rewrite(
  editor: Editor,
  field: TLShapeId,
  change: (columns: readonly Column[]) => readonly Column[],
): void {
  editor.updateShape({ id: field, type: FIELD, props: { columns: change(columnsOf(editor, field)) } })
}

/** Cells keep what was typed, whatever the column's type becomes. */
export function changeColumn(
  editor: Editor,
  field: TLShapeId,
  id: string,
  changes: Partial<Omit<Column, 'id'>>,
): void {
  rewrite(editor, field, (columns) =>
    columns.map((column) => (column.id === id ? { ...column, ...changes } : column)),
  )
}

/** @returns the new column's id, or null when there are as many as there may be */
export function addColumn(
  editor: Editor,
  field: TLShapeId,
  after: string | null,
  title: string,
): string | null {
  if (columnsOf(editor, field).length >= MAX_COLUMNS) return null
  const column: Column = { id: newColumnId(), title, type: 'text', width: 160, choices: [] }
  rewrite(editor, field, (columns) => {
    const at = after === null ? columns.length : columns.findIndex(({ id }) => id === after) + 1
    return [...columns.slice(0, at), column, ...columns.slice(at)]
  })
  return column.id
}

/** Columns that are known already stay as they are. */
export function addColumns(editor: Editor, field: TLShapeId, added: readonly Column[]): void {
  if (added.length === 0) return
  rewrite(editor, field, (columns) => {
    const known = new Set(columns.map(({ id }) => id))
    return [...columns, ...added.filter(({ id }) => !known.has(id))].slice(0, MAX_COLUMNS)
  })
}

/** Never one that was used before: the cells of a deleted column are still in the rows. */
export function newColumnId(): string {
  const random = crypto.getRandomValues(new Uint32Array(2))
  return `s-${[...random].map((part) => part.toString(36)).join('')}`
}

/** The cells filed under it stay in the rows, and are there again when this is taken back. */
export function deleteColumn(editor: Editor, field: TLShapeId, id: string): void {
  rewrite(editor, field, (columns) => columns.filter((column) => column.id !== id))
}

export function moveColumn(editor: Editor, field: TLShapeId, id: string, way: -1 | 1): void {
  rewrite(editor, field, (columns) => {
    const at = columns.findIndex((column) => column.id === id)
    const [column, neighbour] = [columns[at], columns[at + way]]
    if (column === undefined || neighbour === undefined) return columns
    const moved = [...columns]
    moved[at] = neighbour
    moved[at + way] = column
    return moved
  })
}

export function clampWidth(width: number): number {
  return Math.round(Math.max(COLUMN_WIDTH.min, Math.min(width, COLUMN_WIDTH.max)))
}
