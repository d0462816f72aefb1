import { generateNKeysBetween } from 'fractional-indexing'
import { describe, expect, test } from 'vitest'
import type { Column, ColumnType } from '../../shared/tables/column.ts'
import { type Direction, type PlacedRow, reindex, sortRows } from '../../shared/tables/order.ts'
import { sumAmounts } from '../../shared/tables/sum.ts'
import { int32, pick, type Random, randomOf, seedsOf } from '../seeds.ts'

function sorted(
  type: ColumnType,
  cells: readonly string[],
  direction: Direction = 'ascending',
  choices: readonly string[] = [],
): string[] {
  const column: Column = { id: 'c', title: '', type, width: 100, choices }
  return sortRows(cells, (cell) => cell, { column, direction, language: 'de' })
}

describe('sorting', () => {
  test('compares numbers by value, days by time and choices as listed', () => {
    expect(sorted('number', ['10', '9', '-1', '2.5'])).toEqual(['-1', '2.5', '9', '10'])
    expect(sorted('date', ['2027-03-01', '2026-12-24'])).toEqual(['2026-12-24', '2027-03-01'])
    expect(sorted('choice', ['niedrig', 'hoch'], 'ascending', ['hoch', 'niedrig'])).toEqual([
      'hoch',
      'niedrig',
    ])
  })

  test('compares words as German does', () => {
    expect(sorted('text', ['Zoo', 'Ämter', 'Bad 10', 'Bad 9'])).toEqual(['Ämter', 'Bad 9', 'Bad 10', 'Zoo'])
  })

  test.each(['ascending', 'descending'] as const)(
    '%s puts empty cells last, and before them what is no number',
    (direction) => {
      const rows = sorted('number', ['', '2', 'ca. 3', '1'], direction)
      expect(rows.slice(2)).toEqual(['ca. 3', ''])
    },
  )

  test('keeps the order of equal rows in both directions', () => {
    const rows = [
      { id: 1, cell: 'a' },
      { id: 2, cell: 'a' },
    ]
    const column: Column = { id: 'c', title: '', type: 'text', width: 100, choices: [] }
    for (const direction of ['ascending', 'descending'] as const) {
      const order = sortRows(rows, ({ cell }) => cell, { column, direction, language: 'de' })
      expect(order.map(({ id }) => id)).toEqual([1, 2])
    }
  })
})

function rowsOf(count: number): PlacedRow[] {
  return generateNKeysBetween(null, null, count).map((index, at) => ({ id: `r${at}`, index }))
}

function shuffled(rows: readonly PlacedRow[], random: Random): PlacedRow[] {
  const left = [...rows]
  return rows.map(() => left.splice(int32(random, 0, left.length - 1), 1)[0] as PlacedRow)
}

describe('new indices', () => {
  test('one moved row is one change, and an order that holds is none', () => {
    const rows = rowsOf(300)
    expect(reindex(rows).size).toBe(0)
    const [first, ...others] = rows
    expect([...reindex([...others, first as PlacedRow]).keys()]).toEqual(['r0'])
  })

  test.each(seedsOf('reindex', 40))(
    'seed %i: give the order asked for, and move no more than needed',
    (seed) => {
      const random = randomOf(seed)
      const wanted = shuffled(rowsOf(int32(random, 0, 30)), random)
      const moved = reindex(wanted)
      const after = wanted.map(({ id, index }) => ({ id, index: moved.get(id) ?? index }))
      expect(new Set(after.map(({ index }) => index)).size).toBe(wanted.length)
      expect([...after].sort((a, b) => (a.index < b.index ? -1 : 1))).toEqual(after)
      expect(wanted.length - moved.size).toBe(longestIncreasing(wanted.map(({ index }) => index)))
    },
  )
})

/** By trying all: quadratic, and plainly right. */
function longestIncreasing(values: readonly string[]): number {
  const lengths: number[] = []
  for (const [at, value] of values.entries()) {
    const before = values.slice(0, at).map((other, place) => (other < value ? (lengths[place] ?? 0) : 0))
    lengths[at] = Math.max(0, ...before) + 1
  }
  return Math.max(0, ...lengths)
}

describe('a sum', () => {
  test('is exact, and says what is not in it', () => {
    expect(sumAmounts(['0.1', '0.2', '', '1,2 Mio.'])).toEqual({ total: '0.3', unread: 1, count: 2 })
    expect(sumAmounts(['-5', '2.5'])).toEqual({ total: '-2.5', unread: 0, count: 2 })
    expect(sumAmounts([])).toEqual({ total: '0', unread: 0, count: 0 })
  })

  test.each(seedsOf('sums', 20))('seed %i: cents add up as whole numbers do', (seed) => {
    const random = randomOf(seed)
    const cents = Array.from({ length: int32(random, 0, 50) }, () => int32(random, -99_999, 99_999))
    const written = cents.map((value) => pick(random, [String(value / 100)]))
    const total = cents.reduce((sum, value) => sum + value, 0)
    expect(sumAmounts(written).total).toBe(String(total / 100))
  })
})
