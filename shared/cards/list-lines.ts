/** More cards than this are not made at once; what is beyond is told before anything is done. */
export const MAX_CARDS_AT_ONCE = 5000

/** Rows of cells as they were copied. A plain list is rows of one cell. */
export type Rows = readonly (readonly string[])[]

/**
 * What word processors, mails and people put before the lines of a list: dashes, dots and boxes, with `1.`, `2)`
 * or `a)`. A sign is only one when a space follows, so that "-5 Grad" and "3.5 Stellen" stay as they are.
 */
const SIGN = /^(?:[-–—*+•·‣◦▪▫●○■□➢✓✔☐☑]|\[[ xX]?\]|\(?\d{1,4}[.)]|\(?[a-zA-Z]\))(?:\s+|$)/u

/** Whether a text is worth asking about: at least two lines that hold something, or cells side by side. */
export function isList(text: string): boolean {
  return /\S[^\n\r]*[\n\r]\s*\S/.test(text) || /\S[ \u00a0]*\t[ \u00a0]*\S/.test(text)
}

/** A plain text as rows of one cell, without signs of lists and without lines that hold nothing. */
export function rowsOfLines(text: string): Rows {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => [withoutSign(line)])
    .filter(([line]) => line !== '')
}

/**
 * The texts of the cards rows become, without rows that hold nothing; cells side by side are joined by a dash.
 * Cells keep their line breaks; everything is text, formulas too.
 */
export function cardTexts(rows: Rows): string[] {
  return rows.flatMap((cells) => {
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
    return filled.length === 0 ? [] : [withoutSign(filled.join(' – '))]
  })
}

/** The most cells that hold something side by side. */
export function columnCount(rows: Rows): number {
  return rows.reduce((most, cells) => Math.max(most, cells.filter((cell) => cell.trim() !== '').length), 0)
}

function withoutSign(line: string): string {
  const trimmed = line.trim()
  const left = trimmed.replace(SIGN, '').trim()
  return left === '' ? (/[\p{L}\p{N}]/u.test(trimmed) ? trimmed : '') : left
}
