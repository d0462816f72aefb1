import papaparse from 'papaparse'
import { cellText, type ImportRow } from '../../../../shared/import/table.ts'

const SEPARATORS = [';', '\t', ',', '|'] as const
/** A character no text has: for lists with one column, whatever is in them. */
const NONE = '\u001f'
/** Characters that are looked at to find out what stands between cells. */
const SAMPLE = 100_000
/** What our own CSV puts an apostrophe before (shared/results/csv.ts), as spreadsheets do. */
const GUARDED = /^'(?='*[=+\-@\t\r])/

/** Rows of cells of a text. Everything is text: nothing in it is ever calculated. */
export function readCsv(text: string): ImportRow[] {
  const plain = text.replace(/^\ufeff/, '')
  const told = /^sep=(.)\r?\n/i.exec(plain)
  const body = told === null ? plain : plain.slice(told[0].length)
  const delimiter = told?.[1] ?? separatorOf(body)
  return cellsOf(body, delimiter).map((row) => row.map((cell) => cellText(cell.replace(GUARDED, ''))))
}

function cellsOf(text: string, delimiter: string): string[][] {
  const { data, errors } = papaparse.parse<string[]>(text, { delimiter })
  // A quote that opens and never closes is somebody's word: it must not swallow the lines below it.
  if (!errors.some(({ type }) => type === 'Quotes')) return data
  return text.split(/\r\n|[\n\r]/).map((line) => line.split(delimiter))
}

/** What gives most lines the same number of cells. */
function separatorOf(text: string): string {
  let best = { separator: NONE, score: 0 }
  for (const separator of SEPARATORS) {
    const rows = sampleOf(text, separator)
    const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
    const score = scoreOf(filled.map((row) => row.length))
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}

/** Of a long text its first lines; where it is cut off, a quote may well be open. */
function sampleOf(text: string, delimiter: string): string[][] {
  if (text.length <= SAMPLE) return cellsOf(text, delimiter)
  return papaparse.parse<string[]>(text.slice(0, SAMPLE), { delimiter }).data.slice(0, -1)
}

/** The share of rows as long as most are, where those have several cells; more cells count a little more. */
function scoreOf(lengths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [usual, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [1, 0]
  if (usual < 2 || count < lengths.length * 0.8) return 0
  return count / lengths.length + Math.min(usual, 50) / 1000
}
