import { type Atom, atom } from '@tldraw/state'
import type { TLRecord } from '@tldraw/tlschema'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Me } from '../../shared/api.ts'
import type { BoardId } from '../../shared/ids.ts'
import { Projection } from '../../shared/records/projection.ts'
import type { RecordReader } from '../../shared/records/record-reader.ts'
import type { TextCodec } from '../../shared/records/text-codec.ts'
import { LAYERS, type Layer, mayWrite, type Role } from '../../shared/roles.ts'
import { Binding } from './binding.ts'
import { LayerConnection } from './layer-connection.ts'
import { ageOf, LayerReader } from './layer-reader.ts'
import { type LayerAge, migrateLayer } from './migrate.ts'
import { OwnUndo } from './own-undo.ts'
import { Presence, type Seen } from './presence.ts'
import type { RecordStore } from './record-store.ts'
import { createBrowserScheduler } from './scheduler.ts'
import { type SessionState, summarise, waitingOf } from './session-state.ts'

export interface SessionOptions {
  readonly board: BoardId
  readonly me: Me
  /** `ws(s)://host/sync`. */
  readonly syncUrl: string
  readonly store: RecordStore
  readonly codec: TextCodec
  readonly reader: RecordReader
  /** Fetches what reads older boards too, for a reader that does not. */
  fetchMigrating?(): Promise<RecordReader>
  layerForNew(record: TLRecord): Layer
  onShapesArrived(ids: readonly string[]): void
  /** Shows where others are. */
  onSeen(seen: readonly Seen[]): void
  /** Asks the server why no connection comes about; null when it does not answer or sees no reason. */
  askWhyRefused(): Promise<SessionState | null>
}

/** What exists once the board has been read completely. */
export interface OpenBoard {
  readonly binding: Binding
  readonly undo: OwnUndo
  readonly presence: Presence
}

/**
 * One person's stay on one board: it owns the documents, their connections, the binding, undo and
 * presence, and their end. Nothing here knows React; the page watches {@link state} and {@link open}.
 */
export class BoardSession {
  readonly state: Atom<SessionState> = atom('session', { kind: 'connecting' })
  /** Null until both layers are complete: a board is shown whole or not at all. */
  readonly open: Atom<OpenBoard | null> = atom('open board', null)
  /** The board was written by a newer program; this one only reads it. */
  readonly isOutdated: Atom<boolean> = atom('outdated', false)
  readonly #options: SessionOptions
  readonly #reader: LayerReader
  readonly #awareness: Awareness
  readonly #layers: readonly LayerConnection[]
  readonly #stop: (() => void)[] = []
  #isAsking = false
  #isOver = false
  /** Why connecting is pointless, once the server has said so. */
  #verdict: SessionState | null = null

  constructor(options: SessionOptions) {
    this.#options = options
    this.#reader = new LayerReader(options.reader, options.fetchMigrating)
    const docs = new Map(LAYERS.map((layer) => [layer, new Y.Doc()]))
    this.#awareness = new Awareness(docs.get('board') ?? new Y.Doc())
    this.#layers = LAYERS.map((layer) => this.#connect(layer, docs.get(layer) ?? new Y.Doc()))
    this.#watchPage()
  }

  /** Edits the server has not yet called durable. */
  get waiting(): number {
    return waitingOf(this.#layers)
  }

  /** Tries again at once instead of waiting for the next attempt. */
  reconnect(): void {
    if (this.state.get().kind === 'refused') return
    for (const { provider } of this.#layers) if (!provider.wsconnected) provider.connect()
    this.#update()
  }

  /**
   * Says again where this person is. Others pass over a state they have seen before: after a reconnect, or
   * after the server has learned a new name, it must be a new one.
   */
  announce(): void {
    this.#awareness.setLocalState(this.#awareness.getLocalState())
  }

  /** Writes no more than this role may, until told otherwise; the server allows what the link allows. */
  actAs(role: Role): void {
    if (this.isOutdated.get()) return
    for (const layer of this.#layers) {
      layer.writable = mayWrite(this.#options.me.role, layer.layer) && mayWrite(role, layer.layer)
    }
  }

  destroy(): void {
    this.#isOver = true
    const open = this.open.get()
    open?.presence.stop()
    open?.binding.stop()
    open?.undo.destroy()
    for (const stop of this.#stop.splice(0)) stop()
    this.#awareness.destroy()
    for (const layer of this.#layers) layer.destroy()
  }

  #connect(layer: Layer, doc: Y.Doc): LayerConnection {
    // Presence goes with the board layer; the stage's own awareness stays silent.
    const silent = new Awareness(doc)
    silent.setLocalState(null)
    return new LayerConnection({
      layer,
      doc,
      writable: mayWrite(this.#options.me.role, layer),
      url: `${this.#options.syncUrl}/${this.#options.board}`,
      awareness: layer === 'board' ? this.#awareness : silent,
      onChange: () => this.#update(),
    })
  }

  #update(): void {
    if (this.#layers === undefined) return // still being built
    if (this.open.get() === null && this.#layers.every(({ everSynced }) => everSynced)) this.#openBoard()
    const state = this.#verdict ?? summarise(this.#layers, this.open.get() !== null)
    const before = this.state.get()
    if (JSON.stringify(state) !== JSON.stringify(before)) this.state.set(state)
    if (state.kind === 'online' && before.kind !== 'online') this.announce()
    if (
      state.kind === 'offline' &&
      this.#layers.some(({ state }) => state.kind === 'offline' && state.code === 1006)
    ) {
      void this.#ask()
    }
  }

  /** An upgrade refused by status is a plain failure to a browser; the HTTP API says what it was. */
  async #ask(): Promise<void> {
    if (this.#isAsking) return
    this.#isAsking = true
    const reason = await this.#options.askWhyRefused()
    this.#isAsking = false
    if (reason === null) return
    this.#verdict = reason
    for (const { provider } of this.#layers) provider.disconnect()
    this.state.set(reason)
  }

  #openBoard(): void {
    if (!this.#reader.reads(this.#layers.map(({ doc }) => doc))) {
      this.#reader.fetch((isHere) => this.#fetched(isHere))
      return
    }
    const { reader } = this.#reader
    const { store, codec, layerForNew, onShapesArrived, onSeen, me } = this.#options
    const ages = this.#layers.map((layer) => migrateLayer(layer, reader, codec))
    if (ages.some(({ kind }) => kind === 'newer')) this.#stopWriting()
    const projection = new Projection(
      this.#layers.map(({ records }, at) => ({ records, olderSchema: olderSchema(ages[at]) })),
      codec,
      reader,
    )
    const binding = new Binding({
      store,
      layers: this.#layers,
      projection,
      codec,
      scheduler: createBrowserScheduler(),
      layerForNew,
      onShapesArrived,
    })
    binding.start()
    const undo = this.#undoOf(binding)
    const presence = new Presence(this.#awareness, me.participant, onSeen)
    presence.start()
    this.#watchSchema()
    this.open.set({ binding, undo, presence })
  }

  #undoOf(binding: Binding): OwnUndo {
    return new OwnUndo({
      layers: this.#layers.map(({ records }) => records),
      origin: binding.origin,
      flush: () => binding.flush(),
      apply: () => binding.apply(),
      now: () => performance.now(),
    })
  }

  /** The server gives the rest of the program as badly as it gives the board. */
  #fetched(isHere: boolean): void {
    if (this.#isOver) return
    if (isHere) this.#update()
    else this.state.set({ kind: 'offline', waiting: 0, notStored: false, loadFailed: true })
  }

  /** Somebody with a newer program has opened the board and migrated it while it was open here. */
  #watchSchema(): void {
    const ours = this.#reader.reader.schema
    for (const { doc } of this.#layers) {
      const check = (): void => {
        if (ageOf(doc, ours) === 'newer') this.#stopWriting()
      }
      doc.getMap('meta').observe(check)
      this.#stop.push(() => doc.getMap('meta').unobserve(check))
    }
  }

  #stopWriting(): void {
    for (const layer of this.#layers) layer.writable = false
    this.isOutdated.set(true)
  }

  /** A hidden or closing tab gets no more frames: what is pending goes out now. */
  #watchPage(): void {
    const flush = (): void => this.open.get()?.binding.flush()
    const back = (): void => {
      if (document.visibilityState === 'hidden') flush()
      else {
        this.open.get()?.binding.apply()
        this.reconnect()
      }
    }
    const leave = (event: BeforeUnloadEvent): void => {
      flush()
      if (this.waiting > 0) event.preventDefault()
    }
    const again = (): void => this.reconnect()
    window.addEventListener('pagehide', flush)
    window.addEventListener('beforeunload', leave)
    window.addEventListener('online', again)
    document.addEventListener('visibilitychange', back)
    this.#stop.push(() => {
      window.removeEventListener('pagehide', flush)
      window.removeEventListener('beforeunload', leave)
      window.removeEventListener('online', again)
      document.removeEventListener('visibilitychange', back)
    })
  }
}

function olderSchema(age: LayerAge | undefined) {
  return age?.kind === 'older' ? age.schema : null
}
