import { type Cells, trimmed } from '../../../shared/tables/grid.ts'

/**
 * The cells on a clipboard, from spreadsheets, word processors and lists. Read as data: nothing in it is
 * run, fetched or calculated, and a formula is the text it is.
 *
 * @returns no rows when there is no text
 */
export async function readCells(data: DataTransfer): Promise<Cells> {
  // The clipboard is only there while its event lasts: read everything before waiting.
  const [html, text] = [data.getData('text/html'), data.getData('text/plain')]
  const cells = html === '' ? [] : cellsOfHtml(html)
  if (cells.length > 0) return trimmed(cells)
  return text.trim() === '' ? [] : trimmed(await cellsOfText(text))
}

/** The first table of an HTML document. A document of its own, which runs no scripts and loads no pictures. */
export function cellsOfHtml(html: string): Cells {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (table === null) return []
  const rows: string[][] = []
  // Tables within cells are part of the text of their cell.
  const lines = [...table.querySelectorAll('tr')].filter((line) => line.closest('table') === table)
  lines.forEach((line, at) => {
    for (const cell of line.cells) place(rows, at, cell)
    rows[at] ??= []
  })
  return lines.map((_, at) => Array.from(rows[at] ?? [], (cell) => cell ?? ''))
}

/** How far a merged cell is believed to reach. */
const MAX_SPAN = 200

/** Into the first free place of its row; a merged cell stands in the first of its places, the others are empty. */
function place(rows: string[][], line: number, cell: HTMLTableCellElement): void {
  const row = lineAt(rows, line)
  let column = 0
  while (row[column] !== undefined) column++
  const [width, height] = [Math.min(cell.colSpan, MAX_SPAN), Math.min(cell.rowSpan, MAX_SPAN)]
  for (let y = 0; y < height; y++) {
    const spanned = lineAt(rows, line + y)
    for (let x = 0; x < width; x++) spanned[column + x] = x + y === 0 ? textOf(cell) : ''
  }
}

function lineAt(rows: string[][], line: number): string[] {
  const row = rows[line] ?? []
  rows[line] = row
  return row
}

const BLOCKS: ReadonlySet<string> = new Set(['P', 'DIV', 'LI', 'TR', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'])
const UNSEEN: ReadonlySet<string> = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT'])

/** The words of a cell: line breaks stay, the layout of the source does not. */
function textOf(cell: Element): string {
  const text = [...cell.childNodes].map(wordsOf).join('')
  return text
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
}

function wordsOf(node: ChildNode): string {
  if (node instanceof Text) return node.data.replace(/[\s\u00a0]+/g, ' ')
  if (!(node instanceof Element) || UNSEEN.has(node.tagName)) return ''
  if (node.tagName === 'BR') return '\n'
  const words = [...node.childNodes].map(wordsOf).join('')
  return BLOCKS.has(node.tagName) ? `\n${words}\n` : words
}

/** Tabs between cells as spreadsheets write them, or semicolons as German CSV files do; else one cell a line. */
async function cellsOfText(text: string): Promise<Cells> {
  const { default: papaparse } = await import('papaparse')
  const delimiter = text.includes('\t') ? '\t' : hasSemicolons(text) ? ';' : null
  // Quotes in running text are quotes: only what has cells is taken for a file of cells.
  if (delimiter === null) return text.split(/\r\n|\r|\n/).map((line) => [line])
  return papaparse.parse<string[]>(text, { delimiter, skipEmptyLines: false }).data
}

/** Every line has as many as the first: a sentence with a semicolon is no table. */
function hasSemicolons(text: string): boolean {
  const [first = 0, ...others] = text
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => line.split(';').length - 1)
  return first > 0 && others.length > 0 && others.every((count) => count === first)
}
