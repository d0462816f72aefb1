import { FIELD_HEAD } from './field.ts'

export const ORDERS = ['grid', 'color', 'author'] as const
/** `grid`: as they are read now; `color`, `author`: those that share one side by side. */
export type Order = (typeof ORDERS)[number]

/** A card as tidying sees it: top left corner and size in page units, relative to the field. */
export interface Card {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly color: string
  /** Participant id, empty when unknown. */
  readonly author: string
}

const GAP = 16
const EDGE = 24
const HALF_CARD = 100

/**
 * Places cards in rows from the top left below the field's head, each row as high as its highest card.
 *
 * @param width the field's width; a card wider than it has a row of its own
 * @returns the new place of every card, by id
 */
export function tidy(
  cards: readonly Card[],
  width: number,
  order: Order,
): Map<string, { x: number; y: number }> {
  const places = new Map<string, { x: number; y: number }>()
  let [x, y, rowHeight] = [EDGE, FIELD_HEAD + GAP, 0]
  for (const card of inOrder(cards, order)) {
    if (x > EDGE && x + card.w > width - EDGE) {
      x = EDGE
      y += rowHeight + GAP
      rowHeight = 0
    }
    places.set(card.id, { x, y })
    x += card.w + GAP
    rowHeight = Math.max(rowHeight, card.h)
  }
  return places
}

/** Reading order, from top to bottom and from left to right, within each colour or author if asked for. */
function inOrder(cards: readonly Card[], order: Order): readonly Card[] {
  const key = (card: Card): string => (order === 'grid' ? '' : card[order])
  return [...cards].sort(
    (a, b) => compare(key(a), key(b)) || row(a) - row(b) || a.x - b.x || compare(a.id, b.id),
  )
}

/** Cards laid down by hand are never exactly level: within about half a card is the same row. */
function row({ y }: Card): number {
  return Math.round(y / HALF_CARD)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
