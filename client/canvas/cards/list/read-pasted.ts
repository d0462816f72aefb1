import Papa from 'papaparse'
import { type Rows, rowsOfLines } from '../../../../shared/cards/list-lines.ts'
import { cellsOfHtml } from '../../tables/clipboard.ts'

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

/** The rows of the table in a document; null when there is text beside it too, which must not be lost. */
function readTable(html: string): Rows | null {
  const cells = cellsOfHtml(html)
  if (cells.length === 0) return null
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const hidden of body.querySelectorAll('style, script, template, noscript, title')) hidden.remove()
  const isAll = lengthOf(body.textContent) === cells.flat().reduce((sum, text) => sum + lengthOf(text), 0)
  return isAll ? cells : null
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
