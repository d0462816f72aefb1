import type { ApiError } from '../errors.ts'
import type { Clock } from '../room/clock.ts'
import { type Operations, type WorkerClient, WorkerError } from './rpc.ts'

export interface LaneLimits {
  /** How many pieces are worked on at once. */
  readonly width: number
  /** How many may wait before further ones are refused. */
  readonly waiting: number
  /** How long one piece may take, in milliseconds. */
  readonly time: number
  /** What those are told who are refused. */
  busy(): ApiError
}

/**
 * A worker thread for work that strangers cause: started when there is some, a few pieces at a time, the others
 * waiting in line, and ended when a piece takes too long.
 */
export class Lane<Ops extends Operations> {
  readonly #start: () => WorkerClient<Ops>
  readonly #limits: LaneLimits
  readonly #clock: Clock
  readonly #waiting: (() => void)[] = []
  #running = 0
  #worker: WorkerClient<Ops> | null = null
  #isClosed = false

  constructor(start: () => WorkerClient<Ops>, limits: LaneLimits, clock: Clock) {
    this.#start = start
    this.#limits = limits
    this.#clock = clock
  }

  /**
   * @throws ApiError when too much is waiting
   * @throws WorkerError when the operation failed, took too long, or took the thread with it
   */
  async call<Name extends keyof Ops & string>(
    name: Name,
    ...args: Parameters<Ops[Name]>
  ): Promise<Awaited<ReturnType<Ops[Name]>>> {
    await this.#turn()
    try {
      return await this.#timed(this.#open(), name, args)
    } finally {
      this.#running -= 1
      this.#waiting.shift()?.()
    }
  }

  /** Ends the thread; what is running or waiting fails. */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.#worker?.terminate()
  }

  async #turn(): Promise<void> {
    if (this.#waiting.length >= this.#limits.waiting) throw this.#limits.busy()
    if (this.#running >= this.#limits.width) await new Promise<void>((go) => this.#waiting.push(go))
    this.#running += 1
  }

  #open(): WorkerClient<Ops> {
    if (this.#isClosed) throw new WorkerError('the lane is closed')
    if (this.#worker === null || this.#worker.isGone) this.#worker = this.#start()
    return this.#worker
  }

  async #timed<Name extends keyof Ops & string>(
    worker: WorkerClient<Ops>,
    name: Name,
    args: Parameters<Ops[Name]>,
  ): Promise<Awaited<ReturnType<Ops[Name]>>> {
    // Ending the thread rejects the call, and whatever it was doing beside it.
    const cancel = this.#clock.after(this.#limits.time, () => void worker.terminate())
    try {
      return await worker.call(name, ...args)
    } finally {
      cancel()
    }
  }
}
