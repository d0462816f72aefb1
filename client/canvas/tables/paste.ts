import { getIndicesBetween } from 'tldraw'
import { MAX_CELL_LENGTH, parseCell } from '../../../shared/tables/cell-value.ts'
import type { Column } from '../../../shared/tables/column.ts'
import { type Cells, PASTE_LIMITS, sizeOf } from '../../../shared/tables/grid.ts'
import { currentLanguage } from '../../i18n/messages.ts'
import { isRow } from './grid-state.ts'
import { rowsIn } from './loose-rows.ts'
import { chunksOf, hasRoom } from './row-chunks.ts'
import type { Progress, TableControl } from './table-control.ts'
import { type CellChanges, createRows, writeCells } from './table-data.ts'
import { currentTableMessages } from './table-messages.ts'

/** Pastes cells from the current one on, after asking where that is much or where something is left out. */
export function paste(control: TableControl, cells: Cells): void {
  if (control.isReadonly() || cells.length === 0 || control.progress.get() !== null) return
  const problem = problemOf(cells)
  const range = control.grid.range()
  const [only] = cells.length === 1 && cells[0]?.length === 1 ? cells[0] : []
  if (problem !== null) refuse(control, problem)
  else if (range !== null && range.bottom > range.top && only !== undefined) fillRange(control, only)
  else if (range !== null) pasteOrAsk(control, cells, control.grid.columns.get().slice(range.left))
}

/** Why cells cannot be pasted at all, in words. */
function problemOf(cells: Cells): string | null {
  const { longest, characters } = sizeOf(cells)
  const words = currentTableMessages()
  if (longest > MAX_CELL_LENGTH) return words.pasteTooLong(MAX_CELL_LENGTH)
  return characters > PASTE_LIMITS.characters ? words.pasteTooLarge : null
}

function pasteOrAsk(control: TableControl, cells: Cells, columns: readonly Column[]): void {
  const words = currentTableMessages()
  const size = sizeOf(cells)
  const questions = [
    size.rows > PASTE_LIMITS.rows ? words.cutRows(size.rows, PASTE_LIMITS.rows) : '',
    size.columns > columns.length ? words.cutColumns(size.columns - columns.length) : '',
    size.rows > PASTE_LIMITS.rowsUnasked ? words.askRows(Math.min(size.rows, PASTE_LIMITS.rows)) : '',
  ].filter((question) => question !== '')
  const onYes = (): void => void pasteRows(control, cells.slice(0, PASTE_LIMITS.rows), columns)
  if (questions.length === 0) onYes()
  else
    control.notice.set({ kind: 'ask', text: questions.join(' '), yes: words.paste, no: words.cancel, onYes })
}

function refuse(control: TableControl, text: string): void {
  control.notice.set({ kind: 'problem', text })
}

/** One value into every selected cell. */
function fillRange(control: TableControl, text: string): void {
  const all: CellChanges = Object.fromEntries(
    control.grid.selectedColumns().map((column) => [column.id, parseCell(text, column, currentLanguage())]),
  )
  control.begin('paste cells')
  writeCells(control.editor, new Map(control.grid.selectedRows().map((row) => [row, all])))
}

function toChanges(row: readonly string[], columns: readonly Column[]): CellChanges {
  return Object.fromEntries(
    columns
      .slice(0, row.length)
      .map((column, at) => [column.id, parseCell(row[at] ?? '', column, currentLanguage())]),
  )
}

/** Over the rows there are, then into new ones. Many go in piece by piece, and are one step of undo all the same. */
async function pasteRows(control: TableControl, cells: Cells, columns: readonly Column[]): Promise<void> {
  const { editor, field, grid } = control
  const top = grid.range()?.top ?? 1
  const targets = grid.lines.get().slice(Math.max(1, top)).filter(isRow)
  const rows = cells.map((row) => toChanges(row, columns))
  const added = rows.slice(targets.length)
  if (!hasRoom(editor, editor.getCurrentPageId(), added.length)) {
    refuse(control, currentTableMessages().full)
    return
  }
  const mark = control.begin('paste cells')
  const overwritten = rows.slice(0, targets.length)
  const indices = getIndicesBetween(rowsIn(editor, field).at(-1)?.index, undefined, added.length)
  const chunks = chunksOf(rows)
  try {
    for (const [start, end] of chunks) {
      const over = overwritten.slice(start, end).map((row, at) => [targets[start + at] ?? '', row] as const)
      writeCells(editor, new Map(over))
      const from = Math.max(0, start - targets.length)
      const to = Math.max(0, end - targets.length)
      if (to > from) createRows(editor, field, added.slice(from, to), indices.slice(from, to))
      if (chunks.length > 1) await showProgress(control, { done: end, total: rows.length })
    }
  } finally {
    control.progress.set(null)
    // Whatever was marked meanwhile: a paste is taken back as a whole.
    editor.squashToMark(mark)
  }
  control.tellDone(currentTableMessages().pasted(rows.length))
}

/** Lets the browser draw and answer before the next piece. */
function showProgress(control: TableControl, progress: Progress): Promise<void> {
  control.progress.set(progress)
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
