import { strFromU8, type Unzipped } from 'fflate'
import type { Unit } from '../../../../shared/import/table.ts'

/** Formats of Excel's own, by number, that show a percentage. */
const PERCENT_FORMATS: ReadonlySet<string> = new Set(['9', '10'])

/** Which number formats of a workbook mean a unit; the reader of workbooks tells numbers from days alone. */
export function unitsOfStyles(parts: Unzipped): ReadonlyMap<string, Unit> {
  const styles = textOf(parts, 'xl/styles.xml')
  const codes = new Map<string, string>()
  for (const [, attributes = ''] of styles.matchAll(/<numFmt\s([^>]*)>/g)) {
    codes.set(attribute(attributes, 'numFmtId'), attribute(attributes, 'formatCode'))
  }
  const [, formats = ''] = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles) ?? []
  const units = new Map<string, Unit>()
  ;[...formats.matchAll(/<xf\s([^>]*)>/g)].forEach(([, attributes = ''], at) => {
    const unit = unitOf(attribute(attributes, 'numFmtId'), codes)
    if (unit !== 'none') units.set(String(at), unit)
  })
  return units
}

function unitOf(id: string, codes: ReadonlyMap<string, string>): Unit {
  const code = codes.get(id) ?? ''
  if (PERCENT_FORMATS.has(id) || /%/.test(code)) return 'percent'
  return /€|EUR/.test(code) ? 'euro' : 'none'
}

export interface CellFormats {
  /** Units of cells by their address, such as `B12`. */
  readonly units: ReadonlyMap<string, Unit>
  /** The last row and column that hold anything, from 1. */
  readonly rows: number
  readonly columns: number
}

/** Looks through the cells of a sheet without reading what is in them. */
export function cellFormats(sheet: string, styles: ReadonlyMap<string, Unit>): CellFormats {
  const units = new Map<string, Unit>()
  let [rows, columns] = [0, 0]
  for (const [, attributes = '', end] of sheet.matchAll(/<c\s([^>]*?)(\/?)>/g)) {
    const [address, letters = '', row = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(attribute(attributes, 'r')) ?? []
    if (end === '/' || address === undefined) continue
    rows = Math.max(rows, Number(row))
    columns = Math.max(columns, columnOf(letters))
    const unit = styles.get(attribute(attributes, 's'))
    if (unit !== undefined) units.set(address, unit)
  }
  return { units, rows, columns }
}

/** `A` is 1. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

export function textOf(parts: Unzipped, name: string): string {
  const part = parts[name]
  return part === undefined ? '' : strFromU8(part)
}

/** The value of an attribute of an XML element, or ''. */
export function attribute(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
}
