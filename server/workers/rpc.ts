import type { MessagePort, Worker } from 'node:worker_threads'

/** What a worker can be asked to do: its functions by name. The types of both ends come from this map. */
// biome-ignore lint/suspicious/noExplicitAny: a bound for inference only; every use has exact types.
export type Operations = Record<string, (...args: any[]) => unknown>

export interface Call {
  readonly id: number
  readonly name: string
  readonly args: readonly unknown[]
}
export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string }

/** An operation that failed inside a worker, or a worker that is gone. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError'
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** The calling end. Calls are carried out in the order they were made. */
export class WorkerClient<Ops extends Operations> {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0
  #gone: WorkerError | null = null

  constructor(worker: Worker) {
    this.#worker = worker
    worker.on('message', (answer: Answer) => this.#settle(answer))
    worker.on('error', (error) => this.#fail(new WorkerError('the worker failed', { cause: error })))
    worker.on('exit', () => this.#fail(new WorkerError('the worker is gone')))
  }

  /** Whether the thread has ended; every call is refused from then on. */
  get isGone(): boolean {
    return this.#gone !== null
  }

  /** @throws WorkerError when the operation failed or the worker is gone */
  call<Name extends keyof Ops & string>(
    name: Name,
    ...args: Parameters<Ops[Name]>
  ): Promise<Awaited<ReturnType<Ops[Name]>>> {
    if (this.#gone !== null) return Promise.reject(this.#gone)
    const id = ++this.#lastId
    const call: Call = { id, name, args }
    return new Promise((resolve, reject) => {
      // The worker answers a call of `name` with what its function of that name returns.
      const resolveTyped = resolve as (value: unknown) => void
      this.#waiting.set(id, { resolve: resolveTyped, reject })
      this.#worker.postMessage(call)
    })
  }

  /** Ends the thread; calls still waiting are rejected. */
  async terminate(): Promise<void> {
    await this.#worker.terminate()
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id)
    if (waiting === undefined) return
    this.#waiting.delete(answer.id)
    if (answer.ok) waiting.resolve(answer.value)
    else waiting.reject(new WorkerError(answer.message))
  }

  #fail(error: WorkerError): void {
    this.#gone ??= error
    for (const waiting of this.#waiting.values()) waiting.reject(error)
    this.#waiting.clear()
  }
}

/** Carries out one call; never throws. */
export function perform(operations: Operations, call: Call): Answer {
  try {
    const operation = operations[call.name]
    if (operation === undefined) throw new Error(`no operation ${call.name}`)
    return { id: call.id, ok: true, value: operation(...call.args) }
  } catch (error) {
    return { id: call.id, ok: false, message: error instanceof Error ? error.message : 'unknown failure' }
  }
}

/** The answering end of a worker that carries out each call as it comes. */
export function serveCalls(port: MessagePort, operations: Operations): void {
  port.on('message', (call: Call) => port.postMessage(perform(operations, call)))
}

/** The same for operations that take their time: they run beside one another and answer as they finish. */
export function serveSlowCalls(port: MessagePort, operations: Operations): void {
  port.on('message', async (call: Call) => {
    const answer = perform(operations, call)
    if (!answer.ok) {
      port.postMessage(answer)
      return
    }
    try {
      port.postMessage({ ...answer, value: await answer.value })
    } catch (error) {
      const message = error instanceof Error ? error.message : 'unknown failure'
      port.postMessage({ id: call.id, ok: false, message } satisfies Answer)
    }
  })
}
