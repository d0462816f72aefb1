import { type Block, isCounted } from './blocks.ts'
import type { Element, Pen } from './pen.ts'

/** The elements of one list as a person made it: what is further in is a list within the list above it. */
export class ListElements {
  readonly #pen: Pen
  readonly #parent: Element | undefined
  readonly #outer: Element[] = []
  readonly #open: { readonly indent: number; readonly list: Element }[] = []

  /** @param parent the document itself when it is left out */
  constructor(pen: Pen, parent?: Element) {
    this.#pen = pen
    this.#parent = parent
  }

  /** The element of the next item. */
  item(block: Block): Element {
    while ((this.#open.at(-1)?.indent ?? 0) > block.indent) this.#open.pop()
    const last = this.#open.at(-1)
    if (last?.indent === block.indent) return this.#pen.element('LI', last.list)
    const list = this.#pen.list(isCounted(block), last?.list ?? this.#parent)
    if (last === undefined) this.#outer.push(list)
    this.#open.push({ indent: block.indent, list })
    return this.#pen.element('LI', list)
  }

  /** When everything is drawn; not needed where what holds the list ends. */
  end(): void {
    for (const list of this.#outer) list.end()
  }
}
