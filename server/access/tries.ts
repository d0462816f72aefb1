/** Counts events of one kind a key (an address) within a window of time. */
export class Tries {
  readonly #limit: number
  readonly #window: number
  readonly #now: () => number
  readonly #counts = new Map<string, { count: number; since: number }>()

  /**
   * @param limit how many are allowed in a window
   * @param window milliseconds
   * @param now milliseconds, from any beginning
   */
  constructor(limit: number, window: number, now: () => number) {
    this.#limit = limit
    this.#window = window
    this.#now = now
  }

  /** @returns seconds to wait before the next try, or null when one is allowed now */
  wait(key: string): number | null {
    const entry = this.#current(key)
    if (entry === undefined || entry.count < this.#limit) return null
    return Math.max(1, Math.ceil((entry.since + this.#window - this.#now()) / 1000))
  }

  count(key: string): void {
    const entry = this.#current(key)
    if (entry !== undefined) {
      entry.count += 1
      return
    }
    this.#forgetOld()
    this.#counts.set(key, { count: 1, since: this.#now() })
  }

  #current(key: string): { count: number; since: number } | undefined {
    const entry = this.#counts.get(key)
    return entry !== undefined && this.#now() - entry.since < this.#window ? entry : undefined
  }

  /** Entries are in the order of their beginning, so the old ones are in front. */
  #forgetOld(): void {
    for (const [key, entry] of this.#counts) {
      if (this.#now() - entry.since < this.#window) return
      this.#counts.delete(key)
    }
  }
}
