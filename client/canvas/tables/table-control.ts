import { type Atom, atom, type Editor, type TLShapeId } from 'tldraw'
import { formatCell, MAX_CELL_LENGTH, parseCell } from '../../../shared/tables/cell-value.ts'
import type { Cells } from '../../../shared/tables/grid.ts'
import { currentLanguage } from '../../i18n/messages.ts'
import { GridState, HEAD, isRow, NEW, type Spot } from './grid-state.ts'
import {
  addRowAbove,
  addRows,
  type CellChanges,
  moveRows,
  rowOf,
  sortTable,
  writeCells,
} from './table-data.ts'
import { currentTableMessages } from './table-messages.ts'

/** What the table has to say, below its rows. */
export type Notice =
  | { readonly kind: 'info'; readonly text: string; readonly mark: string }
  | { readonly kind: 'problem'; readonly text: string }
  | { readonly kind: 'ask'; readonly text: string; readonly yes: string; readonly no: string; onYes(): void }

/** How far a long paste is, in rows. */
export interface Progress {
  readonly done: number
  readonly total: number
}

/** What the table asks of the stay on the board. */
export interface TableStay {
  /** Takes back one step by its mark, whatever was done since. */
  takeBack(mark: string): void
  /** Whether this person may change the columns right now. */
  isPreparing(): boolean
}

/** What a person can do in a table. Knows the editor and where the person is, and nothing of the screen. */
export class TableControl {
  readonly grid: GridState
  readonly notice: Atom<Notice | null> = atom('notice', null)
  /** Null while nothing is being pasted. */
  readonly progress: Atom<Progress | null> = atom('progress', null)
  readonly isMenuOpen: Atom<boolean> = atom('row menu', false)
  /** The column whose form is open. */
  readonly openColumn: Atom<string | null> = atom('open column', null)
  /** What stands in the open cell right now. */
  draft = ''
  /** Whether the view follows the current cell: until somebody scrolls away from it. */
  isFollowing = false
  /** The keys an open cell's list of suggestions takes; whether it has taken one. */
  readonly listKeys: { current: ((key: string) => boolean) | null } = { current: null }
  readonly editor: Editor
  readonly field: TLShapeId
  readonly #stay: TableStay | null
  #mark = ''

  constructor(editor: Editor, field: TLShapeId, stay: TableStay | null) {
    this.#stay = stay
    this.editor = editor
    this.field = field
    this.grid = new GridState(editor, field)
  }

  isReadonly(): boolean {
    return this.editor.getIsReadonly()
  }

  /** What a cell holds, canonical. */
  valueAt({ row, column }: Spot): string {
    return rowOf(this.editor, row)?.props.cells[column] ?? ''
  }

  /** @param replace typing has begun: the cell starts empty */
  startEditing(replace: boolean): void {
    const spot = this.grid.active()
    if (spot === null || spot.row === HEAD || this.isReadonly()) return
    const column = this.#column(spot.column)
    const before = formatCell(this.valueAt(spot), column, currentLanguage())
    this.grid.select(spot)
    this.draft = replace ? '' : before
    this.grid.open.set({ spot, text: this.draft, before })
  }

  cancel(): void {
    this.grid.open.set(null)
  }

  /** Writes what stands in the open cell. @returns false when it must stay open */
  commit(): boolean {
    const open = this.grid.open.get()
    if (open === null) return true
    const text = this.draft
    if (text.length > MAX_CELL_LENGTH) {
      this.notice.set({ kind: 'problem', text: currentTableMessages().tooLong(MAX_CELL_LENGTH) })
      return false
    }
    this.grid.open.set(null)
    if (text === open.before) return true
    this.#write(open.spot, text)
    return true
  }

  #write(spot: Spot, text: string): void {
    const value = parseCell(text, this.#column(spot.column), currentLanguage())
    if (spot.row === NEW && value === '') return
    this.begin('cell')
    if (spot.row === NEW) {
      const [row] = addRows(this.editor, this.field, [{ [spot.column]: value }])
      if (row !== undefined) this.grid.select({ row, column: spot.column })
      else this.#rescue(spot.column, value)
      return
    }
    const refused = writeCells(this.editor, new Map([[spot.row, { [spot.column]: value }]]))
    if (refused.length > 0) this.#rescue(spot.column, value)
  }

  /** The row has gone while its cell was written: the words must not go with it. */
  #rescue(column: string, value: string): void {
    const { rescued, rescue, discard } = currentTableMessages()
    const onYes = (): void => {
      this.begin('rescued row')
      addRows(this.editor, this.field, [{ [column]: value }])
    }
    this.notice.set({ kind: 'ask', text: rescued(value), yes: rescue, no: discard, onYes })
  }

  clear(): void {
    if (this.isReadonly()) return
    const empty = Object.fromEntries(this.grid.selectedColumns().map(({ id }) => [id, '']))
    this.begin('clear cells')
    writeCells(this.editor, new Map(this.grid.selectedRows().map((id) => [id, empty])))
  }

  /** Copies the first selected row's cells into those below; with one row selected, the row above into it. */
  fillDown(): void {
    const range = this.grid.range()
    const rows = this.grid.selectedRows()
    if (range === null || rows.length === 0 || this.isReadonly()) return
    const above = this.grid.lines.get()[range.top - 1]
    const source = rows.length > 1 ? rows[0] : above
    const targets = rows.length > 1 ? rows.slice(1) : rows
    const from = source === undefined ? null : rowOf(this.editor, source)
    if (from === null) return
    const columns = this.grid.selectedColumns()
    const cells: CellChanges = Object.fromEntries(columns.map(({ id }) => [id, from.props.cells[id] ?? '']))
    this.begin('fill down')
    writeCells(this.editor, new Map(targets.map((id) => [id, cells])))
    this.tellDone(currentTableMessages().filled(targets.length * columns.length))
  }

  /** An empty row at the end. */
  addRow(): void {
    this.#insert(this.grid.lines.get().findLast(isRow) ?? null, 'below')
  }

  insertRow(where: 'above' | 'below'): void {
    const rows = this.grid.selectedRows()
    this.#insert((where === 'above' ? rows[0] : rows.at(-1)) ?? null, where)
  }

  #insert(beside: string | null, where: 'above' | 'below'): void {
    if (this.isReadonly()) return
    this.begin('insert row')
    const added =
      where === 'above' && beside !== null
        ? addRowAbove(this.editor, this.field, beside)
        : addRows(this.editor, this.field, [{}], beside)
    const [row] = added
    if (row === undefined) this.notice.set({ kind: 'problem', text: currentTableMessages().full })
    else this.grid.goTo(this.grid.lines.get().indexOf(row), 0)
  }

  deleteRows(): void {
    const rows = this.grid.selectedRows().flatMap((id) => rowOf(this.editor, id)?.id ?? [])
    if (rows.length === 0 || this.isReadonly()) return
    this.grid.open.set(null)
    const active = this.grid.active()
    this.begin('delete rows')
    this.editor.deleteShapes(rows)
    const left = rows.filter((id) => rowOf(this.editor, id) !== null)
    if (active !== null && left.length === 0) this.grid.select(this.grid.active() ?? active)
    this.tellDone(currentTableMessages().deleted(rows.length - left.length))
  }

  moveRows(way: 'up' | 'down'): void {
    if (this.isReadonly()) return
    this.begin('move rows')
    moveRows(this.editor, this.field, this.grid.selectedRows(), way)
  }

  /** What a column's head does by key: opens the column for who prepares, and sorts by it for everybody else. */
  openHead(id: string): void {
    if (this.#stay?.isPreparing()) this.openColumn.set(id)
    else this.sort(id)
  }

  sort(id: string): void {
    if (this.isReadonly()) return
    const column = this.#column(id)
    this.begin('sort rows')
    const direction = sortTable(this.editor, this.field, column, currentLanguage())
    this.tellDone(currentTableMessages().sorted[direction](column.title))
  }

  undo(): void {
    this.editor.undo()
    this.notice.set(null)
  }

  /** Takes back what a notice told of, whatever was done since. */
  takeBack(mark: string): void {
    this.#stay?.takeBack(mark)
    this.notice.set(null)
  }

  /** The selected cells as they are shown. */
  copied(): Cells {
    const columns = this.grid.selectedColumns()
    return this.grid
      .selectedRows()
      .map((row) =>
        columns.map((column) =>
          formatCell(this.valueAt({ row, column: column.id }), column, currentLanguage()),
        ),
      )
  }

  /** Says what was done in the last step of the table, and offers to take it back. */
  tellDone(text: string): void {
    this.notice.set({ kind: 'info', text, mark: this.#mark })
  }

  /** A new step of undo. */
  begin(name: string): string {
    this.notice.set(null)
    this.#mark = this.editor.markHistoryStoppingPoint(name)
    return this.#mark
  }

  #column(id: string) {
    return this.grid.columns.get().find((column) => column.id === id) ?? LOST_COLUMN
  }
}

/** A column that went while one of its cells was open: what was typed is kept as it is. */
const LOST_COLUMN = { id: '', title: '', type: 'text', width: 0, choices: [] } as const
