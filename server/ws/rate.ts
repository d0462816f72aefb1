export interface RateLimit {
  readonly perSecond: number
  /** How many may come at once. */
  readonly burst: number
}

/** A token bucket: so many a second on average, and a burst at once (P16). */
export class Rate {
  readonly #limit: RateLimit
  #tokens: number
  #updated: number

  /** @param now milliseconds */
  constructor(limit: RateLimit, now: number) {
    this.#limit = limit
    this.#tokens = limit.burst
    this.#updated = now
  }

  /** @returns whether there were `amount` to take, and takes them */
  take(now: number, amount: number): boolean {
    const { perSecond, burst } = this.#limit
    this.#tokens = Math.min(burst, this.#tokens + ((now - this.#updated) / 1000) * perSecond)
    this.#updated = now
    if (this.#tokens < amount) return false
    this.#tokens -= amount
    return true
  }
}
