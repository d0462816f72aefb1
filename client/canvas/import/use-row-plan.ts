import { useMemo, useState } from 'react'
import type { TitledTable } from '../../../shared/import/header.ts'
import {
  type Assignment,
  type ColumnPlan,
  guessAssignments,
  guessType,
  planColumns,
  planRows,
  type UnfitChoice,
} from '../../../shared/import/to-rows.ts'
import type { CellLanguage } from '../../../shared/tables/cell-value.ts'
import { type Column, MAX_COLUMNS } from '../../../shared/tables/column.ts'
import { useLanguage } from '../../i18n/messages.ts'
import { newColumnId } from '../tables/columns.ts'

const NEW_WIDTH = 160

/** Which columns of a table go into which of another, and the rows that come of it. */
export function useRowPlan(table: TitledTable, columns: readonly Column[], hasHeader: boolean) {
  const language = useLanguage()
  const guessed = useMemo(() => guessAssignments(table, columns, hasHeader), [table, columns, hasHeader])
  const [changed, setChanged] = useState<ReadonlyMap<number, Assignment>>(new Map())
  const [unfitChoice, setUnfitChoice] = useState<UnfitChoice>('as-text')
  const made = useMemo(() => table.titles.map(newColumnId), [table])
  const assignments = guessed.map((guess, at) => changed.get(at) ?? stillFree(guess, changed))
  // Compared as text: a new array with the same in it is no other plan.
  const key = JSON.stringify(assignments)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the assignments
  const plans = useMemo((): readonly ColumnPlan[] => {
    const targets = new Map<number, Column>()
    assignments.forEach((assignment, at) => {
      const column = targetOf(assignment, at, { table, columns, made, language })
      if (column !== undefined) targets.set(at, column)
    })
    return planColumns(table.body, targets, language)
  }, [table, columns, key, language, made])
  const plan = useMemo(() => planRows(table.body, plans, unfitChoice), [table, plans, unfitChoice])
  const newColumns = plans.map(({ column }) => column).filter(({ id }) => made.includes(id))
  return {
    ...{ assignments, plans, plan, newColumns, unfitChoice, setUnfitChoice },
    assign: (at: number, assignment: Assignment) => setChanged(assigned(changed, at, assignment)),
    isTooWide: columns.length + newColumns.length > MAX_COLUMNS,
  }
}

export type RowMapping = ReturnType<typeof useRowPlan>

/** The column of the table, an existing or a new one. */
function targetOf(
  assignment: Assignment,
  at: number,
  { table, columns, made, language }: Source,
): Column | undefined {
  if (assignment.to === 'nowhere') return undefined
  if (assignment.to === 'column') return columns.find(({ id }) => id === assignment.column)
  const [id, title] = [made[at], table.titles[at]]
  if (id === undefined || title === undefined) return undefined
  const cells = table.body.map((row) => row[at])
  return { id, title, type: guessType(cells, language), width: NEW_WIDTH, choices: [] }
}

interface Source {
  readonly table: TitledTable
  readonly columns: readonly Column[]
  /** Ids for columns that become new ones: the same as long as the source is. */
  readonly made: readonly string[]
  readonly language: CellLanguage
}

/** Two columns into one would be two values in a cell: whoever chose it has it, a guess gives way. */
function stillFree(guess: Assignment, changed: ReadonlyMap<number, Assignment>): Assignment {
  const isTaken =
    guess.to === 'column' &&
    [...changed.values()].some((other) => other.to === 'column' && other.column === guess.column)
  return isTaken ? { to: 'nowhere' } : guess
}

function assigned(changed: ReadonlyMap<number, Assignment>, at: number, assignment: Assignment) {
  const next = new Map(changed)
  for (const [other, { to, ...rest }] of changed) {
    const isSame =
      to === 'column' && assignment.to === 'column' && 'column' in rest && rest.column === assignment.column
    if (isSame) next.set(other, { to: 'nowhere' })
  }
  return next.set(at, assignment)
}
