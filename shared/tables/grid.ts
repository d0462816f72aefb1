/** Cells as a rectangle of texts: what is copied, pasted and filled down. */

/** Rows of cells, each row of any length. */
export type Cells = readonly (readonly string[])[]

export const PASTE_LIMITS = {
  rows: 5_000,
  columns: 40,
  /** More rows than this are only pasted after asking. */
  rowsUnasked: 200,
  /** UTF-16 units of all cells together: what forty browsers can be asked to hold. */
  characters: 4_000_000,
} as const

/** As a spreadsheet puts cells on the clipboard: tabs between, one line a row, quoted where needed. */
export function toTabSeparated(cells: Cells): string {
  return cells.map((row) => row.map(quoted).join('\t')).join('\r\n')
}

function quoted(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** As an HTML table, for word processors; texts stay texts. */
export function toHtmlTable(cells: Cells): string {
  const rows = cells.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
  return `<table>${rows.join('')}</table>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>')
}

/** Without empty rows at the end and empty columns at the right, which spreadsheets like to add. */
export function trimmed(cells: Cells): Cells {
  let [height, width] = [0, 0]
  cells.forEach((row, at) => {
    const last = row.findLastIndex((cell) => cell.trim() !== '')
    if (last >= 0) height = at + 1
    width = Math.max(width, last + 1)
  })
  return cells.slice(0, height).map((row) => row.slice(0, width))
}

export interface PasteSize {
  readonly rows: number
  readonly columns: number
  readonly characters: number
  /** Of the longest cell. */
  readonly longest: number
}

export function sizeOf(cells: Cells): PasteSize {
  let [columns, characters, longest] = [0, 0, 0]
  for (const row of cells) {
    columns = Math.max(columns, row.length)
    for (const { length } of row) {
      characters += length
      longest = Math.max(longest, length)
    }
  }
  return { rows: cells.length, columns, characters, longest }
}
