import { type Unzipped, zipSync } from 'fflate'
import readWorkbookFile from 'read-excel-file/universal'
import { letterOf } from '../../../../shared/import/header.ts'
import {
  cellText,
  EMPTY,
  type ImportCell,
  type Reading,
  sourceTable,
  type Unit,
} from '../../../../shared/import/table.ts'
import type { CellLanguage } from '../../../../shared/tables/cell-value.ts'
import { attribute, type CellFormats, cellFormats, textOf, unitsOfStyles } from './cell-formats.ts'
import { openWorkbook } from './workbook-archive.ts'

/** Cells of a sheet up to its last row and column: what is beyond fills the memory with nothing. */
const MOST_PLACES = 4_000_000

/** The sheets of a workbook that hold anything. Of formulas there is what they came to when it was saved. */
export async function readWorkbook(bytes: Uint8Array, language: CellLanguage): Promise<Reading> {
  const archive = openWorkbook(bytes)
  if (!archive.ok) return archive
  const styles = unitsOfStyles(archive.parts)
  const formats = new Map(
    Object.keys(archive.parts)
      .filter((name) => /worksheets/i.test(name))
      .map((name) => [name, cellFormats(textOf(archive.parts, name), styles)]),
  )
  if ([...formats.values()].some(({ rows, columns }) => rows * columns > MOST_PLACES)) {
    return { ok: false, problem: 'reaches-too-far' }
  }
  const sheets = await readSheets(archive.parts)
  if (sheets === null) return { ok: false, problem: 'damaged' }
  const paths = sheetPaths(archive.parts)
  const tables = sheets.flatMap(({ sheet, data }) => {
    const own = formats.get(paths.get(sheet) ?? '')
    const rows = data.map((row, y) => row.map((cell, x) => cellOf(cell, unitAt(own, x, y), language)))
    return sourceTable(sheet, rows) ?? []
  })
  return tables.length === 0 ? { ok: false, problem: 'empty' } : { ok: true, tables }
}

interface Sheet {
  readonly sheet: string
  readonly data: readonly (readonly unknown[])[]
}

/**
 * Only what has been looked at goes to the reader, and unpacked: what is packed it unpacks in workers made of
 * text, which the page's policy forbids.
 *
 * @returns null when the workbook cannot be read
 */
async function readSheets(parts: Unzipped): Promise<readonly Sheet[] | null> {
  const { buffer } = zipSync(parts, { level: 0 })
  try {
    const sheets: readonly Sheet[] = await readWorkbookFile(buffer, {
      parseNumber: (text) => new RawNumber(text),
    })
    return sheets.filter(({ data }) => Array.isArray(data))
  } catch {
    return null // its errors are words for developers, and all of them mean this
  }
}

/** A number as the file has it. */
class RawNumber {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** Which part holds the sheet of a name. */
function sheetPaths(parts: Unzipped): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  for (const [, attributes = ''] of textOf(parts, 'xl/_rels/workbook.xml.rels').matchAll(
    /<Relationship\s([^>]*)>/g,
  )) {
    const target = attribute(attributes, 'Target')
    targets.set(attribute(attributes, 'Id'), target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  const sheets = textOf(parts, 'xl/workbook.xml').matchAll(/<sheet\s([^>]*)>/g)
  return new Map(
    [...sheets].map(([, attributes = '']) => [
      unescaped(attribute(attributes, 'name')),
      targets.get(attribute(attributes, 'r:id')) ?? '',
    ]),
  )
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => signs[name] ?? '')
}

function unitAt(formats: CellFormats | undefined, x: number, y: number): Unit {
  return formats?.units.get(`${letterOf(x)}${y + 1}`) ?? 'none'
}

function cellOf(value: unknown, unit: Unit, language: CellLanguage): ImportCell {
  if (typeof value === 'string') return cellText(value)
  if (value instanceof RawNumber) return numberCell(value.text, unit)
  if (value instanceof Date) return dayCell(value)
  if (typeof value === 'boolean') return cellText(TRUTH[language][value ? 1 : 0])
  return EMPTY
}

const TRUTH = { de: ['nein', 'ja'], en: ['no', 'yes'] } as const

/** Spreadsheets keep 15 digits; what is beyond is the noise of binary fractions. */
function numberCell(text: string, unit: Unit): ImportCell {
  const number = Number(text) * (unit === 'percent' ? 100 : 1)
  if (!Number.isFinite(number)) return cellText(text)
  const value = number.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 15 })
  return { kind: 'number', value: value === '-0' ? '0' : value, unit }
}

/** A day; with a time, or only a time, it is a text as spreadsheets show it. */
function dayCell(date: Date): ImportCell {
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000)
  if (Number.isNaN(rounded.getTime())) return EMPTY
  const [day = '', time = ''] = rounded.toISOString().split('T')
  if (time.startsWith('00:00:00')) return { kind: 'day', day }
  const clock = time.startsWith('00', 6) ? time.slice(0, 5) : time.slice(0, 8)
  const isTimeOnly = rounded.getUTCFullYear() < 1900
  return { kind: 'text', text: isTimeOnly ? clock : `${day.split('-').reverse().join('.')} ${clock}` }
}
