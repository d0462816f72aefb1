import type { Block, Run } from '../../../shared/results/model.ts'

/** Blocks as HTML nests them: what belongs to a list lies in it. */
export type TextPart = Exclude<Block, { kind: 'item' }> | ListPart

export interface ListPart {
  readonly kind: 'list'
  /** The number of its first item, or null in a list with bullets. */
  readonly first: number | null
  readonly items: readonly ListItem[]
}

export interface ListItem {
  readonly runs: readonly Run[]
  readonly parts: readonly TextPart[]
}

interface OpenList {
  readonly kind: 'list'
  readonly first: number | null
  readonly items: { readonly runs: readonly Run[]; readonly parts: TextPart[] }[]
}

/** Deeper lists are shown at this depth: a text may be as deep as somebody makes it. */
const MAX_DEPTH = 8

/** Puts items that follow one another into lists, and deeper ones into the items above them. */
export function partsOf(blocks: readonly Block[]): TextPart[] {
  const top: TextPart[] = []
  const open: OpenList[] = []
  for (const block of blocks) {
    if (block.kind !== 'item') {
      open.length = 0
      top.push(block)
      continue
    }
    const depth = Math.min(block.depth, open.length, MAX_DEPTH)
    open.length = Math.min(open.length, depth + 1)
    const same = open[depth]
    const isOrdered = block.number !== null
    if (same !== undefined && (same.first !== null) === isOrdered) {
      same.items.push({ runs: block.runs, parts: [] })
      continue
    }
    const list: OpenList = { kind: 'list', first: block.number, items: [{ runs: block.runs, parts: [] }] }
    const home = open[depth - 1]?.items.at(-1)?.parts ?? top
    home.push(list)
    open[depth] = list
  }
  return top
}
