import { describe, expect, it } from 'vitest'
import { type Box, CARD_GAP, CARD_SIDE, cardsPerRow, freePlace, rowBelow } from '../../shared/cards/places.ts'
import { int32, randomOf, seedsOf } from '../seeds.ts'

const AREA = { x: 24, y: 104, w: 650 }

const card = (x: number, y: number): Box => ({ x, y, w: CARD_SIDE, h: CARD_SIDE })

describe('a free place for a card', () => {
  it('is the top left one where nothing lies, then to the right, then below', () => {
    const present: Box[] = []
    for (let at = 0; at < 4; at++) {
      const { x, y } = freePlace(AREA, present)
      present.push(card(x, y))
    }
    const step = CARD_SIDE + CARD_GAP
    expect(present.map(({ x, y }) => [x - AREA.x, y - AREA.y])).toEqual([
      [0, 0],
      [step, 0],
      [2 * step, 0],
      [0, step],
    ])
  })

  it('is in the gap somebody left', () => {
    const present = [card(24, 104), card(456, 104), card(24, 320)]
    expect(freePlace(AREA, present)).toEqual({ x: 240, y: 104 })
  })

  it.each(seedsOf('free places', 20))('lies on no other card (seed %i)', (seed) => {
    const random = randomOf(seed)
    const present = Array.from({ length: 20 }, () => ({
      ...card(int32(random, -50, 650), int32(random, 0, 900)),
      h: int32(random, CARD_SIDE, 500),
    }))
    const { x, y } = freePlace(AREA, present)
    const touching = present.filter(
      (box) => box.x < x + CARD_SIDE && box.x + box.w > x && box.y < y + CARD_SIDE && box.y + box.h > y,
    )
    expect(touching).toEqual([])
  })

  it('is there in a field narrower than a card', () => {
    expect(cardsPerRow(90)).toBe(1)
    expect(freePlace({ ...AREA, w: 90 }, [card(24, 104)])).toEqual({ x: 24, y: 320 })
  })
})

it('new rows begin below everything in their way, and only that', () => {
  expect(rowBelow(AREA, [])).toBe(104)
  expect(rowBelow(AREA, [{ ...card(30, 300), h: 450 }, card(900, 2000)])).toBe(766)
})
