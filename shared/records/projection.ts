import type { SerializedSchema } from '@tldraw/store'
import type { TLRecord } from '@tldraw/tlschema'
import { type PlainRecord, readRecord, type YRecords } from './encoding.ts'
import { placeOfGone, within } from './gone.ts'
import { UNREADABLE } from './kinds.ts'
import type { RecordReader } from './record-reader.ts'
import type { TextCodec } from './text-codec.ts'
import { Tree } from './tree.ts'

/** One layer as the projection reads it. */
export interface ProjectedLayer {
  readonly records: YRecords
  /** The schema its records were written with, when older than ours: they are migrated as they are read. */
  readonly olderSchema: SerializedSchema | null
}

interface Entry {
  /** As read and checked; a placeholder when `problem` says why it could not be. */
  readonly record: TLRecord | null
  readonly problem: string | null
}

/** What to show for each id whose picture changed; null: nothing. */
export type ShownChanges = Map<string, TLRecord | null>

/**
 * What the layers of a board look like together, as records a tldraw store takes without throwing.
 *
 * It is a pure function of what the layers hold, kept up to date id by id: a record is shown from the
 * first layer that holds it (stage before board), whatever order the updates came in; one that cannot be
 * read is shown as a placeholder and its bytes are left alone; the tree is repaired as in placement.ts; a
 * binding shows only while it ties an arrow to something that is there and no arrow itself. (The editor ties
 * nothing else; with arrows tied in a circle each looks for its place above the other, until it throws.)
 */
export class Projection {
  readonly #layers: readonly ProjectedLayer[]
  readonly #codec: TextCodec
  readonly #reader: RecordReader
  readonly #entries = new Map<string, Entry>()
  readonly #tree: Tree
  /** Entries whose record is not as the layers have it; read again when they are shown. */
  readonly #stale = new Set<string>()
  readonly #bindingsOfShape = new Map<string, Set<string>>()

  /** @param layers in order of precedence */
  constructor(layers: readonly ProjectedLayer[], codec: TextCodec, reader: RecordReader) {
    this.#layers = layers
    this.#codec = codec
    this.#reader = reader
    const records = layers.map((layer) => layer.records)
    this.#tree = new Tree((id) => placeOfGone(records, id))
  }

  /** Why a record cannot be read, or null when it can. */
  problemOf(id: string): string | null {
    return this.#entries.get(id)?.problem ?? null
  }

  /** Whether a shape is shown elsewhere in the tree than its record says. */
  isDisplaced(id: string): boolean {
    return this.#tree.repaired(id) !== undefined
  }

  /** A record changed, but not its place in the tree, and whoever changed it shows it already. */
  invalidate(id: string): void {
    this.#stale.add(id)
  }

  /** Reads everything; for the first look at a board. */
  readAll(): ShownChanges {
    const ids = new Set<string>()
    for (const { records } of this.#layers) for (const id of records.keys()) ids.add(id)
    return this.update(ids)
  }

  /**
   * Reads again the ids that changed in some layer.
   *
   * @returns what is to be shown now for these and for every other id that they affect
   */
  update(ids: Iterable<string>): ShownChanges {
    const affected = new Set<string>()
    for (const id of ids) {
      const before = this.#typeOf(id)
      this.#read(id)
      affected.add(id)
      if (before !== this.#typeOf(id)) for (const binding of this.#bindingsAt(id)) affected.add(binding)
    }
    for (const id of this.#tree.repair()) affected.add(id)
    const shown: ShownChanges = new Map()
    for (const id of affected) shown.set(id, this.#show(id))
    return shown
  }

  #read(id: string): void {
    this.#stale.delete(id)
    const holder = this.#layers.find(({ records }) => records.has(id))
    const before = this.#entries.get(id)?.record
    if (before?.typeName === 'binding') this.#forgetBinding(before)
    if (holder === undefined) {
      this.#entries.delete(id)
      this.#tree.delete(id)
      return
    }
    const entry = this.#check(id, holder)
    this.#entries.set(id, entry)
    const { record } = entry
    if (record?.typeName === 'binding') this.#rememberBinding(record)
    if (record?.typeName === 'shape') this.#tree.set(record)
    else if (record?.typeName === 'page') this.#tree.set({ id, parentId: null, index: record.index })
    else this.#tree.delete(id)
  }

  #check(id: string, holder: ProjectedLayer): Entry {
    const read = readRecord(id, holder.records.get(id), this.#codec)
    if (!read.ok) return { record: placeholder(id, null), problem: read.problem }
    try {
      return { record: this.#reader.check(this.#migrate(read.record, holder)), problem: null }
    } catch (error) {
      // Whatever validation or a migration throws means the same: this one cannot be shown as it is.
      const problem = error instanceof Error ? error.message : String(error)
      return { record: placeholder(id, read.record), problem }
    }
  }

  #migrate(record: PlainRecord, { olderSchema }: ProjectedLayer): PlainRecord {
    if (olderSchema === null) return record
    if (this.#reader.migrate === null) throw new Error('written by an older program')
    return this.#reader.migrate(record, olderSchema)
  }

  #show(id: string): TLRecord | null {
    if (this.#stale.has(id)) this.#read(id)
    const record = this.#entries.get(id)?.record ?? null
    if (record?.typeName === 'binding') {
      const [from, to] = [this.#typeOf(record.fromId), this.#typeOf(record.toId)]
      return from === 'arrow' && to !== null && to !== 'arrow' ? record : null
    }
    const repaired = this.#tree.repaired(id)
    if (record === null || repaired === undefined) return record
    // Only pages and shapes are in the tree; the repair keeps to ids and indices of their kind.
    if (record.typeName !== 'shape') return { ...record, index: repaired.index } as TLRecord
    const position = repaired.from === undefined ? {} : within(repaired.from, record)
    return { ...record, ...position, parentId: repaired.parentId, index: repaired.index } as TLRecord
  }

  /** The type of a shape as it is shown, null when there is none of this id. */
  #typeOf(id: string): string | null {
    const record = this.#entries.get(id)?.record
    return record?.typeName === 'shape' ? record.type : null
  }

  #bindingsAt(shape: string): ReadonlySet<string> {
    return this.#bindingsOfShape.get(shape) ?? new Set()
  }

  #rememberBinding({ id, fromId, toId }: { id: string; fromId: string; toId: string }): void {
    for (const shape of [fromId, toId]) {
      const bindings = this.#bindingsOfShape.get(shape)
      if (bindings === undefined) this.#bindingsOfShape.set(shape, new Set([id]))
      else bindings.add(id)
    }
  }

  #forgetBinding({ id, fromId, toId }: { id: string; fromId: string; toId: string }): void {
    for (const shape of [fromId, toId]) {
      const bindings = this.#bindingsOfShape.get(shape)
      bindings?.delete(id)
      if (bindings?.size === 0) this.#bindingsOfShape.delete(shape)
    }
  }
}

const PLACEHOLDER_SIZE = { w: 240, h: 96 }

/** A shape that says "not readable" where the unreadable one would lie; nothing for other kinds of record. */
function placeholder(id: string, record: PlainRecord | null): TLRecord | null {
  if (!id.startsWith('shape:')) return null
  const parentId = record?.parentId
  const hasParent = typeof parentId === 'string' && /^(page|shape):/.test(parentId) && parentId !== id
  const shape = {
    id,
    typeName: 'shape',
    type: UNREADABLE,
    parentId: hasParent ? parentId : 'page:page',
    index: 'a1',
    x: finite(record?.x),
    y: finite(record?.y),
    rotation: 0,
    isLocked: false,
    opacity: 1,
    props: PLACEHOLDER_SIZE,
    meta: {},
  }
  return shape as unknown as TLRecord // the ids are strings of the right form
}

function finite(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
