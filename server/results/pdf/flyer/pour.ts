import { BLANK_PADDING, type Block, heightOf } from '../blocks.ts'

/** A block of a section; those of one list have the same number. */
export interface Item {
  readonly block: Block
  readonly list: number | null
}

export interface Section {
  readonly items: readonly Item[]
  /** Where it begins, unless what is before it has come further; null: behind that. */
  readonly slot: number | null
}

/** As much of a block as stands at one place. */
export interface Run {
  readonly block: Block
  readonly slot: number
  /** Points below the upper end of the slot. */
  readonly y: number
  readonly isBegun: boolean
}

export interface Poured {
  readonly item: Item
  readonly runs: readonly Run[]
}

/** Below a heading there is room for so many lines of text. */
const LINES_BELOW_HEADING = 2
/** Points between sections that share a slot. */
const BETWEEN = 16

/**
 * Pours sections into slots of one height, one after the other; there are as many slots as it takes, and nothing is
 * ever left out.
 *
 * @param room height of a slot, in points
 */
export function pour(sections: readonly Section[], room: number): (readonly Poured[])[] {
  const pourer = new Pourer(room)
  return sections.map((section) => {
    pourer.begin(section.slot)
    return section.items.map((item) => ({ item, runs: pourer.take(item.block) }))
  })
}

/** How many slots are in use. */
export function slotsOf(poured: readonly (readonly Poured[])[]): number {
  const last = poured.flat().flatMap(({ runs }) => runs.map(({ slot }) => slot))
  return last.reduce((most, slot) => Math.max(most, slot + 1), 0)
}

class Pourer {
  readonly #room: number
  #slot = 0
  #y = 0

  constructor(room: number) {
    this.#room = room
  }

  begin(slot: number | null): void {
    if (slot !== null && slot > this.#slot) {
      this.#slot = slot
      this.#y = 0
    } else if (this.#y > 0) this.#y += BETWEEN
  }

  take(whole: Block): Run[] {
    const runs: Run[] = []
    const needed = whole.tag === 'P' ? whole.leading : heightOf(whole) + LINES_BELOW_HEADING * whole.leading
    const isKept = whole.isBlank && heightOf(whole) < this.#room
    if (this.#y > 0 && this.#left < whole.before + (isKept ? heightOf(whole) : needed)) this.#next()
    let rest = whole
    for (let isBegun = false; rest.lines.length > 0; isBegun = true) {
      const before = isBegun || this.#y === 0 ? 0 : rest.before
      const padding = rest.isBlank ? 2 * BLANK_PADDING : 0
      const fitting = Math.floor((this.#left - before - padding) / rest.leading)
      const count = Math.max(this.#y === 0 ? 1 : 0, fitting)
      if (count > 0) {
        const isLast = count >= rest.lines.length
        const block = { ...rest, before, lines: rest.lines.slice(0, count), after: isLast ? rest.after : 0 }
        runs.push({ block, slot: this.#slot, y: this.#y, isBegun })
        this.#y += heightOf(block)
        rest = { ...rest, lines: rest.lines.slice(count) }
      }
      if (rest.lines.length > 0) this.#next()
    }
    return runs
  }

  get #left(): number {
    return this.#room - this.#y
  }

  #next(): void {
    this.#slot += 1
    this.#y = 0
  }
}
