import { POINTS_PER_MM } from '../sheet.ts'

/**
 * A4 across, folded twice so that one panel is folded in (Wickelfalz). The panel that is folded in is 3 mm narrower
 * than the others, so that it lies flat. Panels are named as they are met by who opens the flyer.
 *
 *   outside  │ flap 97 │ back 100 │ cover 100 │
 *   inside   │ left 100 │ middle 100 │ right 97 │
 */
export interface Panel {
  /** 0: the outside, 1: the inside. */
  readonly page: 0 | 1
  /** Points. */
  readonly x: number
  readonly width: number
}

const FULL = 100 * POINTS_PER_MM
const NARROW = 97 * POINTS_PER_MM

export const COVER: Panel = { page: 0, x: NARROW + FULL, width: FULL }
export const BACK: Panel = { page: 0, x: NARROW, width: FULL }
/** In reading order: the flap, which is met first, then the inside from left to right. */
export const INNER: readonly Panel[] = [
  { page: 0, x: 0, width: NARROW },
  { page: 1, x: 0, width: FULL },
  { page: 1, x: FULL, width: FULL },
  { page: 1, x: 2 * FULL, width: NARROW },
]

export const SHEET_HEIGHT = 210 * POINTS_PER_MM
/** No printer of an office reaches the edge, so nothing stands nearer to it; nor to a fold. */
export const EDGE = 8 * POINTS_PER_MM
/** Where text begins and ends. */
export const TEXT_TOP = 14 * POINTS_PER_MM
export const TEXT_BOTTOM = SHEET_HEIGHT - 12 * POINTS_PER_MM
/** The same on every panel, so that text may go on on the next: that of the narrow one. */
export const TEXT_WIDTH = NARROW - 2 * 9 * POINTS_PER_MM

/** Where text stands on a panel: in its middle. */
export function textLeft({ x, width }: Panel): number {
  return x + (width - TEXT_WIDTH) / 2
}

/** Columns of the pages that follow where the folded sheet is full. */
export const COLUMNS: readonly number[] = [0, 1, 2].map((at) => {
  return at * ((2 * FULL + NARROW) / 3) + ((2 * FULL + NARROW) / 3 - TEXT_WIDTH) / 2
})
