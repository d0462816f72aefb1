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
  const made = useNewColumns(table)
  const assignments = guessed.map((guess, at) => changed.get(at) ?? stillFree(guess, changed))
  // Compared as text: a new array with the same in it is no other plan.
  const key = JSON.stringify(assignments)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the assignments
  const plans = useMemo((): readonly ColumnPlan[] => {
    const targets = new Map<number, Column>()
    assignments.forEach((assignment, at) => {
      const column = targetOf(assignment, columns, made[at])
      if (column !== undefined) targets.set(at, column)
    })
    return planColumns(table.body, targets, language)
  }, [table, columns, key, language, made])
  const plan = useMemo(() => planRows(table.body, plans, unfitChoice), [table, plans, unfitChoice])
  const newColumns = plans.map(({ column }) => column).filter((column) => made.includes(column))
  return {
    ...{ assignments, plans, plan, newColumns, unfitChoice, setUnfitChoice },
    assign: (at: number, assignment: Assignment) => setChanged(assigned(changed, at, assignment)),
    isTooWide: columns.length + newColumns.length > MAX_COLUMNS,
  }
}

export type RowMapping = ReturnType<typeof useRowPlan>

/** The column each of the source would become, were it new; the same one as long as the source is. */
function useNewColumns(table: TitledTable): readonly Column[] {
  const language = useLanguage()
  return useMemo(
    () =>
      table.titles.map((title, at): Column => {
        const cells = table.body.map((row) => row[at])
        return { id: newColumnId(), title, type: guessType(cells, language), width: NEW_WIDTH, choices: [] }
      }),
    [table, language],
  )
}

function targetOf(
  assignment: Assignment,
  columns: readonly Column[],
  made: Column | undefined,
): Column | undefined {
  if (assignment.to === 'nowhere') return undefined
  return assignment.to === 'new' ? made : columns.find(({ id }) => id === assignment.column)
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
