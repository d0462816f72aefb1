import type { VecLike } from 'tldraw'
import type { AssetAnswer } from '../../../shared/api.ts'

/** A picture as it will lie on the page. */
export interface PlacedPicture {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** The longer side of a picture as it comes in: as wide as two cards and the space between them. */
const LONGEST = 440
const GAP = 20

/**
 * Lays pictures out in rows, about as many as columns, around a point.
 *
 * @param pictures with their sizes in pixels; larger ones are shown smaller, small ones as they are
 */
export function arrange(
  pictures: readonly Pick<AssetAnswer, 'name' | 'width' | 'height'>[],
  { x, y }: VecLike,
): PlacedPicture[] {
  const sized = pictures.map(({ name, width, height }) => {
    const scale = Math.min(1, LONGEST / Math.max(width, height))
    return { name, w: Math.max(1, width * scale), h: Math.max(1, height * scale) }
  })
  const columns = Math.ceil(Math.sqrt(sized.length))
  const cell = {
    w: Math.max(0, ...sized.map(({ w }) => w)) + GAP,
    h: Math.max(0, ...sized.map(({ h }) => h)) + GAP,
  }
  const rows = Math.ceil(sized.length / columns)
  return sized.map((picture, at) => {
    const column = at % columns
    const row = Math.floor(at / columns)
    return {
      ...picture,
      x: x + (column - (columns - 1) / 2) * cell.w - picture.w / 2,
      y: y + (row - (rows - 1) / 2) * cell.h - picture.h / 2,
    }
  })
}
