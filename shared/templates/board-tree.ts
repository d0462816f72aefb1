import type { PlainRecord } from '../records/encoding.ts'
import type { Layer } from '../roles.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A shape as the board shows it. */
export interface BoardShape extends PlainRecord, Point {
  readonly type: string
  readonly parentId: string
  readonly index: string
  readonly rotation: number
  readonly opacity: number
  readonly isLocked: boolean
  readonly meta: Readonly<Record<string, unknown>>
  readonly props: Readonly<Record<string, unknown>>
}

export interface BoardBinding extends PlainRecord {
  readonly type: string
  readonly fromId: string
  readonly toId: string
  readonly props: Readonly<Record<string, unknown>>
}

export interface BoardPage extends PlainRecord {
  readonly name: string
  readonly index: string
  readonly meta: Readonly<Record<string, unknown>>
}

/** A board's records as a canvas shows them, found by what they have to do with one another. */
export class BoardTree {
  readonly pages: readonly BoardPage[]
  /** Of `document:document`; what later steps read from it. */
  readonly meta: Readonly<Record<string, unknown>>
  readonly #layerOf: (id: string) => Layer | null
  readonly #shapes = new Map<string, BoardShape>()
  readonly #children = new Map<string, BoardShape[]>()
  readonly #bindings = new Map<string, BoardBinding[]>()

  /** @param records all of them valid, and none lying in itself */
  constructor(records: Iterable<PlainRecord>, layerOf: (id: string) => Layer | null) {
    this.#layerOf = layerOf
    const pages: BoardPage[] = []
    let meta: BoardTree['meta'] = {}
    for (const record of records) {
      // The records are valid, so that each has what its kind has.
      if (record.typeName === 'page') pages.push(record as BoardPage)
      if (record.typeName === 'document') meta = (record as BoardPage).meta
      if (record.typeName === 'shape') this.#add(record as BoardShape)
      if (record.typeName === 'binding') addTo(this.#bindings, String(record.fromId), record as BoardBinding)
    }
    for (const siblings of this.#children.values()) siblings.sort(byIndex)
    this.pages = pages.sort(byIndex)
    this.meta = meta
  }

  #add(shape: BoardShape): void {
    this.#shapes.set(shape.id, shape)
    addTo(this.#children, shape.parentId, shape)
  }

  /** Whether the moderator prepared it; it may have been released for everybody since. */
  isPrepared(id: string): boolean {
    return this.#layerOf(id) === 'stage' || this.shape(id)?.meta.released === true
  }

  shape(id: string): BoardShape | undefined {
    return this.#shapes.get(id)
  }

  /** From the lowest to the highest. */
  children(id: string): readonly BoardShape[] {
    return this.#children.get(id) ?? []
  }

  /** Those that begin at a shape. */
  bindings(from: string): readonly BoardBinding[] {
    return this.#bindings.get(from) ?? []
  }

  /** All shapes under a page or a shape in the order in which they are painted. */
  painted(id: string): BoardShape[] {
    return this.children(id).flatMap((shape) => [shape, ...this.painted(shape.id)])
  }

  /**
   * Where a shape lies as seen from a page or from a shape it lies in, however deep.
   *
   * @param isHome whether to stop at this ancestor; pages always are
   */
  placeIn(shape: BoardShape, isHome: (id: string) => boolean): Point & { rotation: number; home: string } {
    let { x, y, rotation, parentId } = shape
    for (let at = this.shape(parentId); at !== undefined && !isHome(at.id); at = this.shape(parentId)) {
      const [sine, cosine] = [Math.sin(at.rotation), Math.cos(at.rotation)]
      ;[x, y] = [at.x + x * cosine - y * sine, at.y + x * sine + y * cosine]
      rotation += at.rotation
      parentId = at.parentId
    }
    return { x, y, rotation, home: parentId }
  }
}

function addTo<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}

function byIndex(a: { index: string; id: string }, b: { index: string; id: string }): number {
  if (a.index !== b.index) return a.index < b.index ? -1 : 1
  return a.id < b.id ? -1 : 1
}
