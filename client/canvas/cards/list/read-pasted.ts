import Papa from 'papaparse'
import { type Rows, rowsOfLines } from '../../../../shared/cards/list-lines.ts'

/** What was on the clipboard: plain text, and the same as HTML where the program it came from gave one. */
export interface Pasted {
  readonly text: string
  readonly html: string | null
}

/**
 * Reads rows of cells from what was pasted. HTML is data only: it is parsed into a document that is never shown
 * and never fetches, and of it nothing but the text of table cells is taken.
 */
export function readPasted({ text, html }: Pasted): Rows {
  const table = html === null ? null : readTable(html)
  if (table !== null) return table
  return text.includes('\t') ? readTabs(text) : rowsOfLines(text)
}

/** Rows of the tables in a document; null when there is text beside them too, which must not be lost. */
function readTable(html: string): Rows | null {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const hidden of body.querySelectorAll('style, script, template, title')) hidden.remove()
  // A table within a cell is part of that cell's text.
  const rows = [...body.querySelectorAll('tr')].filter((row) => row.parentElement?.closest('td, th') === null)
  if (rows.length === 0) return null
  const cells = rows.map((row) => [...row.children].map(cellText))
  const isAll = lengthOf(body.textContent) === cells.flat().reduce((sum, text) => sum + lengthOf(text), 0)
  return isAll ? cells : null
}

/** The text of a cell: source code breaks lines anywhere, people break them with `<br>` and paragraphs. */
function cellText(cell: Element): string {
  for (const stop of cell.querySelectorAll('br, p + p, div + div, li + li')) stop.prepend('\u2028')
  return cell.textContent
    .replace(/\s*\u2028\s*|\s+/g, (space) => (space.includes('\u2028') ? '\n' : ' '))
    .trim()
}

/** Characters that are no space, to compare texts that are laid out differently. */
function lengthOf(text: string): number {
  return text.replace(/\s+/g, '').length
}

/** Cells as spreadsheets put them into plain text, those with line breaks in quotes. */
function readTabs(text: string): Rows {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: '\t', skipEmptyLines: true })
  // Quotes that open and never close are somebody's words and no table's.
  if (errors.some(({ type }) => type === 'Quotes'))
    return text.split(/\r\n|[\n\r]/).map((row) => row.split('\t'))
  return data
}
