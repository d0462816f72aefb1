import { ApiError } from '../errors.ts'
import { LIMITS, TIMES } from '../limits.ts'
import type { Clock } from '../room/clock.ts'
import { type Operations, type WorkerClient, WorkerError } from '../workers/rpc.ts'

/**
 * A worker thread for work that strangers cause: started when there is some, a few pieces at a time, the others
 * waiting in line, and ended when a piece takes too long.
 */
export class Lane<Ops extends Operations> {
  readonly #start: () => WorkerClient<Ops>
  readonly #width: number
  readonly #clock: Clock
  readonly #waiting: (() => void)[] = []
  #running = 0
  #worker: WorkerClient<Ops> | null = null
  #isClosed = false

  /** @param width how many pieces are worked on at once */
  constructor(start: () => WorkerClient<Ops>, width: number, clock: Clock) {
    this.#start = start
    this.#width = width
    this.#clock = clock
  }

  /**
   * @throws ApiError assets-busy when too much is waiting
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
    if (this.#waiting.length >= LIMITS.assetsWaiting) {
      throw new ApiError('assets-busy', 'Too many pictures are waiting to be worked on.', 10)
    }
    if (this.#running >= this.#width) await new Promise<void>((go) => this.#waiting.push(go))
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
    const cancel = this.#clock.after(TIMES.assetWork, () => void worker.terminate())
    try {
      return await worker.call(name, ...args)
    } finally {
      cancel()
    }
  }
}
