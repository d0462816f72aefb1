/**
 * Where records lie in the tree of pages and shapes, made safe for the canvas.
 *
 * Concurrent edits, other layers and other programs can produce trees the editor does not survive: a
 * shape whose parent is gone, two shapes inside one another (it overflows the stack), a shape inside an
 * arrow that is tied to it (it looks for the arrow's place above itself, until it throws), two siblings
 * with one index (it throws when something is put between them). None of these is written back: every
 * client reads the same records and works out the same repair, so nothing needs to be agreed on.
 */
import { generateNKeysBetween } from 'fractional-indexing'
import { type GoneOf, type Place, type Position, within } from './gone.ts'

/** What placement needs to know of a page (no parent) or a shape. */
export interface TreeNode {
  readonly id: string
  /** `null` for pages. */
  readonly parentId: string | null
  /** A fractional index: siblings are ordered by it as plain strings. */
  readonly index: string
  /** For shapes. */
  readonly type?: string
}

export interface Placement {
  readonly parentId: string | null
  readonly index: string
  /** What its position is to be counted from, where that was in something that is gone. */
  readonly from?: Position
}

/** The page shown for shapes that would otherwise have none; every board is created with it. */
const FIRST_PAGE = 'page:page'

/**
 * @param goneOf where that lay which nodes are still said to lie in, though it is gone
 * @returns the placement of every node that must be shown elsewhere than it says; nodes that are fine are
 *   not in it. Depends on the nodes and on what is known of the gone alone, never on their order of arrival.
 */
export function repairPlacement(
  nodes: ReadonlyMap<string, TreeNode>,
  goneOf: GoneOf = () => null,
): Map<string, Placement> {
  const home = firstPage(nodes)
  const parents = new Map<string, string | null>()
  const places = new Map<string, Place>()
  for (const { id, parentId } of nodes.values()) {
    const orphaned = parentId !== null && !mayHold(nodes.get(parentId))
    const place = orphaned ? survivingPlace(parentId, nodes, goneOf, home) : null
    parents.set(id, orphaned ? (place?.parentId ?? home) : parentId)
    if (place !== null) places.set(id, place)
  }
  breakCycles(parents, home)
  const indices = separateIndices(nodes, parents)
  const repaired = new Map<string, Placement>()
  for (const node of nodes.values()) {
    const parentId = parents.get(node.id) ?? null
    const index = indices.get(node.id) ?? node.index
    const from = places.get(node.id)
    if (parentId !== node.parentId || index !== node.index)
      repaired.set(node.id, { parentId, index, ...(from && { from: positionOf(from) }) })
  }
  return repaired
}

/** Where that lay which is gone, in the next thing around it that is still there; null when nothing is known of it. */
function survivingPlace(
  id: string,
  nodes: ReadonlyMap<string, TreeNode>,
  goneOf: GoneOf,
  home: string,
): Place | null {
  const seen = new Set<string>()
  let place: Place | null = null
  for (let at = id; !mayHold(nodes.get(at)); at = place.parentId) {
    const gone = nodes.has(at) || seen.has(at) ? null : goneOf(at)
    if (gone === null) return place === null ? null : { ...place, parentId: home }
    place = place === null ? gone : { ...within(gone, place), parentId: gone.parentId }
    seen.add(at)
  }
  return place
}

function positionOf({ x, y, rotation }: Place): Position {
  return { x, y, rotation }
}

/** Whether others may lie in this: it is there, and no arrow. */
export function mayHold(node: TreeNode | undefined): boolean {
  return node !== undefined && node.type !== 'arrow'
}

function firstPage(nodes: ReadonlyMap<string, TreeNode>): string {
  let first: TreeNode | null = null
  for (const node of nodes.values()) {
    if (node.parentId === null && (first === null || inOrder(node, first) < 0)) first = node
  }
  return first?.id ?? FIRST_PAGE
}

/** In every circle of parents the member with the smallest id moves to the page; the rest stay inside it. */
function breakCycles(parents: Map<string, string | null>, home: string): void {
  const settled = new Set<string>()
  for (const start of parents.keys()) {
    const path: string[] = []
    const onPath = new Set<string>()
    let at: string | null | undefined = start
    while (typeof at === 'string' && !settled.has(at) && !onPath.has(at)) {
      path.push(at)
      onPath.add(at)
      at = parents.get(at)
    }
    if (typeof at === 'string' && onPath.has(at)) {
      const [least = at] = path.slice(path.indexOf(at)).sort()
      parents.set(least, home)
    }
    for (const id of path) settled.add(id)
  }
}

/**
 * Siblings that share an index are spread just above it, in the order of their ids. Where to depends on the index
 * alone and not on the next sibling: the editor puts an arrow right above what it is tied to, and a twin that
 * in turn made way for the arrow would chase it, with a longer index each time and no end.
 */
function separateIndices(
  nodes: ReadonlyMap<string, TreeNode>,
  parents: ReadonlyMap<string, string | null>,
): Map<string, string> {
  const families = new Map<string | null, TreeNode[]>()
  for (const node of nodes.values()) {
    const parent = parents.get(node.id) ?? null
    const family = families.get(parent)
    if (family === undefined) families.set(parent, [node])
    else family.push(node)
  }
  const separated = new Map<string, string>()
  for (const family of families.values()) {
    if (hasTwins(family)) separateTwins(family.sort(inOrder), separated)
  }
  return separated
}

function hasTwins(family: readonly TreeNode[]): boolean {
  return new Set(family.map((node) => node.index)).size < family.length
}

function separateTwins(family: readonly TreeNode[], separated: Map<string, string>): void {
  const taken = new Set(family.map(({ index }) => index))
  let start = 0
  while (start < family.length) {
    const index = family[start]?.index
    let end = start + 1
    while (end < family.length && family[end]?.index === index) end++
    const twins = family.slice(start + 1, end)
    const keys = index === undefined ? [] : keysAbove(index, twins.length, taken)
    twins.forEach((node, at) => {
      const key = keys[at]
      if (key === undefined) return
      separated.set(node.id, key)
      taken.add(key)
    })
    start = end
  }
}

/** Indices so near to one that hardly anything else lies between, none of them taken. */
function keysAbove(index: string, count: number, taken: ReadonlySet<string>): string[] {
  if (count === 0) return []
  for (let most = count; ; most *= 2) {
    const free = generateNKeysBetween(index, `${index}0001`, most).filter((key) => !taken.has(key))
    if (free.length >= count) return free.slice(0, count)
  }
}

function inOrder(a: TreeNode, b: TreeNode): number {
  if (a.index !== b.index) return a.index < b.index ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
