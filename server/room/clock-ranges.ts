/** A set of half-open ranges of clocks, kept sorted and merged. */
export class ClockRanges {
  /** start, end, start, end, … */
  readonly #bounds: number[]

  /** @param bounds as {@link bounds} gave them */
  constructor(bounds: readonly number[] = []) {
    this.#bounds = [...bounds]
  }

  /** Plain numbers, to be handed to another thread. */
  get bounds(): readonly number[] {
    return this.#bounds
  }

  /** Whether every clock from `start` up to but not including `end` is in the set. */
  covers(start: number, end: number): boolean {
    const index = this.#firstEndingAt(start + 1)
    const from = this.#bounds[index]
    const to = this.#bounds[index + 1]
    return from !== undefined && to !== undefined && from <= start && end <= to
  }

  add(start: number, end: number): void {
    // Ranges that touch or overlap the new one become one with it.
    const first = this.#firstEndingAt(start)
    let next = first
    let from = start
    let to = end
    for (;;) {
      const nextFrom = this.#bounds[next]
      const nextTo = this.#bounds[next + 1]
      if (nextFrom === undefined || nextTo === undefined || nextFrom > end) break
      from = Math.min(from, nextFrom)
      to = Math.max(to, nextTo)
      next += 2
    }
    this.#bounds.splice(first, next - first, from, to)
  }

  /** Index of the first range whose end is at or after `clock`. */
  #firstEndingAt(clock: number): number {
    let low = 0
    let high = this.#bounds.length / 2
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#bounds[middle * 2 + 1] ?? 0) < clock) low = middle + 1
      else high = middle
    }
    return low * 2
  }
}
