import { formatCell, isNumeric, isOfType } from '../tables/cell-value.ts'
import type { Column } from '../tables/column.ts'
import { EntryTexts } from './entry-text.ts'
import type { Names } from './markdown.ts'
import type { Entry, ResultBoard, ResultField } from './model.ts'
import type { Words } from './words/words.ts'

/**
 * A table of all entries of a board, a line each: what German spreadsheets open by double click, UTF-8 with a
 * byte order mark, `;` between cells, lines ending with CR LF.
 */
export function toCsv(board: ResultBoard, words: Words, names: Names): string {
  const tell = entryTeller(board, words, names)
  const lines = board.pages.flatMap((page) => {
    const places = [...page.fields, { title: '', entries: page.entries }]
    return places.flatMap(({ title, entries }) => entries.map((entry) => [page.title, title, ...tell(entry)]))
  })
  return csvText([Object.values(words.columns), ...lines])
}

/**
 * A table field with its own columns, numbers and days as German spreadsheets read them: with a decimal point
 * "1.5" would be the first of May. Cells of columns that are gone are not in it.
 */
export function tableToCsv({ columns, entries }: ResultField): string {
  const rows = entries.flatMap((entry) => (entry.kind === 'row' ? [entry.cells] : []))
  return csvText([
    columns.map(({ title }) => title),
    ...rows.map((cells) => columns.map((column) => germanCell(cells[column.id] ?? '', column))),
  ])
}

function germanCell(value: string, column: Column): string {
  if (column.type === 'date') return formatCell(value, column, 'de')
  return isNumeric(column.type) && isOfType(value, column) ? value.replace('.', ',') : value
}

/** The cells of an entry, from its kind on. */
function entryTeller(board: ResultBoard, words: Words, names: Names): (entry: Entry) => string[] {
  const texts = new EntryTexts(board, words)
  const meanings: Readonly<Record<string, string>> = board.legend
  return (entry) => [
    words.kinds[entry.kind],
    texts.of(entry),
    (entry.kind === 'card' && meanings[entry.color]) || '',
    names.get(entry.author) ?? '',
    texts.referencesOf(entry).join('\n'),
    ...offerCells(entry, words),
  ]
}

function offerCells(entry: Entry, { levels, states }: Words): string[] {
  if (entry.kind !== 'offer') return ['', '', '', '', '']
  const { ageFrom, ageTo, level, office, state } = entry
  return [numberCell(ageFrom), numberCell(ageTo), level === null ? '' : levels[level], office, states[state]]
}

function numberCell(value: number | null): string {
  return value === null ? '' : String(value)
}

const BYTE_ORDER_MARK = '\ufeff'

function csvText(lines: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.map(csvCell).join(';')}\r\n`).join('')
}

/**
 * What a spreadsheet would run instead of show, as a stranger could have written it; with apostrophes before
 * it too, so that the one put before it can be told apart when the file is read again.
 */
const FORMULA = /^'*[=+\-@\t\r]/

/** A number is no formula, even with a sign. */
const NUMBER = /^-?\d+([.,]\d+)?$/

function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[;"\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
