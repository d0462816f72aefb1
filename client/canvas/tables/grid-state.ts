import { type Atom, atom, type Computed, computed, type Editor, type TLShapeId } from 'tldraw'
import type { Column } from '../../../shared/tables/column.ts'
import { rowsIn } from './loose-rows.ts'
import { columnsOf } from './table-data.ts'

/** Keys of the lines of the grid that are no rows of the table. */
export const HEAD = 'head'
/** The empty line at the end: what is written there becomes a row. */
export const NEW = 'new'

/** A cell, by the ids of its row (or {@link HEAD}, {@link NEW}) and column: others may move both. */
export interface Spot {
  readonly row: string
  readonly column: string
}

/** Lines and columns by their place in the grid; both ends are in it. Line 0 is the head. */
export interface Range {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export interface OpenCell {
  readonly spot: Spot
  /** What the editor starts with. */
  readonly text: string
  /** What it had, to tell whether anything was changed; null when typing has replaced it. */
  readonly before: string | null
}

/** Where a person is in a table: the current cell, the cells selected with it, and the one being written. */
export class GridState {
  readonly #active: Atom<Spot | null> = atom('active cell', null)
  readonly #anchor: Atom<Spot | null> = atom('anchor', null)
  readonly open: Atom<OpenCell | null> = atom('open cell', null)
  readonly hasFocus: Atom<boolean> = atom('table has focus', false)
  readonly lines: Computed<readonly string[]>
  readonly columns: Computed<readonly Column[]>
  /** Where the current cell was last, in case its row goes. */
  #lastLine = 1

  constructor(editor: Editor, field: TLShapeId) {
    this.columns = computed('columns', () => columnsOf(editor, field))
    this.lines = computed('lines', () => {
      const rows = rowsIn(editor, field).map(({ id }) => id)
      return editor.getIsReadonly() ? [HEAD, ...rows] : [HEAD, ...rows, NEW]
    })
  }

  /** The current cell; reactive. When its row or column is gone, one near it. */
  active(): Spot | null {
    return this.#resolve(this.#active.get())
  }

  /** The selected cells, the current one among them; null in a table without columns. Reactive. */
  range(): Range | null {
    const active = this.active()
    if (active === null) return null
    const anchor = this.#anchor.get()
    const [from, to] = [
      this.placeOf(anchor !== null && this.#exists(anchor) ? anchor : active),
      this.placeOf(active),
    ]
    return {
      top: Math.min(from.line, to.line),
      bottom: Math.max(from.line, to.line),
      left: Math.min(from.column, to.column),
      right: Math.max(from.column, to.column),
    }
  }

  /** Ids of the selected rows, from top to bottom. */
  selectedRows(): string[] {
    const range = this.range()
    if (range === null) return []
    return this.lines
      .get()
      .slice(range.top, range.bottom + 1)
      .filter(isRow)
  }

  selectedColumns(): readonly Column[] {
    const range = this.range()
    return range === null ? [] : this.columns.get().slice(range.left, range.right + 1)
  }

  placeOf({ row, column }: Spot): { readonly line: number; readonly column: number } {
    const line = this.lines.get().indexOf(row)
    return { line, column: this.columns.get().findIndex(({ id }) => id === column) }
  }

  /** Goes to the nearest cell there is. */
  goTo(line: number, column: number, extend = false): void {
    const [lines, columns] = [this.lines.get(), this.columns.get()]
    const row = lines[Math.max(0, Math.min(line, lines.length - 1))]
    const found = columns[Math.max(0, Math.min(column, columns.length - 1))]
    if (row !== undefined && found !== undefined) this.select({ row, column: found.id }, extend)
  }

  select(spot: Spot, extend = false): void {
    this.#anchor.set(extend ? (this.#anchor.get() ?? this.active()) : null)
    this.#active.set(spot)
    this.#lastLine = this.placeOf(spot).line
  }

  selectAll(): void {
    const [first, last] = [this.columns.get()[0], this.columns.get().at(-1)]
    const rows = this.lines.get().filter(isRow)
    const [top, bottom] = [rows[0], rows.at(-1)]
    if (first === undefined || last === undefined || top === undefined || bottom === undefined) return
    this.select({ row: bottom, column: last.id })
    this.#anchor.set({ row: top, column: first.id })
  }

  #exists({ row, column }: Spot): boolean {
    return this.lines.get().includes(row) && this.columns.get().some(({ id }) => id === column)
  }

  #resolve(spot: Spot | null): Spot | null {
    if (spot !== null && this.#exists(spot)) return spot
    const [lines, columns] = [this.lines.get(), this.columns.get()]
    const row = lines[Math.min(this.#lastLine, lines.length - 1)]
    const column = columns.find(({ id }) => id === spot?.column) ?? columns[0]
    return row === undefined || column === undefined
      ? null
      : { row: lines.includes(spot?.row ?? '') ? (spot?.row ?? row) : row, column: column.id }
  }
}

export function isRow(line: string): boolean {
  return line !== HEAD && line !== NEW
}
