/** What a tree of SVG asks of whoever draws it; the limits are counts of elements. */
export interface WeightLimits {
  readonly elements: number
  readonly depth: number
}

/**
 * Whether a text may hold more elements than allowed, told without parsing it: building a tree of millions of
 * elements is what must not happen.
 */
export function hasTooManyTags(text: string, elements: number): boolean {
  let count = 0
  for (const _ of text.matchAll(/<[^/!?]/g)) if (++count > elements) return true
  return false
}

/** Whether elements lie too deep in one another for programs that go through them by recursion. */
export function isTooDeep(root: Element, depth: number): boolean {
  let level: Element[] = [root]
  for (let at = 0; level.length > 0; at++) {
    if (at > depth) return true
    level = level.flatMap((element) => [...element.children])
  }
  return false
}

/**
 * Whether a browser would draw too many elements, those drawn again by reference included: a dozen lines of
 * `use` within `use`, or of masks within masks, can stand for billions. What contains itself is too much.
 */
export function drawsTooMuch(root: Element, limits: WeightLimits): boolean {
  const byId = new Map<string, Element>()
  for (const element of root.querySelectorAll('[id]'))
    if (!byId.has(element.id)) byId.set(element.id, element)
  const counted = new Map<Element, number>()

  function count(element: Element, depth: number): number {
    const known = counted.get(element)
    if (known !== undefined) return known
    if (depth > limits.depth) return Number.POSITIVE_INFINITY
    // Met again on the way down it contains itself.
    counted.set(element, Number.POSITIVE_INFINITY)
    const targets = referencesOf(element).flatMap((id) => byId.get(id) ?? [])
    let sum = 1
    for (const part of [...element.children, ...targets]) {
      sum += count(part, depth + 1)
      if (sum > limits.elements) break
    }
    counted.set(element, sum)
    return sum
  }
  return count(root, 0) > limits.elements
}

/** The ids of what an element draws beside its children. */
function referencesOf(element: Element): string[] {
  return [...element.attributes].flatMap(({ localName, value }) => {
    if (localName === 'href') return element.localName === 'a' ? [] : [value.trim().slice(1)]
    return [...value.matchAll(/url\(\s*['"]?#([^'")\s]+)/gi)].map(([, id = '']) => id)
  })
}
