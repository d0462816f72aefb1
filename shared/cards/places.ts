/** Top left corner and size in page units, relative to what the cards lie in. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** The rectangle new cards are laid into; it may grow downwards. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly w: number
}

/** Side of a card that holds little, and what lies between two. */
export const CARD_SIDE = 200
export const CARD_GAP = 16
const STEP = CARD_SIDE + CARD_GAP
/** Rows that are looked through for a free place. */
const MAX_ROWS = 2000

/** How many cards lie side by side in a width; at least one. */
export function cardsPerRow(width: number): number {
  return Math.max(1, Math.floor((width + CARD_GAP) / STEP))
}

/**
 * The first place, read from the top left in rows, where a card lies on none of those that are there. Below
 * all of them there always is one.
 */
export function freePlace(area: Area, present: readonly Box[]): Point {
  const perRow = cardsPerRow(area.w)
  for (let at = 0; at < perRow * MAX_ROWS; at++) {
    const place = placeIn(area, at)
    if (!present.some((box) => overlaps(box, place))) return place
  }
  return { x: area.x, y: rowBelow(area, present) }
}

/** Where a new row begins that lies below everything that is there. */
export function rowBelow({ x, y, w }: Area, present: readonly Box[]): number {
  const inTheWay = present.filter((box) => box.x < x + w && box.x + box.w > x)
  return inTheWay.reduce((lowest, box) => Math.max(lowest, box.y + box.h + CARD_GAP), y)
}

/** The place with a number, counted in rows from the top left. */
function placeIn({ x, y, w }: Area, at: number): Point {
  const perRow = cardsPerRow(w)
  return { x: x + (at % perRow) * STEP, y: y + Math.floor(at / perRow) * STEP }
}

function overlaps(box: Box, { x, y }: Point): boolean {
  return box.x < x + CARD_SIDE && box.x + box.w > x && box.y < y + CARD_SIDE && box.y + box.h > y
}
