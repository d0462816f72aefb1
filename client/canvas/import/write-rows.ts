import { type Editor, getIndicesBetween, type TLShapeId } from 'tldraw'
import { FIELD } from '../../../shared/fields/field.ts'
import type { Column } from '../../../shared/tables/column.ts'
import { nextFrame } from '../next-frame.ts'
import { addColumns } from '../tables/columns.ts'
import { rowsIn } from '../tables/loose-rows.ts'
import { chunksOf, hasRoom } from '../tables/row-chunks.ts'
import { type CellChanges, columnsOf, createRows } from '../tables/table-data.ts'

export interface RowOrder {
  readonly field: TLShapeId
  readonly rows: readonly CellChanges[]
  /** Columns the table does not have yet; only while preparing. */
  readonly newColumns: readonly Column[]
}

export interface WriteOptions {
  /** Stops and takes back what was written so far. */
  readonly signal: AbortSignal
  onProgress(done: number): void
}

/** What came of it. `mark`: the stopping point it comes after, so that it can be taken back. */
export type RowsWritten =
  | { readonly kind: 'written'; readonly mark: string; readonly count: number }
  | { readonly kind: 'stopped' | 'field-gone' | 'page-full' | 'columns-refused' }

/** Writes rows below those of a table, and columns beside its own, as one step of undo; many in pieces between frames. */
export async function writeRows(
  editor: Editor,
  order: RowOrder,
  options: WriteOptions,
): Promise<RowsWritten> {
  const { field, rows } = order
  const page = editor.getAncestorPageId(field)
  if (page === undefined || !isTable(editor, field)) return { kind: 'field-gone' }
  if (!hasRoom(editor, page, rows.length)) return { kind: 'page-full' }
  const mark = editor.markHistoryStoppingPoint('import rows')
  const refused = await writeChunks(editor, order, options)
  if (refused === null) {
    // Whatever was marked meanwhile: an import is taken back as a whole.
    editor.squashToMark(mark)
    return { kind: 'written', mark, count: rows.length }
  }
  editor.bailToMark(mark)
  return { kind: refused }
}

type Refusal = Exclude<RowsWritten['kind'], 'written'>

/** @returns why it ended early */
async function writeChunks(
  editor: Editor,
  { field, rows, newColumns }: RowOrder,
  { signal, onProgress }: WriteOptions,
): Promise<Refusal | null> {
  addColumns(editor, field, newColumns)
  const known = new Set(columnsOf(editor, field).map(({ id }) => id))
  if (newColumns.some(({ id }) => !known.has(id))) return 'columns-refused'
  const indices = getIndicesBetween(rowsIn(editor, field).at(-1)?.index, undefined, rows.length)
  for (const [start, end] of chunksOf(rows)) {
    if (signal.aborted) return 'stopped'
    if (!isTable(editor, field)) return 'field-gone'
    const made = createRows(editor, field, rows.slice(start, end), indices.slice(start, end))
    if (made.length < end - start) return 'page-full'
    onProgress(end)
    if (end < rows.length) await nextFrame()
  }
  return null
}

function isTable(editor: Editor, field: TLShapeId): boolean {
  const shape = editor.getShape(field)
  return shape?.type === FIELD && shape.props.kind === 'table'
}
