/** A spreadsheet before it has a file format: sheets with typed cells, and never a formula. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** Euros. */
  | { readonly kind: 'amount'; readonly value: number }
  /** Midnight UTC of the day. */
  | { readonly kind: 'date'; readonly day: Date }

export interface SheetColumn {
  readonly title: string
  /** In letters. */
  readonly width: number
}

export interface Sheet {
  /** As spreadsheets allow it, and unique in its workbook. */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
}

/** The most letters a cell takes; what is longer goes on in the row below. */
export const MAX_CELL_TEXT = 32_767

/** A row as one or more, none of whose texts is too long for a cell. */
export function splitLongTexts(row: readonly SheetCell[]): (readonly SheetCell[])[] {
  const isLong = (cell: SheetCell): boolean => cell.kind === 'text' && cell.text.length > MAX_CELL_TEXT
  if (!row.some(isLong)) return [row]
  const pieces = row.map((cell) => (cell.kind === 'text' ? piecesOf(cell.text) : []))
  const height = Math.max(...pieces.map(({ length }) => length))
  return Array.from({ length: height }, (_, at) =>
    row.map((cell, place): SheetCell => {
      if (at === 0 && cell.kind !== 'text') return cell
      return { kind: 'text', text: pieces[place]?.[at] ?? '' }
    }),
  )
}

function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + MAX_CELL_TEXT, text.length)
    // No character is cut in two.
    if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end -= 1
    pieces.push(text.slice(start, end))
    start = end
  }
  return pieces
}

const MAX_NAME = 31

/** Gives sheets names that spreadsheets allow: 31 letters, without `\ / ? * [ ] :`, each once. */
export class SheetNames {
  readonly #used = new Set(['history']) // a name Excel keeps for itself

  next(wanted: string): string {
    const clean = wanted
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(/^'+|'+$/g, '')
    for (let count = 1; ; count++) {
      const tail = count === 1 ? '' : ` (${count})`
      const name = `${cut(clean || '–', MAX_NAME - tail.length)}${tail}`
      if (this.#used.has(name.toLowerCase())) continue
      this.#used.add(name.toLowerCase())
      return name
    }
  }
}

function cut(text: string, length: number): string {
  let kept = ''
  for (const letter of text) {
    if (kept.length + letter.length > length) break
    kept += letter
  }
  return kept.trim()
}
