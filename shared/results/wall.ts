import type { TLRecord } from '@tldraw/tlschema'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A shape as results read it. */
export interface WallShape {
  readonly id: string
  readonly type: string
  readonly parentId: string
  readonly index: string
  /** As the projection has validated them. */
  readonly props: Readonly<Record<string, unknown>>
  readonly meta: Readonly<Record<string, unknown>>
  /** Its upper left corner on the page, in page units. */
  readonly corner: Point
  /** Its middle on the page, as far as its record tells its size. */
  readonly middle: Point
}

/** The side of a card, whose size follows from its text and is not kept. */
const CARD = 200
/** What lies within about half a card of a height is read as one line. */
const BAND = 100

/** The shapes of a board and where they lie on its pages. */
export class Wall {
  readonly #shapes = new Map<string, WallShape>()
  readonly #children = new Map<string, WallShape[]>()

  /** @param records as they are shown: their tree is sound (shared/records/projection.ts) */
  constructor(records: readonly TLRecord[]) {
    const raw = new Map<string, Raw>()
    for (const record of records) if (record.typeName === 'shape') raw.set(record.id, record)
    const frames = new Map<string, Frame>()
    for (const shape of raw.values()) this.#add(shape, frameOf(shape.id, raw, frames))
    for (const siblings of this.#children.values()) siblings.sort(inReadingOrder)
  }

  get(id: string): WallShape | undefined {
    return this.#shapes.get(id)
  }

  /** What lies in a shape or on a page, in reading order. */
  childrenOf(parent: string): readonly WallShape[] {
    return this.#children.get(parent) ?? []
  }

  #add({ id, type, parentId, index, props: given, meta }: Raw, frame: Frame): void {
    const props: Readonly<Record<string, unknown>> = { ...given }
    const half = { x: sizeOf(props.w, type) / 2, y: sizeOf(props.h, type) / 2 }
    const shape = { id, type, parentId, index, props, meta, corner: at(frame, ZERO), middle: at(frame, half) }
    this.#shapes.set(id, shape)
    const siblings = this.#children.get(parentId)
    if (siblings === undefined) this.#children.set(parentId, [shape])
    else siblings.push(shape)
  }
}

/** From top to bottom and from left to right; what lies within a band is one line. */
export function inReadingOrder(a: WallShape, b: WallShape): number {
  return line(a) - line(b) || a.corner.x - b.corner.x || (a.id < b.id ? -1 : 1)
}

function line({ corner }: WallShape): number {
  return Math.round(corner.y / BAND)
}

interface Raw {
  readonly id: string
  readonly type: string
  readonly parentId: string
  readonly index: string
  readonly x: number
  readonly y: number
  readonly rotation: number
  readonly props: object
  readonly meta: Readonly<Record<string, unknown>>
}

/** Where a shape's own coordinates begin on the page, and by how much they are turned, in radians. */
interface Frame {
  readonly origin: Point
  readonly rotation: number
}

const ZERO: Point = { x: 0, y: 0 }
const PAGE: Frame = { origin: ZERO, rotation: 0 }

/** Without recursion: a tree may be as deep as somebody makes it. */
function frameOf(id: string, raw: ReadonlyMap<string, Raw>, known: Map<string, Frame>): Frame {
  const path: Raw[] = []
  let shape = raw.get(id)
  while (shape !== undefined && !known.has(shape.id)) {
    path.push(shape)
    shape = raw.get(shape.parentId)
  }
  let frame = shape === undefined ? PAGE : (known.get(shape.id) ?? PAGE)
  for (const next of path.reverse()) {
    frame = { origin: at(frame, next), rotation: frame.rotation + next.rotation }
    known.set(next.id, frame)
  }
  return frame
}

function at({ origin, rotation }: Frame, { x, y }: Point): Point {
  const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)]
  return { x: origin.x + x * cos - y * sin, y: origin.y + x * sin + y * cos }
}

function sizeOf(side: unknown, type: string): number {
  if (typeof side === 'number') return side
  return type === 'note' ? CARD : 0
}
