import { type CellLanguage, isOfType, parseCell } from '../tables/cell-value.ts'
import { showCell } from './show-cell.ts'
import { pairTitles } from './similar.ts'
import { type ImportCell, type ImportRow, isEmpty, type SourceTable } from './table.ts'

/** Longer than this nobody writes the head of a column. */
const LONGEST_TITLE = 60
/** Rows that tell what is below a title. */
const LOOKED_AT = 100

/**
 * Whether the first row names the columns. A guess, which the person sees and can change.
 *
 * @param known titles of columns it may name
 */
export function guessHeader({ rows }: Pick<SourceTable, 'rows'>, known: readonly string[]): boolean {
  const [first, ...others] = rows.slice(0, LOOKED_AT)
  if (first === undefined || others.length === 0) return false
  const titles = first.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []))
  if (titles.length < first.length || titles.some(isNoTitle)) return false
  const named = titles.filter((title) => title !== '')
  if (new Set(named).size < named.length) return false
  if (pairTitles(named, known).some((pair) => pair !== null)) return true
  if (first.some((_, at) => others.some((row) => isValue(row[at])))) return true
  return first.length > 1 && named.length === first.length
}

function isNoTitle(title: string): boolean {
  return title.length > LONGEST_TITLE || title.includes('\n') || isValue({ kind: 'text', text: title })
}

/** A number or a day, which heads no column. */
function isValue(cell: ImportCell | undefined): boolean {
  if (cell === undefined || isEmpty(cell)) return false
  if (cell.kind !== 'text') return true
  return (['amount', 'date'] as const).some((type) => {
    const column = { type, choices: [] }
    return isOfType(parseCell(cell.text, column, 'de'), column)
  })
}

/** What there is to import, with titles for its columns. */
export interface TitledTable {
  /** One a column; columns nobody has named are called by their letter, as spreadsheets do. */
  readonly titles: readonly string[]
  readonly body: readonly ImportRow[]
}

/** @param columnName what a column without a title is called, by its letter */
export function titled(
  { rows }: Pick<SourceTable, 'rows'>,
  hasHeader: boolean,
  language: CellLanguage,
  columnName: (letter: string) => string,
): TitledTable {
  const [first = []] = rows
  const titles = first.map((cell, at) => {
    const title = hasHeader ? showCell(cell, language).replace(/\s+/g, ' ') : ''
    return title === '' ? columnName(letterOf(at)) : title
  })
  return { titles, body: hasHeader ? rows.slice(1) : rows }
}

/** `A` to `Z`, then `AA`. */
export function letterOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : `${letterOf(Math.floor(place / 26) - 1)}${letter}`
}
