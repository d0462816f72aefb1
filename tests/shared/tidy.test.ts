import { describe, expect, test } from 'vitest'
import { FIELD_HEAD } from '../../shared/fields/field.ts'
import { type Card, ORDERS, tidy } from '../../shared/fields/tidy.ts'
import { int32, pick, type Random, randomOf, seedsOf } from '../seeds.ts'

function card(id: string, x: number, y: number, changes: Partial<Card> = {}): Card {
  return { id, x, y, w: 200, h: 200, color: 'yellow', author: '', ...changes }
}

/** The ids in reading order of their new places. */
function read(cards: readonly Card[], order: (typeof ORDERS)[number], width = 960): string[] {
  const places = [...tidy(cards, width, order)]
  return places.sort(([, a], [, b]) => a.y - b.y || a.x - b.x).map(([id]) => id)
}

describe('tidying a field', () => {
  test('keeps what reads as one row in one row, though no hand lays cards level', () => {
    expect(read([card('b', 300, 110), card('c', 20, 420), card('a', 40, 140)], 'grid')).toEqual([
      'a',
      'b',
      'c',
    ])
  })

  test('puts colours and people side by side, each in reading order', () => {
    const cards = [
      card('1', 0, 0, { color: 'red', author: 'p' }),
      card('2', 220, 0, { color: 'green', author: 'q' }),
      card('3', 440, 0, { color: 'red', author: 'q' }),
    ]
    expect(read(cards, 'color')).toEqual(['2', '1', '3'])
    expect(read(cards, 'author')).toEqual(['1', '2', '3'])
  })

  test('gives a card wider than the field a row of its own', () => {
    const places = tidy([card('wide', 0, 0, { w: 900 }), card('next', 0, 300)], 400, 'grid')
    expect(places.get('next')?.y).toBeGreaterThan(places.get('wide')?.y ?? 0)
  })
})

function randomCards(random: Random): Card[] {
  return Array.from({ length: int32(random, 0, 40) }, (_, at) => ({
    ...card(`c${at}`, int32(random, -50, 900), int32(random, 0, 900)),
    h: 200 + int32(random, 0, 3) * 40,
    color: pick(random, ['red', 'green', 'blue']),
    author: pick(random, ['p', 'q']),
  }))
}

describe.each(seedsOf('tidy', 40))('seed %i', (seed) => {
  test('every card has a place below the head, none lies on another, and tidying again changes nothing', () => {
    const random = randomOf(seed)
    const cards = randomCards(random)
    const order = pick(random, ORDERS)
    const places = tidy(cards, 960, order)
    expect(places.size).toBe(cards.length)
    const placed = cards.map((one) => ({ ...one, ...places.get(one.id) }))
    for (const one of placed) {
      expect(one.y).toBeGreaterThanOrEqual(FIELD_HEAD)
      for (const other of placed) expect(one.id === other.id || !overlap(one, other)).toBe(true)
    }
    expect(tidy(placed, 960, order)).toEqual(places)
  })
})

function overlap(a: Card, b: Card): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}
