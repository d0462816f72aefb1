import * as decoding from 'lib0/decoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { CLOSE, isFinalClose } from '../../shared/protocol/close-codes.ts'
import { isWriteMessage, MESSAGE } from '../../shared/protocol/messages.ts'
import { recordsOf, type YRecords } from '../../shared/records/encoding.ts'
import type { Layer } from '../../shared/roles.ts'
import type { BoundLayer } from './outgoing.ts'

export type LinkState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'online' }
  /** Not connected; reconnecting goes on. `code` is the last close code, 1006 without one. */
  | { readonly kind: 'offline'; readonly code: number }
  /** The server's decision; nothing reconnects any more. */
  | { readonly kind: 'refused'; readonly code: number }

export interface LayerConnectionOptions {
  readonly layer: Layer
  readonly writable: boolean
  /** `ws(s)://host/sync/<board>`, to which the layer is added. */
  readonly url: string
  /** Presence goes with one layer only. */
  readonly awareness: Awareness
  readonly doc: Y.Doc
  readonly WebSocketImplementation?: typeof WebSocket
  /** Called whenever `state`, `synced` or `waiting` may have changed. */
  onChange(): void
}

/**
 * One layer's document and its connection, counting what the server has not yet called durable.
 *
 * Own edits are numbered as they happen. Every write message notes the number it goes up to, and the
 * server's ack (PROTOCOL.md, P8) says how many write messages are stored. The first write after a
 * reconnect is a step 2, which carries everything the server lacks, deletions included.
 */
export class LayerConnection implements BoundLayer {
  readonly layer: Layer
  readonly doc: Y.Doc
  readonly records: YRecords
  readonly provider: WebsocketProvider
  writable: boolean
  state: LinkState = { kind: 'connecting' }
  readonly #onChange: () => void
  #edits = 0
  #durable = 0
  /** For each write message of this connection not yet acknowledged: the edits it goes up to. */
  #sent: number[] = []
  #acknowledged = 0
  #everSynced = false
  #notStored = false

  constructor(options: LayerConnectionOptions) {
    this.layer = options.layer
    this.doc = options.doc
    this.records = recordsOf(options.doc)
    this.writable = options.writable
    this.#onChange = options.onChange
    // Before the provider listens, so that an edit is counted when it is sent.
    this.doc.on('update', this.#countEdit)
    this.provider = new WebsocketProvider(options.url, options.layer, options.doc, {
      awareness: options.awareness,
      // Tabs of one browser may differ in role: they meet on the server, where permissions are checked.
      disableBc: true,
      shouldReconnect: ({ code }) => !isFinalClose(code),
      WebSocketPolyfill: countingSocket(
        options.WebSocketImplementation ?? WebSocket,
        () => this.#opened(),
        () => this.#sent.push(this.#edits),
      ),
    })
    this.#listen()
  }

  /** Whether the document has ever been complete, as of the moment the server answered. */
  get everSynced(): boolean {
    return this.#everSynced
  }

  /** Whether the server's last word on own edits was that it could not store them. */
  get notStored(): boolean {
    return this.#notStored && this.waiting > 0
  }

  /** How many own edits the server has not yet called durable. */
  get waiting(): number {
    return this.#edits - this.#durable
  }

  destroy(): void {
    this.doc.off('update', this.#countEdit)
    this.provider.destroy()
    this.doc.destroy()
  }

  readonly #countEdit = (_update: Uint8Array, origin: unknown): void => {
    if (origin === this.provider) return
    this.#edits++
    this.#onChange()
  }

  #listen(): void {
    const { provider } = this
    provider.messageHandlers[MESSAGE.ack] = (_encoder, decoder) => this.#acked(decoding.readVarUint(decoder))
    provider.on('sync', (synced) => {
      if (synced) {
        this.#everSynced = true
        this.#become({ kind: 'online' })
      }
    })
    provider.on('connection-close', (event) => {
      const code = event?.code ?? 1006
      if (code === CLOSE.notStored) this.#notStored = true
      this.#become(isFinalClose(code) ? { kind: 'refused', code } : { kind: 'offline', code })
    })
  }

  #opened(): void {
    this.#sent = []
    this.#acknowledged = 0
  }

  #acked(writes: number): void {
    const count = writes - this.#acknowledged
    this.#acknowledged = writes
    const covered = this.#sent.splice(0, count).at(-1)
    this.#notStored = false
    if (covered !== undefined) this.#durable = Math.max(this.#durable, covered)
    this.#onChange()
  }

  #become(state: LinkState): void {
    this.state = state
    this.#onChange()
  }
}

/** A WebSocket that tells when it opens and whenever it sends a message the server will acknowledge. */
function countingSocket(Base: typeof WebSocket, onOpen: () => void, onWrite: () => void): typeof WebSocket {
  return class extends Base {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      onOpen()
    }
    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data)
      if (data instanceof Uint8Array && isWriteMessage(data)) onWrite()
    }
  }
}
