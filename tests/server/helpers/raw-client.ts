import { once } from 'node:events'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { BoardId } from '../../../shared/ids.ts'
import {
  type AwarenessEntry,
  awarenessMessage,
  MESSAGE,
  readAwareness,
  SYNC,
  syncMessage,
} from '../../../shared/protocol/messages.ts'
import type { Layer } from '../../../shared/roles.ts'
import type { TestServer } from './server.ts'

/** A message from the server. */
export type ServerMessage =
  | { readonly kind: 'step1' | 'step2' | 'update'; readonly bytes: Uint8Array }
  | { readonly kind: 'awareness'; readonly entries: readonly AwarenessEntry[] }
  | { readonly kind: 'ack'; readonly writes: number }

/** A WebSocket that says exactly what a test tells it to. */
export class RawClient {
  readonly socket: WebSocket
  /** Everything received so far, in order. */
  readonly received: ServerMessage[] = []
  readonly closed: Promise<number>
  #listeners: (() => void)[] = []

  constructor(socket: WebSocket) {
    this.socket = socket
    socket.binaryType = 'arraybuffer'
    socket.on('error', () => {}) // the close code is what tests look at
    socket.on('message', (data: ArrayBuffer) => {
      this.received.push(readServerMessage(new Uint8Array(data)))
      this.#wake()
    })
    this.closed = new Promise((resolve) => {
      socket.on('close', (code) => {
        resolve(code)
        this.#wake()
      })
    })
  }

  send(message: Uint8Array | string): void {
    this.socket.send(message)
  }

  step1(stateVector: Uint8Array = Uint8Array.of(0)): void {
    this.send(syncMessage(SYNC.step1, stateVector))
  }

  step2(update: Uint8Array): void {
    this.send(syncMessage(SYNC.step2, update))
  }

  update(update: Uint8Array): void {
    this.send(syncMessage(SYNC.update, update))
  }

  awareness(client: number, clock: number, state: unknown): void {
    this.send(awarenessMessage([{ client, clock, state: JSON.stringify(state) }]))
  }

  /** Waits for the first message `pick` takes, among those received already and those to come. */
  async next<Picked>(pick: (message: ServerMessage) => Picked | null | undefined | false): Promise<Picked> {
    let seen = 0
    for (;;) {
      for (; seen < this.received.length; seen++) {
        const message = this.received[seen]
        const picked = message === undefined ? null : pick(message)
        if (picked) return picked
      }
      if (this.socket.readyState === WebSocket.CLOSED) throw new Error(`closed with ${await this.closed}`)
      await new Promise<void>((resolve) => this.#listeners.push(resolve))
    }
  }

  /** Waits for the acknowledgement of this many writes (P8). */
  acked(writes: number): Promise<true> {
    return this.next((message) => message.kind === 'ack' && message.writes >= writes)
  }

  /** Asks the server for everything and waits for the answer. */
  async load(): Promise<Y.Doc> {
    const before = this.received.length
    this.step1()
    const answered = () => this.received.slice(before).some(({ kind }) => kind === 'step2')
    await this.next(() => answered())
    const doc = new Y.Doc()
    for (const message of this.received.slice(before)) {
      if (message.kind === 'update' || message.kind === 'step2') Y.applyUpdate(doc, message.bytes)
    }
    return doc
  }

  async close(): Promise<void> {
    if (this.socket.readyState === WebSocket.CLOSED) return
    this.socket.close()
    await this.closed
  }

  #wake(): void {
    const listeners = this.#listeners
    this.#listeners = []
    for (const listener of listeners) listener()
  }
}

export interface ConnectOptions {
  readonly cookie?: string
  readonly origin?: string
}

/** @returns the client once its connection is open. @throws the HTTP status when it is refused */
export async function connect(
  server: Pick<TestServer, 'url'>,
  board: BoardId | string,
  layer: Layer | string,
  { cookie, origin }: ConnectOptions = {},
): Promise<RawClient> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${board}/${layer}`, {
    headers: { ...(cookie === undefined ? {} : { cookie }), ...(origin === undefined ? {} : { origin }) },
  })
  const client = new RawClient(socket)
  await Promise.race([
    once(socket, 'open'),
    once(socket, 'unexpected-response').then(([request, response]) => {
      request.destroy()
      throw new Error(`refused with ${response.statusCode}`)
    }),
  ])
  return client
}

function readServerMessage(frame: Uint8Array): ServerMessage {
  const decoder = decoding.createDecoder(frame)
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case MESSAGE.sync: {
      const step = decoding.readVarUint(decoder)
      const bytes = decoding.readVarUint8Array(decoder)
      return { kind: step === SYNC.step1 ? 'step1' : step === SYNC.step2 ? 'step2' : 'update', bytes }
    }
    case MESSAGE.awareness:
      return { kind: 'awareness', entries: readAwareness(decoding.readVarUint8Array(decoder)) }
    case MESSAGE.ack:
      return { kind: 'ack', writes: decoding.readVarUint(decoder) }
    default:
      throw new Error(`the server sent a message of type ${type}`)
  }
}

/** @returns an update that sets `key` in the map `records` of a new client */
export function updateSetting(key: string, value: unknown, doc: Y.Doc = new Y.Doc()): Uint8Array {
  const before = Y.encodeStateVector(doc)
  doc.getMap('records').set(key, value)
  return Y.encodeStateAsUpdate(doc, before)
}
