import type { ListItem } from '../../shared/results/paper/paper.ts'

/** A list as HTML has it: lists below an item lie in it. */
export interface NestedList {
  readonly isNumbered: boolean
  readonly items: readonly NestedItem[]
}

export interface NestedItem {
  readonly item: ListItem
  readonly lists: readonly NestedList[]
}

/** Items with their depths as lists in lists; numbers and bullets are lists of their own. */
export function nestedLists(items: readonly ListItem[]): NestedList[] {
  const lists: { isNumbered: boolean; items: NestedItem[] }[] = []
  for (let at = 0; at < items.length; ) {
    const item = items[at]
    if (item === undefined) break
    const end = endOfChildren(items, at)
    const isNumbered = item.number !== null
    let list = lists.at(-1)
    if (list?.isNumbered !== isNumbered) {
      list = { isNumbered, items: [] }
      lists.push(list)
    }
    list.items.push({ item, lists: nestedLists(items.slice(at + 1, end)) })
    at = end
  }
  return lists
}

/** Where the items that are deeper than this one end. */
function endOfChildren(items: readonly ListItem[], at: number): number {
  const depth = items[at]?.depth ?? 0
  let end = at + 1
  while ((items[end]?.depth ?? -1) > depth) end++
  return end
}
