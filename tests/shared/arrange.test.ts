import { describe, expect, test } from 'vitest'
import { arrange, type Box, type Link } from '../../shared/diagrams/arrange.ts'
import { FIELD_HEAD } from '../../shared/fields/field.ts'
import { bool, int32, pick, type Random, randomOf, seedsOf } from '../seeds.ts'

const WIDTH = 1200

function box(id: string, x = 0, y = 0, w = 208, h = 72): Box {
  return { id, x, y, w, h }
}

function place(boxes: readonly Box[], links: readonly Link[], width = WIDTH): Map<string, Box> {
  const places = arrange(boxes, links, width)
  return new Map(boxes.map((one) => [one.id, { ...one, ...places.get(one.id) }]))
}

function at(placed: ReadonlyMap<string, Box>, id: string): Box {
  const found = placed.get(id)
  if (found === undefined) throw new RangeError(`no box ${id}`)
  return found
}

describe('arranging a diagram', () => {
  test('puts what a connector leads to below where it comes from', () => {
    const placed = place(
      [box('b'), box('a'), box('c')],
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
      ],
    )
    expect(at(placed, 'b').y).toBeGreaterThan(at(placed, 'a').y + 72)
    expect(at(placed, 'c').y).toBeGreaterThan(at(placed, 'b').y + 72)
  })

  test('puts parts that nothing connects side by side, and boxes without connectors below all', () => {
    const placed = place(
      [box('a'), box('b'), box('c', 500), box('d', 500), box('alone')],
      [
        { from: 'a', to: 'b' },
        { from: 'c', to: 'd' },
      ],
    )
    expect(at(placed, 'c').y).toBe(at(placed, 'a').y)
    expect(at(placed, 'c').x).toBeGreaterThan(at(placed, 'a').x + 208)
    expect(at(placed, 'alone').y).toBeGreaterThan(at(placed, 'd').y + 72)
  })

  test('breaks rows at the width of the field', () => {
    const loose = Array.from({ length: 5 }, (_, n) => box(`l${n}`, n * 10))
    const placed = place(loose, [], 520)
    expect(new Set([...placed.values()].map(({ y }) => y)).size).toBe(3)
  })

  test('survives circles, loops, doubles and ends that are gone', () => {
    const links = [
      ...[
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
        { from: 'c', to: 'a' },
      ],
      ...[
        { from: 'a', to: 'a' },
        { from: 'a', to: 'b' },
        { from: 'a', to: 'gone' },
      ],
    ]
    expect(overlaps([...place([box('a'), box('b'), box('c')], links).values()])).toEqual([])
  })
})

function randomDiagram(random: Random): { boxes: Box[]; links: Link[] } {
  const boxes = Array.from({ length: int32(random, 1, 40) }, (_, n) =>
    box(
      `b${n}`,
      int32(random, -50, 1500),
      int32(random, 0, 1500),
      int32(random, 8, 40) * 8,
      int32(random, 4, 20) * 8,
    ),
  )
  const links = Array.from({ length: int32(random, 0, 60) }, () => ({
    from: pick(random, boxes).id,
    to: bool(random) ? pick(random, boxes).id : 'gone',
  }))
  return { boxes, links }
}

describe.each(seedsOf('arrange', 60))('seed %i', (seed) => {
  test('every box has a place on the grid within the field, none lies on another, and order of arrival is nothing', () => {
    const random = randomOf(seed)
    const { boxes, links } = randomDiagram(random)
    const placed = [...place(boxes, links).values()]
    for (const { x, y } of placed) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(y).toBeGreaterThanOrEqual(FIELD_HEAD)
      expect([x % 8, y % 8]).toEqual([0, 0])
    }
    expect(overlaps(placed)).toEqual([])
    const shuffled = arrange([...boxes].reverse(), [...links].reverse(), WIDTH)
    expect(new Map([...shuffled].sort())).toEqual(new Map([...arrange(boxes, links, WIDTH)].sort()))
  })
})

test('a diagram of 200 boxes is arranged', () => {
  const random = randomOf(7)
  const boxes = Array.from({ length: 200 }, (_, n) => box(`b${n}`, (n % 20) * 240, Math.floor(n / 20) * 120))
  const links = Array.from({ length: 260 }, () => ({
    from: pick(random, boxes).id,
    to: pick(random, boxes).id,
  }))
  expect(overlaps([...place(boxes, links, 4000).values()])).toEqual([])
})

function overlaps(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, n) =>
    boxes
      .slice(n + 1)
      .filter((b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h)
      .map((b) => `${a.id} on ${b.id}`),
  )
}
