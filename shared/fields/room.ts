/** Something on a page, in page units; its upper left corner and size. */
export interface Box {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Between a field that has grown and the next one below it. */
const GAP = 16

/**
 * The height up to which a field may grow without coming over a field below it; Infinity where nothing is.
 *
 * @param others the other fields of the page, and this one may be among them
 */
export function roomFor(field: Box, others: readonly Box[]): number {
  const tops = others.filter((other) => isBelow(other, field)).map(({ y }) => y - GAP - field.y)
  return Math.max(field.h, Math.min(...tops))
}

/**
 * What must move down when a field grows, all by the same distance, so that nothing comes to lie over anything:
 * all that lies below it in its columns, and below that in the columns of that.
 *
 * @returns ids out of `others`
 */
export function belowField(field: Box, others: readonly Box[]): string[] {
  const moving: Box[] = [field]
  const fromTop = others.filter(({ id }) => id !== field.id).sort((a, b) => a.y - b.y)
  for (const box of fromTop) if (moving.some((above) => isBelow(box, above))) moving.push(box)
  return moving.slice(1).map(({ id }) => id)
}

function isBelow(box: Box, above: Box): boolean {
  const isBeside = box.x >= above.x + above.w || box.x + box.w <= above.x
  return box.id !== above.id && !isBeside && box.y >= above.y + above.h
}
