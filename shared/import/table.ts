import { MAX_CELL_LENGTH } from '../tables/cell-value.ts'
import { MAX_COLUMNS } from '../tables/column.ts'
import { PASTE_LIMITS } from '../tables/grid.ts'

/** What is taken of a file. Beyond the first two it is refused; beyond the others it is cut, and that is said before. */
export const IMPORT_LIMITS = {
  /** Bytes of the file. */
  file: 50 * 2 ** 20,
  /** Bytes of a workbook's sheets when they are unpacked. */
  unpacked: 100 * 2 ** 20,
  rows: PASTE_LIMITS.rows,
  columns: Math.max(60, MAX_COLUMNS),
  /** UTF-16 units of a cell, and of all cells of a table. */
  cell: MAX_CELL_LENGTH,
  characters: PASTE_LIMITS.characters,
} as const

/** A cell as its file has it. Text is as it was written; what a workbook knows to be a number or a day stays one. */
export type ImportCell =
  | { readonly kind: 'text'; readonly text: string }
  /** `value`: in the canonical form of a column of numbers (cell-value.ts); of 25 % it is `25`. */
  | { readonly kind: 'number'; readonly value: string; readonly unit: Unit }
  /** `YYYY-MM-DD` */
  | { readonly kind: 'day'; readonly day: string }

export type Unit = 'none' | 'percent' | 'euro'

export type ImportRow = readonly ImportCell[]

/** A table that can be imported: without empty rows and columns, and within the limits. */
export interface SourceTable {
  /** Of its sheet or its file. */
  readonly name: string
  /** All of the same length; at least one row and one column. */
  readonly rows: readonly ImportRow[]
  readonly left: LeftOut
}

/** What is beyond the limits, and so not in the table. */
export interface LeftOut {
  readonly rows: number
  readonly columns: number
  /** Cells of which only the beginning is there. */
  readonly cells: number
}

export const EMPTY: ImportCell = { kind: 'text', text: '' }

/** Why a file cannot be imported. Each is told in a sentence (client/i18n/de/import.ts). */
export const IMPORT_PROBLEMS = [
  'empty',
  'too-large',
  'unpacks-too-large',
  'reaches-too-far',
  'old-excel',
  'locked',
  'open-document',
  'pdf',
  'web-page',
  'other-archive',
  'not-a-table',
  'damaged',
  'board-file',
  'one-by-one',
] as const
export type ImportProblem = (typeof IMPORT_PROBLEMS)[number]

export type Reading =
  | { readonly ok: true; readonly tables: readonly SourceTable[] }
  | { readonly ok: false; readonly problem: ImportProblem }

/** Control characters are no text, and may do harm in what reads it later; line breaks and tabs stay. */
const CONTROL = /[^\P{Cc}\n\t]|[\ufeff\ufffe\uffff]/gu

/** The text of a cell as it is kept: one kind of line break, nothing that cannot be seen, no space around it. */
export function cellText(text: string): ImportCell {
  const clean = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(CONTROL, '')
    .trim()
  return clean === '' ? EMPTY : { kind: 'text', text: clean }
}

export function isEmpty(cell: ImportCell | undefined): boolean {
  return cell === undefined || (cell.kind === 'text' && cell.text === '')
}

/** @returns null when nothing is in the cells */
export function sourceTable(name: string, rows: readonly ImportRow[]): SourceTable | null {
  const filled = rows.filter((row) => row.some((cell) => !isEmpty(cell)))
  const places = filledColumns(filled)
  if (places.length === 0) return null
  const columns = places.slice(0, IMPORT_LIMITS.columns)
  let cells = 0
  const cut = (cell: ImportCell): ImportCell => {
    if (cell.kind !== 'text' || cell.text.length <= IMPORT_LIMITS.cell) return cell
    cells++
    return { kind: 'text', text: beginning(cell.text, IMPORT_LIMITS.cell) }
  }
  const kept: ImportRow[] = []
  let characters = 0
  for (const row of filled.slice(0, IMPORT_LIMITS.rows)) {
    const taken = columns.map((at) => cut(row[at] ?? EMPTY))
    characters += taken.reduce((sum, cell) => sum + (cell.kind === 'text' ? cell.text.length : 10), 0)
    if (characters > IMPORT_LIMITS.characters) break
    kept.push(taken)
  }
  const left = { rows: filled.length - kept.length, columns: places.length - columns.length, cells }
  return { name, rows: kept, left }
}

/** Places of the columns that hold anything. */
function filledColumns(rows: readonly ImportRow[]): number[] {
  const isFilled: boolean[] = []
  for (const row of rows) {
    row.forEach((cell, at) => {
      if (!isEmpty(cell)) isFilled[at] = true
    })
  }
  return [...isFilled.keys()].filter((at) => isFilled[at])
}

/** No character is cut in two. */
export function beginning(text: string, length: number): string {
  const end = /[\ud800-\udbff]/.test(text.charAt(length - 1)) ? length - 1 : length
  return text.slice(0, end)
}
