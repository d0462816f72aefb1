import { equalityDeep } from 'lib0/function'
import type { GoneOf } from './gone.ts'
import { mayHold, type Placement, repairPlacement, type TreeNode } from './placement.ts'

/**
 * The tree of pages and shapes, counting as it changes what would harm the canvas, so that a board
 * without such faults never pays for looking at all of it.
 */
export class Tree {
  readonly #nodes = new Map<string, TreeNode>()
  readonly #children = new Map<string, Set<string>>()
  /** How many children of a parent have an index; `parent\nindex` → count. */
  readonly #indices = new Map<string, number>()
  #orphans = 0
  #twins = 0
  #mayHaveCircle = false
  #repaired: ReadonlyMap<string, Placement> = new Map()
  readonly #goneOf: GoneOf

  /** @param goneOf where that lay which is gone */
  constructor(goneOf: GoneOf = () => null) {
    this.#goneOf = goneOf
  }

  has(id: string): boolean {
    return this.#nodes.has(id)
  }

  set(node: TreeNode): void {
    const before = this.#nodes.get(node.id)
    if (before?.parentId === node.parentId && before.index === node.index && before.type === node.type) return
    if (before !== undefined) this.#detach(before)
    const children = this.#childrenOf(node.id).size
    if (!mayHold(before)) this.#orphans -= children
    this.#nodes.set(node.id, node)
    if (!mayHold(node)) this.#orphans += children
    this.#attach(node)
    if (before !== undefined || this.#childrenOf(node.id).size > 0)
      this.#mayHaveCircle ||= this.#isInCircle(node)
  }

  delete(id: string): void {
    const node = this.#nodes.get(id)
    if (node === undefined) return
    this.#detach(node)
    this.#nodes.delete(id)
    if (mayHold(node)) this.#orphans += this.#childrenOf(id).size
  }

  /** Where a node is to be shown, if elsewhere than it says; as of the last {@link repair}. */
  repaired(id: string): Placement | undefined {
    return this.#repaired.get(id)
  }

  /** @returns the ids whose shown placement differs from what it was at the last call */
  repair(): Set<string> {
    const before = this.#repaired
    const faulty = this.#orphans > 0 || this.#twins > 0 || this.#mayHaveCircle
    if (!faulty && before.size === 0) return new Set()
    const after = faulty ? repairPlacement(this.#nodes, this.#goneOf) : new Map<string, Placement>()
    this.#repaired = after
    if (after.size === 0) this.#mayHaveCircle = false
    const changed = new Set<string>()
    for (const id of [...before.keys(), ...after.keys()]) {
      if (!equalityDeep(before.get(id), after.get(id))) changed.add(id)
    }
    return changed
  }

  #attach(node: TreeNode): void {
    if (node.parentId !== null) {
      const siblings = this.#children.get(node.parentId)
      if (siblings === undefined) this.#children.set(node.parentId, new Set([node.id]))
      else siblings.add(node.id)
      if (!mayHold(this.#nodes.get(node.parentId))) this.#orphans++
    }
    const count = (this.#indices.get(indexKey(node)) ?? 0) + 1
    this.#indices.set(indexKey(node), count)
    if (count > 1) this.#twins++
  }

  #detach(node: TreeNode): void {
    if (node.parentId !== null) {
      const siblings = this.#children.get(node.parentId)
      siblings?.delete(node.id)
      if (siblings?.size === 0) this.#children.delete(node.parentId)
      if (!mayHold(this.#nodes.get(node.parentId))) this.#orphans--
    }
    const count = (this.#indices.get(indexKey(node)) ?? 0) - 1
    if (count > 0) this.#indices.set(indexKey(node), count)
    else this.#indices.delete(indexKey(node))
    if (count > 0) this.#twins--
  }

  #childrenOf(id: string): ReadonlySet<string> {
    return this.#children.get(id) ?? NONE
  }

  #isInCircle(node: TreeNode): boolean {
    const seen = new Set<string>()
    for (let at: string | null = node.id; at !== null; at = this.#nodes.get(at)?.parentId ?? null) {
      if (seen.has(at)) return true
      seen.add(at)
    }
    return false
  }
}

const NONE: ReadonlySet<string> = new Set()

function indexKey(node: TreeNode): string {
  return `${node.parentId ?? ''}\n${node.index}`
}
