import { type CellLanguage, isOfType, parseCell } from '../tables/cell-value.ts'
import type { Column, ColumnType } from '../tables/column.ts'
import type { TitledTable } from './header.ts'
import { showCell } from './show-cell.ts'
import { pairTitles } from './similar.ts'
import { type ImportCell, type ImportRow, isEmpty } from './table.ts'

/** Where a column of the source goes: into a column of the table, into a new one, or nowhere. */
export type Assignment =
  | { readonly to: 'column'; readonly column: string }
  | { readonly to: 'new' }
  | { readonly to: 'nowhere' }

/** What happens to a value that is not of its column's type: it is kept as the text it is, or left out. */
export type UnfitChoice = 'as-text' | 'leave-out'

/** The columns with similar titles; where none is alike and as many columns are there, one after the other. */
export function guessAssignments(
  { titles }: TitledTable,
  columns: readonly Column[],
  hasHeader: boolean,
): Assignment[] {
  const known = columns.map(({ title }) => title)
  const pairs = hasHeader ? pairTitles(titles, known) : titles.map(() => null)
  const isUnknown = pairs.every((pair) => pair === null)
  const isInOrder = isUnknown && (!hasHeader || titles.length === columns.length)
  return (isInOrder ? titles.map((_, at) => at) : pairs).map((at) => {
    const column = at === null ? undefined : columns[at]
    return column === undefined ? { to: 'nowhere' } : { to: 'column', column: column.id }
  })
}

export interface Converted {
  /** In the form cells of the column are kept in. */
  readonly value: string
  readonly fits: boolean
}

/** @param language what decides where a number can be read in two ways */
export function convertCell(
  cell: ImportCell,
  column: Pick<Column, 'type' | 'choices'>,
  language: CellLanguage,
): Converted {
  if (isEmpty(cell)) return { value: '', fits: true }
  const known = knownValue(cell, column.type)
  if (known !== null) return { value: known, fits: true }
  const value = parseCell(showCell(cell, language), column, language)
  // What a workbook says is a number or a day is none of the other.
  const isOther = cell.kind !== 'text' && !['text', 'office', 'choice'].includes(column.type)
  return { value, fits: !isOther && isOfType(value, column) }
}

/** A value that needs no reading, since the file says what it is. */
function knownValue(cell: ImportCell, type: ColumnType): string | null {
  if (cell.kind === 'day') return type === 'date' ? cell.day : null
  if (cell.kind !== 'number' || cell.unit === 'percent') return null
  return type === 'number' || type === 'amount' ? cell.value : null
}

/**
 * How the numbers of a column are written, where one of them shows it: "2,5" is German, and so is "1.234" below it.
 */
export function numberLanguage(
  cells: Iterable<ImportCell | undefined>,
  fallback: CellLanguage,
): CellLanguage {
  let [german, english] = [0, 0]
  for (const cell of cells) {
    if (cell?.kind !== 'text') continue
    const number = cell.text.replace(/[\s\u00a0€+-]|EUR|Euro/gi, '')
    if (/^(\d+|\d{1,3}(\.\d{3})+),(\d{1,2}|\d{4,})$/.test(number) || /^\d{1,3}(\.\d{3}){2,}$/.test(number))
      german++
    if (/^(\d+|\d{1,3}(,\d{3})+)\.(\d{1,2}|\d{4,})$/.test(number) || /^\d{1,3}(,\d{3}){2,}$/.test(number))
      english++
  }
  if (german === english) return fallback
  return german > english ? 'de' : 'en'
}

/** The type of a new column: what all of its values are. */
export function guessType(cells: readonly (ImportCell | undefined)[], language: CellLanguage): ColumnType {
  const filled = cells.filter((cell): cell is ImportCell => !isEmpty(cell))
  const own = numberLanguage(filled, language)
  const areAll = (type: ColumnType): boolean =>
    filled.every((cell) => convertCell(cell, { type, choices: [] }, own).fits)
  if (filled.length === 0) return 'text'
  if (areAll('number')) return filled.every(isEuro) ? 'amount' : 'number'
  return (['amount', 'date'] as const).find(areAll) ?? 'text'
}

function isEuro(cell: ImportCell): boolean {
  return cell.kind === 'number' && cell.unit === 'euro'
}

/** A column of the source and the column of the table it goes into. */
export interface ColumnPlan {
  readonly at: number
  readonly column: Column
  /** Of its numbers. */
  readonly language: CellLanguage
}

/** @param columns those of the table, new ones with them, by the place in the source they take their cells from */
export function planColumns(
  body: readonly ImportRow[],
  columns: ReadonlyMap<number, Column>,
  language: CellLanguage,
): ColumnPlan[] {
  return [...columns].map(([at, column]) => {
    const cells = body.map((row) => row[at])
    return { at, column, language: numberLanguage(cells, language) }
  })
}

export interface Place {
  readonly row: number
  readonly at: number
}

export interface RowPlan {
  /** Filled cells by column id. */
  readonly rows: readonly Readonly<Record<string, string>>[]
  /** Places in the source of values that are not of their column's type. */
  readonly unfit: readonly Place[]
  /** Rows of which nothing is left. */
  readonly empty: number
}

/** The rows a table gets. Cells of several columns that go into one stand below one another in it. */
export function planRows(
  body: readonly ImportRow[],
  plans: readonly ColumnPlan[],
  unfitChoice: UnfitChoice,
): RowPlan {
  const unfit: Place[] = []
  const rows = body.map((row, number) => {
    const cells: Record<string, string> = {}
    for (const { at, column, language } of plans) {
      const { value, fits } = convertCell(row[at] ?? { kind: 'text', text: '' }, column, language)
      if (!fits) unfit.push({ row: number, at })
      if (value !== '' && (fits || unfitChoice === 'as-text')) cells[column.id] = value
    }
    return cells
  })
  const filled = rows.filter((cells) => Object.keys(cells).length > 0)
  return { rows: filled, unfit, empty: rows.length - filled.length }
}
