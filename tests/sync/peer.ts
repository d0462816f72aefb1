import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { type RecordId, Store, type UnknownRecord } from '@tldraw/store'
import type { TLRecord, TLStore } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { Binding } from '../../client/sync/binding.ts'
import type { BoundLayer } from '../../client/sync/outgoing.ts'
import { OwnUndo } from '../../client/sync/own-undo.ts'
import type { Scheduler } from '../../client/sync/scheduler.ts'
import { recordsOf } from '../../shared/records/encoding.ts'
import { Projection } from '../../shared/records/projection.ts'
import { createBoardSchema, schemaReader } from '../../shared/records/schema.ts'
import { LAYERS, type Layer, mayWrite, type Role } from '../../shared/roles.ts'
import { codec } from '../records/samples.ts'

/** Does nothing by itself: tests say when the binding flushes and applies. */
const MANUAL: Scheduler = {
  requestFlush: () => {},
  flushed: () => {},
  requestApply: () => {},
  cancel: () => {},
}

/** A store as the editor has it, without an editor: no canvas, no document object model. */
export function createStore(): TLStore {
  const props = { defaultName: '', assets: {}, users: {}, onMount: () => {} }
  // The binding uses the store alone; what an editor would add is never called here.
  return new Store({ schema: createBoardSchema(), props: props as never }) as TLStore
}

export interface PeerOptions {
  readonly role?: Role
  /** Which layer new shapes go to. */
  readonly layerForNew?: Layer | (() => Layer)
  /** Of a canvas; otherwise one without. */
  readonly store?: TLStore
  /** What the server has, by layer. */
  readonly seed?: Partial<Record<Layer, Uint8Array>>
  readonly clientId?: number
}

/** One person's browser without the browser: documents, store, binding and undo, all of the product. */
export class Peer {
  readonly store: TLStore
  readonly layers: readonly BoundLayer[]
  readonly binding: Binding
  readonly undo: OwnUndo
  readonly projection: Projection
  /** Milliseconds of a clock that only tests move. */
  now = 0

  constructor(options: PeerOptions = {}) {
    const { role = 'moderator', layerForNew = 'board', seed = {}, clientId, store = createStore() } = options
    this.store = store
    const layer = typeof layerForNew === 'function' ? layerForNew : () => layerForNew
    this.layers = LAYERS.map((layer) => {
      const doc = new Y.Doc()
      if (clientId !== undefined) doc.clientID = clientId
      const update = seed[layer]
      if (update !== undefined) Y.applyUpdate(doc, update, 'seed')
      return { layer, doc, records: recordsOf(doc), writable: mayWrite(role, layer) }
    })
    const layers = this.layers.map(({ records }) => ({ records, olderSchema: null }))
    this.projection = new Projection(layers, codec, schemaReader(this.store.schema))
    this.binding = new Binding({
      store: this.store,
      layers: this.layers,
      projection: this.projection,
      codec,
      scheduler: MANUAL,
      layerForNew: (record) => (record.typeName === 'page' ? 'stage' : layer()),
    })
    this.binding.start()
    this.undo = new OwnUndo({
      layers: this.layers.map(({ records }) => records),
      origin: this.binding.origin,
      flush: () => this.binding.flush(),
      apply: () => this.binding.apply(),
      now: () => this.now,
    })
    this.undo.trackTyping(ySyncPluginKey)
  }

  doc(layer: Layer): Y.Doc {
    const found = this.layers.find((candidate) => candidate.layer === layer)
    if (found === undefined) throw new RangeError(`no layer ${layer}`)
    return found.doc
  }

  get(id: string): TLRecord | undefined {
    return this.store.get(id as RecordId<UnknownRecord> as TLRecord['id'])
  }

  put(...records: readonly TLRecord[]): void {
    this.store.put([...records])
  }

  remove(...ids: readonly string[]): void {
    this.store.remove(ids as TLRecord['id'][])
  }

  /** Everything done here is in the documents, and the store shows everything that is in them. */
  settle(): void {
    this.binding.apply()
  }

  /** The records of the store that are synced, in a fixed order. */
  records(): TLRecord[] {
    const synced = this.store
      .allRecords()
      .filter(({ typeName }) => this.store.scopedTypes.document.has(typeName))
    return synced.sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  destroy(): void {
    this.undo.destroy()
    this.binding.stop()
    for (const { doc } of this.layers) doc.destroy()
  }
}

/** Delivers everything each has to the others until nobody lacks anything; all settle. */
export function meet(...peers: readonly Peer[]): void {
  for (const peer of peers) peer.binding.flush()
  for (const layer of LAYERS) {
    for (let round = 0; round < 2; round++) {
      for (const from of peers) {
        for (const to of peers) {
          if (from === to) continue
          const [source, target] = [from.doc(layer), to.doc(layer)]
          Y.applyUpdate(target, Y.encodeStateAsUpdate(source, Y.encodeStateVector(target)), 'network')
        }
      }
    }
  }
  for (const peer of peers) peer.settle()
}

/** The layers of a new board as the server seeds them. */
export function seedOf(records: Partial<Record<Layer, readonly { readonly id: string }[]>>) {
  const seed: Partial<Record<Layer, Uint8Array>> = {}
  for (const layer of LAYERS) {
    const doc = new Y.Doc()
    doc.clientID = 1
    for (const record of records[layer] ?? []) recordsOf(doc).set(record.id, new Y.Map([['', record]]))
    seed[layer] = Y.encodeStateAsUpdate(doc)
  }
  return seed
}
