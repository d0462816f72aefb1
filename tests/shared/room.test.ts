import { describe, expect, test } from 'vitest'
import { belowField, roomFor } from '../../shared/fields/room.ts'

const box = (id: string, x: number, y: number, w = 100, h = 100) => ({ id, x, y, w, h })
const FIELD = box('field', 0, 0)

describe('the room of a field', () => {
  test('ends before the nearest field below it in its columns', () => {
    const others = [
      FIELD,
      box('beside', 120, 0),
      box('far', 0, 900),
      box('near', 90, 300),
      box('other', 100, 120),
    ]
    expect(roomFor(FIELD, others)).toBe(284)
  })

  test('is endless where nothing lies below, and never less than the field has', () => {
    expect(roomFor(FIELD, [FIELD, box('above', 0, -200)])).toBe(Number.POSITIVE_INFINITY)
    expect(roomFor(FIELD, [box('close', 0, 101)])).toBe(100)
  })
})

describe('what moves down with a field', () => {
  test('is what lies below it in its columns, and below that in the columns of that', () => {
    const wide = box('wide', 0, 120, 400)
    const others = [
      box('under wide', 300, 260),
      wide,
      box('beside', 300, 0),
      box('above', 0, -200),
      box('away', 500, 300),
    ]
    expect(belowField(FIELD, others)).toEqual(['wide', 'under wide'])
  })

  test('is nothing that overlaps it already', () => {
    expect(belowField(FIELD, [box('over the edge', 0, 60)])).toEqual([])
  })
})
