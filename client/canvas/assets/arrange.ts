import type { BoxModel, VecLike } from 'tldraw'
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
 * Lays pictures out in rows around a point: about as many columns as rows, or as many as let them be largest in
 * the room there is.
 *
 * @param pictures with their sizes in pixels; larger ones are shown smaller, small ones as they are
 * @param room where they must lie, such as a field; null for anywhere. They are made as small as it takes.
 */
export function arrange(
  pictures: readonly Pick<AssetAnswer, 'name' | 'width' | 'height'>[],
  point: VecLike,
  room: BoxModel | null,
): PlacedPicture[] {
  const sized = pictures.map(({ name, width, height }) => {
    const scale = Math.min(1, LONGEST / Math.max(width, height))
    return { name, w: width * scale, h: height * scale }
  })
  const cell = {
    w: Math.max(0, ...sized.map(({ w }) => w)) + GAP,
    h: Math.max(0, ...sized.map(({ h }) => h)) + GAP,
  }
  const { columns, rows, scale } = gridFor(sized.length, cell, room)
  const left = within(point.x, columns * cell.w * scale, room === null ? null : [room.x, room.w])
  const top = within(point.y, rows * cell.h * scale, room === null ? null : [room.y, room.h])
  return sized.map(({ name, w, h }, at) => ({
    name,
    w: Math.max(1, w * scale),
    h: Math.max(1, h * scale),
    x: left + ((at % columns) + 0.5) * cell.w * scale - (w * scale) / 2,
    y: top + (Math.floor(at / columns) + 0.5) * cell.h * scale - (h * scale) / 2,
  }))
}

/**
 * Where something begins that is to have its middle at a point, but lie within a span.
 *
 * @param span its beginning and its length, which is no less than `size`; null for no end to either side
 */
function within(middle: number, size: number, span: readonly [number, number] | null): number {
  const wanted = middle - size / 2
  if (span === null) return wanted
  const [start, length] = span
  return Math.min(Math.max(wanted, start), start + length - size)
}

interface Grid {
  readonly columns: number
  readonly rows: number
  /** What everything is made smaller by; 1 where there is room enough. */
  readonly scale: number
}

/** The grid whose cells are largest; of equals, the one most like a square. */
function gridFor(
  count: number,
  cell: { readonly w: number; readonly h: number },
  room: BoxModel | null,
): Grid {
  const square = Math.ceil(Math.sqrt(count))
  let best = gridOf(square)
  for (let columns = 1; columns <= count; columns++) {
    const grid = gridOf(columns)
    if (grid.scale > best.scale) best = grid
  }
  return best

  function gridOf(columns: number): Grid {
    const rows = Math.ceil(count / Math.max(1, columns))
    const scale =
      room === null ? 1 : Math.min(1, room.w / (columns * cell.w), room.h / Math.max(1, rows * cell.h))
    return { columns, rows, scale }
  }
}
