import { type Atom, atom } from '@tldraw/state'
import type { RecordsDiff } from '@tldraw/store'
import type { TLRecord } from '@tldraw/tlschema'
import { equalityDeep } from 'lib0/function'
import type * as Y from 'yjs'
import { CREATED, localPropsOf, type PlainRecord, textOf } from '../../shared/records/encoding.ts'
import { observeGone } from '../../shared/records/gone.ts'
import { isSynced } from '../../shared/records/kinds.ts'
import type { Projection, ShownChanges } from '../../shared/records/projection.ts'
import type { TextCodec } from '../../shared/records/text-codec.ts'
import type { Layer } from '../../shared/roles.ts'
import { moveRecords } from './move-layer.ts'
import { type BoundLayer, layerHolding, writeDiff } from './outgoing.ts'
import type { RecordStore } from './record-store.ts'
import type { Scheduler } from './scheduler.ts'

export interface BindingOptions {
  readonly store: RecordStore
  /** In order of precedence. */
  readonly layers: readonly BoundLayer[]
  readonly projection: Projection
  readonly codec: TextCodec
  readonly scheduler: Scheduler
  layerForNew(record: TLRecord): Layer
  /** Shapes that others changed or that were read first: what is derived from them must be worked out. */
  onShapesArrived?(ids: readonly string[]): void
}

/** Keys of a record that decide where in the tree it lies. */
const PLACING: ReadonlySet<string> = new Set([CREATED, 'parentId', 'index'])

/**
 * Binds a tldraw store to the Y.Docs of a board's layers, both ways (docs/architecture.md, "Binding").
 *
 * What the user does gathers and is written at most every few frames in one transaction a layer; what
 * others do gathers and is put into the store once a frame. Before either is read by anyone who must not
 * miss something (undo, closing the page, a layer move), {@link flush} and {@link apply} bring it over at once.
 */
export class Binding {
  /** Origin of every transaction the binding makes; undo tracks it. */
  readonly origin = Symbol('local edits')
  /** Whether the user has done something that is not yet in the layers. */
  readonly isPending: Atom<boolean> = atom('pending', false)
  readonly #options: BindingOptions
  readonly #heldTexts = new Set<string>()
  readonly #stop: (() => void)[] = []
  /** What was there before the user's changes, by id; null: nothing. */
  #pending = new Map<TLRecord['id'], TLRecord | null>()
  #dirty = new Set<string>()

  constructor(options: BindingOptions) {
    this.#options = options
  }

  /** Shows what the layers hold and starts listening in both directions. */
  start(): void {
    const { store, layers, projection, scheduler } = this.#options
    this.#show(projection.readAll())
    this.#stop.push(
      store.listen(({ changes }) => this.#gather(changes), { source: 'user', scope: 'document' }),
    )
    for (const { records } of layers) {
      const observer = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) =>
        this.#observe(events, transaction.origin === this.origin)
      records.observeDeep(observer)
      const stopObservingGone = observeGone(records, (ids) => this.#markDirty(ids))
      this.#stop.push(() => records.unobserveDeep(observer), stopObservingGone)
    }
    this.#stop.push(() => scheduler.cancel())
  }

  stop(): void {
    this.flush()
    for (const stop of this.#stop.splice(0)) stop()
  }

  /** Writes what the user has done so far into the layers, now. */
  flush(): void {
    const { store, scheduler } = this.#options
    store._flushHistory() // tells the listeners now what they would hear on the next frame
    if (this.#pending.size === 0) return
    const before = this.#pending
    this.#pending = new Map()
    scheduler.flushed()
    this.#write(sinceThen(before, store))
    this.isPending.set(false)
  }

  /** Puts what others have done so far into the store, now. */
  apply(): void {
    this.flush()
    if (this.#dirty.size === 0) return
    const ids = this.#dirty
    this.#dirty = new Set()
    this.#show(this.#options.projection.update(ids))
  }

  /** One transaction on every layer with the local origin. */
  transact<Result>(run: () => Result): Result {
    const nested = this.#options.layers.reduce<() => Result>(
      (inner, { doc }) =>
        () =>
          doc.transact(inner, this.origin),
      run,
    )
    return nested()
  }

  /** The layer a record is shown from. */
  layerOf(id: string): Layer | null {
    return layerHolding(id, this.#options.layers)?.layer ?? null
  }

  /**
   * Moves records to another layer without anybody seeing them go: a record in two layers is shown once.
   *
   * @param alter what is changed about each on its way
   * @throws RangeError when one of the layers may not be written here
   */
  moveToLayer(ids: readonly string[], target: Layer, alter = (record: PlainRecord) => record): void {
    this.apply()
    const { layers, codec } = this.#options
    moveRecords(ids, { layers, codec, origin: this.origin, target, alter })
    this.apply()
  }

  /**
   * Leaves the text of a shape to an editor that is bound to it, in both directions, until it is released.
   *
   * @returns the text as it is kept, or null when it cannot be edited together (no such shape, or text of
   *   a kind the editor does not know)
   */
  holdText(id: string): Y.XmlFragment | null {
    this.flush()
    const { layers } = this.#options
    const holder = layerHolding(id, layers)
    const text = holder?.writable ? textOf(holder.records.get(id)) : null
    if (text !== null) this.#heldTexts.add(id)
    return text
  }

  /** The bound editor has closed: from here on the store shows the text as it is kept. */
  releaseText(id: string): void {
    if (!this.#heldTexts.has(id)) return
    this.flush()
    this.#heldTexts.delete(id)
    this.#markDirty([id])
  }

  #write(diff: RecordsDiff<TLRecord>): void {
    const { layers, projection, codec } = this.#options
    const context = {
      layers,
      projection,
      codec,
      layerForNew: (record: TLRecord) => this.#options.layerForNew(record),
      isTextHeld: (id: string) => this.#heldTexts.has(id),
    }
    const refused = this.transact(() => writeDiff(diff, context))
    if (refused.size > 0) this.#markDirty(refused)
  }

  #gather(changes: RecordsDiff<TLRecord>): void {
    if (!concernsSynced(changes)) return
    const before = [
      ...Object.values(changes.removed),
      ...Object.values(changes.updated).map(([from]) => from),
    ]
    for (const record of before) this.#remember(record.id, record)
    for (const { id } of Object.values(changes.added)) this.#remember(id, null)
    this.isPending.set(true)
    this.#options.scheduler.requestFlush(() => this.flush())
  }

  #remember(id: TLRecord['id'], before: TLRecord | null): void {
    if (!this.#pending.has(id)) this.#pending.set(id, before)
  }

  #observe(events: readonly Y.YEvent<Y.AbstractType<unknown>>[], isOwn: boolean): void {
    const placed = new Set<string>()
    for (const event of events) {
      const [id] = event.path
      if (id === undefined) for (const key of event.keys.keys()) placed.add(key)
      else if (!isOwn || [...event.keys.keys()].some((key) => PLACING.has(key))) placed.add(String(id))
      else this.#options.projection.invalidate(String(id))
    }
    if (placed.size > 0) this.#markDirty(placed)
  }

  #markDirty(ids: Iterable<string>): void {
    for (const id of ids) this.#dirty.add(id)
    this.#options.scheduler.requestApply(() => this.apply())
  }

  #show(changes: ShownChanges): void {
    const { store, onShapesArrived } = this.#options
    const puts: TLRecord[] = []
    const removals: TLRecord['id'][] = []
    for (const [id, record] of changes) {
      const current = store.get(id as TLRecord['id']) // ids of records the layers hold
      if (record === null) {
        if (current !== undefined) removals.push(current.id)
        continue
      }
      const next = current === undefined ? record : this.#keepLocal(record, current)
      if (current === undefined || !equalityDeep(current, next)) puts.push(next)
    }
    if (puts.length === 0 && removals.length === 0) return
    store.mergeRemoteChanges(() => {
      // Puts first: a child that has moved out of a removed parent must not go with it.
      store.put(puts)
      store.remove(removals)
    })
    onShapesArrived?.(puts.flatMap(({ typeName, id }) => (typeName === 'shape' ? [id] : [])))
  }

  /** What was worked out here stays, and so does text an open editor is bound to. */
  #keepLocal(record: TLRecord, current: TLRecord): TLRecord {
    if (record.typeName !== 'shape' || current.typeName !== 'shape' || record.type !== current.type)
      return record
    const kept: Record<string, unknown> = {}
    const props: Record<string, unknown> = { ...current.props }
    for (const name of Object.keys(localPropsOf({ ...record }))) kept[name] = props[name]
    if (this.#heldTexts.has(record.id)) kept.richText = props.richText
    return { ...record, props: { ...record.props, ...kept } } as TLRecord // same type, so same properties
  }
}

/**
 * What has become of what was there. The store takes back everything when something throws half-way through an
 * operation, but has already told of it: what it holds now is what counts.
 */
function sinceThen(
  before: ReadonlyMap<TLRecord['id'], TLRecord | null>,
  store: RecordStore,
): RecordsDiff<TLRecord> {
  const diff: RecordsDiff<TLRecord> = { added: {}, updated: {}, removed: {} }
  for (const [id, from] of before) {
    const to = store.get(id)
    if (from === null && to !== undefined) diff.added[to.id] = to
    else if (from !== null && to === undefined) diff.removed[from.id] = from
    else if (from !== null && to !== undefined && from !== to) diff.updated[to.id] = [from, to]
  }
  return diff
}

/** Some records are worked out here from others, such as the assets of pictures, and never written. */
function concernsSynced({ added, updated, removed }: RecordsDiff<TLRecord>): boolean {
  if (Object.values(updated).some(([, to]) => isSynced(to))) return true
  return [...Object.values(added), ...Object.values(removed)].some(isSynced)
}
