import type { Cursor } from '../log/types.ts'
import type { Cancel, Clock } from './clock.ts'
import type { Member } from './member.ts'

/** One write of a member on its way to the log. */
export interface Write {
  readonly member: Member
  /** The how-manieth write of this connection it is (P8). */
  readonly number: number
  /** What is to be stored; null when the write held nothing new and only waits for its turn to be acked. */
  readonly update: Uint8Array | null
}

export interface WriteQueueOptions {
  readonly clock: Clock
  /** Milliseconds between two flushes; asked anew each time. */
  readonly interval: () => number
  readonly append: (updates: readonly Uint8Array[]) => Promise<Cursor>
  /** @param cursor the number of the last stored update, null when none needed storing */
  readonly onCommitted: (writes: readonly Write[], cursor: Cursor | null) => void
  /** @param writes the failed ones and those that were waiting behind them */
  readonly onFailed: (writes: readonly Write[], error: unknown) => void
}

/**
 * One append at a time; whatever comes meanwhile forms the next. So a slow disk makes the flushes larger
 * instead of the queue longer, and commits keep the order of arrival.
 */
export class WriteQueue {
  readonly #options: WriteQueueOptions
  #waiting: Write[] = []
  #scheduled: Cancel | null = null
  #appending = false
  #lastFlush = Number.NEGATIVE_INFINITY
  #idleListeners: (() => void)[] = []

  constructor(options: WriteQueueOptions) {
    this.#options = options
  }

  get isIdle(): boolean {
    return this.#waiting.length === 0 && !this.#appending
  }

  add(write: Write): void {
    this.#waiting.push(write)
    this.#schedule()
  }

  /** Resolves when everything that was added is committed or failed. */
  idle(): Promise<void> {
    if (this.isIdle) return Promise.resolve()
    return new Promise((resolve) => this.#idleListeners.push(resolve))
  }

  #schedule(): void {
    if (this.#scheduled !== null || this.#appending) return
    const { clock, interval } = this.#options
    const delay = Math.max(0, this.#lastFlush + interval() - clock.now())
    this.#scheduled = clock.after(delay, () => void this.#flush())
  }

  async #flush(): Promise<void> {
    this.#scheduled = null
    this.#appending = true
    const writes = this.#waiting
    this.#waiting = []
    const outcome = await this.#store(writes)
    this.#appending = false
    this.#lastFlush = this.#options.clock.now()
    if (outcome.stored) {
      this.#options.onCommitted(writes, outcome.cursor)
    } else {
      const behind = this.#waiting
      this.#waiting = []
      this.#options.onFailed([...writes, ...behind], outcome.error)
    }
    if (this.#waiting.length > 0) this.#schedule()
    else this.#settle()
  }

  async #store(writes: readonly Write[]): Promise<Outcome> {
    const updates = writes.flatMap(({ update }) => (update === null ? [] : [update]))
    if (updates.length === 0) return { stored: true, cursor: null }
    try {
      return { stored: true, cursor: await this.#options.append(updates) }
    } catch (error) {
      return { stored: false, error }
    }
  }

  #settle(): void {
    const listeners = this.#idleListeners
    this.#idleListeners = []
    for (const listener of listeners) listener()
  }
}

type Outcome =
  | { readonly stored: true; readonly cursor: Cursor | null }
  | { readonly stored: false; readonly error: unknown }
