import { describe, expect, test } from 'vitest'
import { readFile } from '../../client/canvas/import/reading/read-file.ts'
import { guessHeader, titled } from '../../shared/import/header.ts'
import type { SourceTable } from '../../shared/import/table.ts'
import { guessAssignments, planColumns, planRows } from '../../shared/import/to-rows.ts'
import { tableToCsv } from '../../shared/results/csv.ts'
import type { ResultField } from '../../shared/results/model.ts'
import { readResults } from '../../shared/results/read-results.ts'
import { COLUMN_TYPES, type Column } from '../../shared/tables/column.ts'
import { make } from '../documents/loaded.ts'
import { field, row, sourceOf } from '../results/boards.ts'
import { bool, int32, pick, type Random, randomOf, seedsOf } from '../seeds.ts'

const CHOICES = ['Hoch', 'Mittel', 'Sehr niedrig']
const WORDS = [
  'Elterncafé',
  '=1+1',
  '+49 221',
  '@Amt',
  "'quer",
  "'=x",
  '-',
  'a;b',
  'a,b',
  '"Zitat"',
  'eins\nzwei',
  'שלום',
  '😀',
  '1.234',
  '50667',
  '01.03.2027',
  'ca. 20',
  "''+",
  '12,5 %',
  'a\tb',
]

type Cells = Readonly<Record<string, string>>

/** Columns of every type, and rows of which no cell is empty in all. */
function randomTable(random: Random): { columns: Column[]; rows: Cells[] } {
  const columns = Array.from({ length: int32(random, 2, 7) }, (_, at): Column => {
    const type = pick(random, COLUMN_TYPES)
    return {
      id: `c${at}`,
      title: `Spalte ${'abcdefg'[at]}`,
      type,
      width: 160,
      choices: type === 'choice' ? CHOICES : [],
    }
  })
  const rows = Array.from({ length: int32(random, 1, 12) }, (_, at) => {
    const cells = columns.map((column) => [column.id, randomCell(random, column)] as const)
    // The first row is full: a column without any cell is no column of a file.
    const filled = cells.filter(([, value]) => at === 0 || (value !== '' && bool(random)))
    return Object.fromEntries(filled.length === 0 ? [['c0', randomCell(random, columns[0])]] : filled)
  })
  return { columns, rows }
}

function randomCell(random: Random, column: Column | undefined): string {
  const number = () => String(int32(random, -99_999, 99_999) / pick(random, [1, 10, 1000, 10_000]))
  if (column !== undefined && int32(random, 0, 5) > 0) {
    if (column.type === 'number' || column.type === 'amount') return number()
    if (column.type === 'date')
      return `20${int32(random, 10, 68)}-0${int32(random, 1, 9)}-1${int32(random, 0, 9)}`
    if (column.type === 'choice') return pick(random, CHOICES)
  }
  // What is not of the type of its column, as tables keep it.
  const isTyped = column !== undefined && !['text', 'office'].includes(column.type)
  return isTyped ? pick(random, ['ca. 20', 'offen', '=1+1', 'Q1 2027']) : pick(random, WORDS)
}

function recordsOf({ columns, rows }: { columns: readonly Column[]; rows: readonly Cells[] }) {
  const table = field('t', { index: 'a1' }, { kind: 'table', title: 'Plan', columns })
  return [
    table,
    ...rows.map((cells, at) => ({
      ...row(`r${at}`, cells),
      parentId: 'shape:t',
      index: `a${'23456789ABCDEF'[at]}`,
    })),
  ]
}

/** The cells as the table would have them after the guessed import. */
function imported(source: SourceTable | undefined, columns: readonly Column[]) {
  if (source === undefined) throw new Error('no table')
  const hasHeader = guessHeader(
    source,
    columns.map(({ title }) => title),
  )
  const table = titled(source, hasHeader, 'de', (letter) => letter)
  const targets = new Map<number, Column>()
  guessAssignments(table, columns, hasHeader).forEach((assignment, at) => {
    const column = assignment.to === 'column' ? columns.find(({ id }) => id === assignment.column) : undefined
    if (column !== undefined) targets.set(at, column)
  })
  return planRows(table.body, planColumns(table.body, targets, 'de'), 'as-text').rows
}

async function tablesIn(bytes: Uint8Array): Promise<readonly SourceTable[]> {
  const reading = await readFile({ bytes, name: 'x', language: 'de' })
  if (!reading.ok) throw new Error(reading.problem)
  return reading.tables
}

describe('a table that goes out and comes in again has the same cells', () => {
  test.each(seedsOf('CSV of a table', 100))('as CSV, seed %i', async (seed) => {
    const table = randomTable(randomOf(seed))
    const [page] = readResults(sourceOf(recordsOf(table), ['shape:t'])).pages
    const result: ResultField | undefined = page?.fields[0]
    if (result === undefined) throw new Error('no table')
    const [source] = await tablesIn(new TextEncoder().encode(tableToCsv(result)))
    expect(imported(source, table.columns)).toEqual(table.rows)
  })

  test.each(seedsOf('XLSX of a table', 40))('as XLSX, seed %i', async (seed) => {
    const table = randomTable(randomOf(seed))
    const { bytes } = await make(recordsOf(table), { format: 'xlsx' })
    const sheets = await tablesIn(new Uint8Array(bytes))
    const source = sheets.find(({ name }) => name === 'Plan')
    expect(imported(source, table.columns)).toEqual(table.rows.map(withoutTabs))
  })
})

/** Office files hold no tabs in a cell. */
function withoutTabs(cells: Cells): Cells {
  return Object.fromEntries(Object.entries(cells).map(([id, value]) => [id, value.replaceAll('\t', ' ')]))
}
