import { Graph, layout } from '@dagrejs/dagre'
import { FIELD_HEAD } from '../fields/field.ts'

/** A box as arranging sees it: top left corner and size in page units, relative to the field. */
export interface Box {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A connector between two boxes. */
export interface Link {
  readonly from: string
  readonly to: string
}

interface Place {
  readonly x: number
  readonly y: number
}

/** Boxes that are placed together; places are relative to its corner. */
interface Block {
  readonly w: number
  readonly h: number
  readonly places: ReadonlyMap<string, Place>
}

const GRID = 8
const EDGE = 24
/** From so many boxes on, the shortest connectors would take seconds to find. */
const MANY = 60
/** Between boxes beside each other, between rows of boxes, and between parts that nothing connects. */
const GAP = { beside: 32, below: 64, parts: 48, loose: 24 } as const

/**
 * Arranges a diagram from top to bottom along its connectors. Parts that nothing connects stand side by side, boxes
 * without connectors in rows below. The same boxes and links always give the same places; the order of
 * parts and of loose boxes is the one in which they are read now.
 *
 * @param links ends that are no box, and loops, are left out; circles are fine
 * @param width of the field; a part wider than it has a row of its own and reaches beyond
 * @returns the place of every box, by id, below the field's head
 */
export function arrange(boxes: readonly Box[], links: readonly Link[], width: number): Map<string, Place> {
  const inOrder = [...boxes].sort(byReading)
  const real = distinct(links, new Set(boxes.map(({ id }) => id)))
  const parts = partsOf(inOrder, real)
  const connected = parts.filter((part) => part.length > 1).map((part) => layered(part, real))
  const loose = parts.filter((part) => part.length === 1).flatMap((part) => part.map(alone))
  const places = new Map<string, Place>()
  const bottom = inRows(connected, width, FIELD_HEAD + EDGE, GAP.parts, places)
  inRows(loose, width, bottom, GAP.loose, places)
  return places
}

/** One layered part, by dagre, whose places are middles. */
function layered(part: readonly Box[], links: readonly Link[]): Block {
  const graph = new Graph()
  const ranker = part.length > MANY ? 'tight-tree' : 'network-simplex'
  graph.setGraph({ rankdir: 'TB', nodesep: GAP.beside, ranksep: GAP.below, edgesep: 16, ranker })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id, w, h } of part) graph.setNode(id, { width: w, height: h })
  for (const { from, to } of links) if (graph.hasNode(from)) graph.setEdge(from, to)
  layout(graph)
  const corners = part.map(({ id, w, h }) => {
    const { x = 0, y = 0 } = graph.node(id) as Partial<Place> // the layout has just written them
    return { id, x: x - w / 2, y: y - h / 2, right: x + w / 2, bottom: y + h / 2 }
  })
  const left = Math.min(...corners.map(({ x }) => x))
  const top = Math.min(...corners.map(({ y }) => y))
  return {
    w: Math.max(...corners.map(({ right }) => right)) - left,
    h: Math.max(...corners.map(({ bottom }) => bottom)) - top,
    places: new Map(corners.map(({ id, x, y }) => [id, { x: x - left, y: y - top }])),
  }
}

function alone({ id, w, h }: Box): Block {
  return { w, h, places: new Map([[id, { x: 0, y: 0 }]]) }
}

/** @returns where the next row would begin */
function inRows(
  blocks: readonly Block[],
  width: number,
  top: number,
  gap: number,
  places: Map<string, Place>,
): number {
  let [x, y, rowHeight] = [EDGE, onGrid(top), 0]
  for (const block of blocks) {
    if (x > EDGE && x + block.w > width - EDGE) {
      ;[x, y, rowHeight] = [EDGE, onGrid(y + rowHeight + gap), 0]
    }
    for (const [id, place] of block.places) places.set(id, { x: onGrid(x + place.x), y: onGrid(y + place.y) })
    x = onGrid(x + block.w + gap)
    rowHeight = Math.max(rowHeight, block.h)
  }
  return rowHeight === 0 ? y : y + rowHeight + gap
}

/** Boxes by the parts that links connect, each in reading order. */
function partsOf(boxes: readonly Box[], links: readonly Link[]): Box[][] {
  const neighbours = new Map<string, string[]>(boxes.map(({ id }) => [id, []]))
  for (const { from, to } of links) {
    neighbours.get(from)?.push(to)
    neighbours.get(to)?.push(from)
  }
  const partOf = new Map<string, number>()
  let count = 0
  for (const { id } of boxes) {
    if (partOf.has(id)) continue
    const waiting = [id]
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (partOf.has(at)) continue
      partOf.set(at, count)
      waiting.push(...(neighbours.get(at) ?? []))
    }
    count++
  }
  return Array.from({ length: count }, (_, part) => boxes.filter(({ id }) => partOf.get(id) === part))
}

/** Each pair once, in a fixed order, without loops. */
function distinct(links: readonly Link[], ids: ReadonlySet<string>): Link[] {
  const seen = new Map<string, Link>()
  for (const { from, to } of links) {
    if (from !== to && ids.has(from) && ids.has(to)) seen.set(`${from}\n${to}`, { from, to })
  }
  return [...seen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link)
}

function onGrid(value: number): number {
  return Math.ceil(value / GRID) * GRID
}

/** Boxes laid by hand are never exactly level. */
const ROW = 40

function byReading(a: Box, b: Box): number {
  return Math.round(a.y / ROW) - Math.round(b.y / ROW) || a.x - b.x || (a.id < b.id ? -1 : 1)
}
