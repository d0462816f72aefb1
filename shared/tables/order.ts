/** Sorting rows, and moving them with as few changes as can be. */
import { generateNKeysBetween } from 'fractional-indexing'
import { type CellLanguage, isNumeric, isOfType } from './cell-value.ts'
import type { Column } from './column.ts'

export interface PlacedRow {
  readonly id: string
  /** A fractional index: rows are in its order as plain strings. */
  readonly index: string
}

export type Direction = 'ascending' | 'descending'

/**
 * The rows in order of one column, each as its type is compared: numbers and amounts by value, days by time,
 * choices as they are listed, words as the language has them. What is not of the type comes after what is,
 * and empty cells last, in both directions. Rows that are equal keep their order.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  cellOf: (row: Row) => string,
  { column, direction, language }: { column: Column; direction: Direction; language: CellLanguage },
): Row[] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  const sign = direction === 'ascending' ? 1 : -1
  const keyed = rows.map((row) => {
    const value = cellOf(row)
    return { row, value, rank: value === '' ? 2 : isOfType(value, column) ? 0 : 1 }
  })
  keyed.sort((a, b) => {
    if (a.rank !== b.rank) return a.rank - b.rank
    const order = a.rank === 0 ? compareTyped(a.value, b.value, column, compare) : compare(a.value, b.value)
    return sign * order
  })
  return keyed.map(({ row }) => row)
}

function compareTyped(
  a: string,
  b: string,
  { type, choices }: Column,
  compare: (a: string, b: string) => number,
): number {
  if (isNumeric(type)) return Number(a) - Number(b)
  if (type === 'choice') return choices.indexOf(a) - choices.indexOf(b)
  return compare(a, b)
}

/**
 * The new indices that put rows in the given order. As many rows as possible keep theirs, since every index
 * written is bytes for everybody.
 *
 * @param wanted the rows in their new order, with the indices they have now, all different
 * @returns by id; rows that stay are not in it
 */
export function reindex(wanted: readonly PlacedRow[]): Map<string, string> {
  const stays = longestRun(wanted.map(({ index }) => index))
  const moved = new Map<string, string>()
  let start = 0
  let before: string | null = null
  for (const at of [...stays, wanted.length]) {
    const after = wanted[at]?.index ?? null
    const keys = generateNKeysBetween(before, after, at - start)
    wanted.slice(start, at).forEach(({ id }, place) => {
      const key = keys[place]
      if (key !== undefined) moved.set(id, key)
    })
    start = at + 1
    before = after
  }
  return moved
}

/** Positions of a longest strictly increasing run of strings (patience sorting, O(n log n)). */
function longestRun(values: readonly string[]): number[] {
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  values.forEach((value, at) => {
    const pile = firstNotBelow(ends, values, value)
    previous[at] = ends[pile - 1]
    ends[pile] = at
  })
  const run: number[] = []
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) run.push(at)
  return run.reverse()
}

function firstNotBelow(ends: readonly number[], values: readonly string[], value: string): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const end = values[ends[middle] ?? 0] ?? ''
    if (end < value) low = middle + 1
    else high = middle
  }
  return low
}
