import { type CellLanguage, formatCell } from '../tables/cell-value.ts'
import { formatDay } from '../tables/day.ts'
import type { ImportCell } from './table.ts'

const NUMBER = { type: 'number', choices: [] } as const
const AMOUNT = { type: 'amount', choices: [] } as const

/** A cell as a text in the reader's language. Plain numbers are not grouped: they may be postcodes or years. */
export function showCell(cell: ImportCell, language: CellLanguage): string {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'day':
      return formatDay(cell.day, language)
    case 'number':
      return showNumber(cell.value, cell.unit, language)
  }
}

function showNumber(value: string, unit: 'none' | 'percent' | 'euro', language: CellLanguage): string {
  switch (unit) {
    case 'none':
      return language === 'de' ? value.replace('.', ',') : value
    case 'euro':
      return formatCell(value, AMOUNT, language)
    case 'percent':
      return `${formatCell(value, NUMBER, language)}${language === 'de' ? '\u00a0' : ''}%`
  }
}
