/** A step of an outline as fontkit gives it, in units of the font. */
export interface OutlineStep {
  readonly command: string
  /** Pairs of x and y. */
  readonly args: readonly number[]
}

interface Point {
  readonly x: number
  readonly y: number
  readonly isOnCurve: boolean
}

/**
 * A glyph as the table `glyf` of a TrueType font keeps it (OpenType, "glyf", simple glyphs), without
 * instructions. Nothing is packed: files are compressed anyway.
 */
export function encodeGlyph(steps: readonly OutlineStep[]): Uint8Array {
  const contours = contoursOf(steps)
  const points = contours.flat()
  if (points.length === 0) return new Uint8Array(0)
  const size = 10 + 2 * contours.length + 2 + 5 * points.length
  const bytes = new Uint8Array(size + ((4 - (size % 4)) % 4))
  const view = new DataView(bytes.buffer)
  let at = 0
  const put = (value: number): void => {
    view.setInt16(at, value)
    at += 2
  }
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  for (const value of [contours.length, min(xs), min(ys), max(xs), max(ys)]) put(value)
  let last = -1
  for (const contour of contours) {
    last += contour.length
    put(last)
  }
  put(0)
  for (const { isOnCurve } of points) view.setUint8(at++, isOnCurve ? 1 : 0)
  for (const values of [xs, ys])
    for (const [place, value] of values.entries()) put(value - (values[place - 1] ?? 0))
  return bytes
}

function contoursOf(steps: readonly OutlineStep[]): Point[][] {
  const contours: Point[][] = []
  const add = (x = 0, y = 0, isOnCurve = true): void => {
    contours.at(-1)?.push({ x: Math.round(x), y: Math.round(y), isOnCurve })
  }
  for (const { command, args } of steps) {
    const [x, y, toX, toY] = args
    if (command === 'moveTo') {
      contours.push([])
      add(x, y)
    } else if (command === 'lineTo') add(x, y)
    else if (command === 'quadraticCurveTo') {
      add(x, y, false)
      add(toX, toY)
    }
  }
  return contours.map(withoutReturn).filter(({ length }) => length > 0)
}

/** A contour closes by itself: the way back to its first point is not said. */
function withoutReturn(contour: Point[]): Point[] {
  const [first, last] = [contour[0], contour.at(-1)]
  const returns = contour.length > 1 && last?.isOnCurve && last.x === first?.x && last.y === first.y
  return returns ? contour.slice(0, -1) : contour
}

function min(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value))
}

function max(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value))
}
