import type { ResultField } from '../../model.ts'
import { isSilent } from '../entry-parts.ts'
import { type Cell, heading, type PaperTable, type Part, paragraph } from '../paper.ts'
import { namesOfEmpty } from '../protocol.ts'
import type { FormFields } from './form-fields.ts'

/** The places of a chain: life phases beside each other, action fields one below the other. */
export interface ChainGrid {
  readonly columns: readonly ChainHead[]
  readonly rows: readonly ChainHead[]
  at(row: string, column: string): readonly ResultField[]
}
interface ChainHead {
  readonly id: string
  readonly title: string
}

/** In the order in which they are met in reading. */
export function chainGrid(fields: readonly ResultField[]): ChainGrid {
  const [columns, rows] = [new Map<string, string>(), new Map<string, string>()]
  const cells = new Map<string, ResultField[]>()
  for (const field of fields) {
    if (field.place === null) continue
    const { row, column } = field.place
    const [phase, action] = field.title.split(' · ')
    if (!columns.has(column)) columns.set(column, phase?.trim() || column)
    if (!rows.has(row)) rows.set(row, action?.trim() || row)
    const key = JSON.stringify([row, column])
    cells.set(key, [...(cells.get(key) ?? []), field])
  }
  const heads = (map: ReadonlyMap<string, string>) => [...map].map(([id, title]) => ({ id, title }))
  return {
    columns: heads(columns),
    rows: heads(rows),
    at: (row, column) => cells.get(JSON.stringify([row, column])) ?? [],
  }
}

/** How many contributions lie in these fields. */
export function countIn(fields: readonly ResultField[]): number {
  return fields.reduce((sum, { entries }) => sum + entries.filter((entry) => !isSilent(entry)).length, 0)
}

/** The matrix with numbers, where gaps are seen at a glance, and what lies in it, an action field after the other. */
export function chainParts(fields: FormFields): Part[] {
  const placed = fields.takeWhere(({ place }) => place !== null)
  const grid = chainGrid(placed)
  if (grid.rows.length === 0) return []
  const set = (text: string): string => fields.entries.set(text)
  const words = fields.source.paperWords
  const isEmpty = (row: ChainHead): boolean =>
    grid.columns.every((column) => countIn(grid.at(row.id, column.id)) === 0)
  const [filled, empty] = [grid.rows.filter((row) => !isEmpty(row)), grid.rows.filter(isEmpty)]
  return [
    matrix(grid, fields),
    ...filled.flatMap((row): Part[] => [heading(2, set(row.title)), ...rowParts(row, grid, fields)]),
    ...(empty.length === 0
      ? []
      : [
          paragraph(
            namesOfEmpty(
              empty.map(({ title }) => set(title)),
              words,
            ),
            'note',
          ),
        ]),
  ]
}

function matrix(grid: ChainGrid, { source, entries }: FormFields): PaperTable {
  const words = source.paperWords
  return {
    kind: 'table',
    summary: words.forms.chain,
    hasRowHeads: true,
    columns: [
      { title: words.chain.field, share: 2, align: 'start' },
      ...grid.columns.map(({ title }) => ({ title: entries.set(title), share: 1, align: 'end' as const })),
    ],
    rows: grid.rows.map((row): Cell[] => [
      [paragraph(entries.set(row.title))],
      ...grid.columns.map((column): Cell => [paragraph(String(countIn(grid.at(row.id, column.id))))]),
    ]),
  }
}

function rowParts(row: ChainHead, grid: ChainGrid, { source, entries }: FormFields): Part[] {
  const { chain, without } = source.paperWords
  const isEmpty = ({ id }: ChainHead): boolean => countIn(grid.at(row.id, id)) === 0
  const filled = grid.columns.filter((column) => !isEmpty(column))
  const empty = grid.columns.filter(isEmpty).map(({ title }) => entries.set(title))
  const note = empty.length === 0 ? [] : [paragraph(without(empty.join(', ')), 'note')]
  const table: PaperTable = {
    kind: 'table',
    summary: entries.set(row.title),
    hasRowHeads: true,
    columns: [
      { title: chain.phase, share: 1, align: 'start' },
      { title: chain.offers, share: 5, align: 'start' },
    ],
    rows: filled.map(({ id, title }): Cell[] => [
      [paragraph(entries.set(title))],
      grid.at(row.id, id).flatMap((field) => entries.cell(field)),
    ]),
  }
  return [table, ...note]
}
