/** A token bucket: so many a second on average, and a burst at once (P16). */
export class Rate {
  readonly #perSecond: number
  readonly #burst: number
  #tokens: number
  #updated: number

  /** @param now milliseconds */
  constructor(perSecond: number, burst: number, now: number) {
    this.#perSecond = perSecond
    this.#burst = burst
    this.#tokens = burst
    this.#updated = now
  }

  /** Takes one. @returns whether there was one to take */
  take(now: number): boolean {
    this.#tokens = Math.min(this.#burst, this.#tokens + ((now - this.#updated) / 1000) * this.#perSecond)
    this.#updated = now
    if (this.#tokens < 1) return false
    this.#tokens -= 1
    return true
  }
}
