import type { Column } from '../tables/column.ts'
import type { ResultField } from './model.ts'

const NUMBER = /^-?\d+(\.\d+)?$/
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/
const LOCALES = { de: 'de-DE', en: 'en-GB' } as const

/** The number of a cell of kind `number` or `amount` in its canonical form, or null. */
export function numberOf(cell: string): number | null {
  const value = NUMBER.test(cell) ? Number(cell) : Number.NaN
  return Number.isFinite(value) ? value : null
}

/** Midnight UTC of the day a cell names in its canonical form, or null. */
export function dayOf(cell: string): Date | null {
  const [, year, month, day] = DAY.exec(cell) ?? []
  if (year === undefined) return null
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCDate() === Number(day) && Number(year) >= 1900 ? date : null
}

/** A cell as people read it; what is not of its column's type is as it was typed. */
export function cellText(cell: string, { type }: Column, language: 'de' | 'en'): string {
  const locale = LOCALES[language]
  switch (type) {
    case 'number':
      return numberOf(cell)?.toLocaleString(locale, { maximumFractionDigits: 10 }) ?? cell
    case 'amount':
      return numberOf(cell)?.toLocaleString(locale, { style: 'currency', currency: 'EUR' }) ?? cell
    case 'date':
      return dayOf(cell)?.toLocaleDateString(locale, DAY_LOOK) ?? cell
    default:
      return cell
  }
}

const DAY_LOOK = { timeZone: 'UTC', day: '2-digit', month: '2-digit', year: 'numeric' } as const

/** The rows of a field that have something in a cell. */
export function filledRows({ entries }: Pick<ResultField, 'entries'>): Readonly<Record<string, string>>[] {
  const rows = entries.flatMap((entry) => (entry.kind === 'row' ? [entry.cells] : []))
  return rows.filter((cells) => Object.values(cells).some((cell) => cell.trim() !== ''))
}

/** The columns of a table, and after them those that are gone and still have cells: nothing is left out. */
export function columnsOf(
  columns: readonly Column[],
  rows: readonly Readonly<Record<string, string>>[],
): Column[] {
  const known = new Set(columns.map(({ id }) => id))
  const gone = new Set<string>()
  for (const cells of rows) {
    for (const [id, cell] of Object.entries(cells)) if (cell.trim() !== '' && !known.has(id)) gone.add(id)
  }
  const rest = [...gone].map((id) => ({ id, title: id, type: 'text' as const, width: 160, choices: [] }))
  return [...columns, ...rest]
}
