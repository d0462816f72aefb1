import type { RecordsDiff } from '@tldraw/store'
import type { TLRecord } from '@tldraw/tlschema'
import * as Y from 'yjs'
import {
  insertRecord,
  type PlainRecord,
  updateRecord,
  type YRecord,
  type YRecords,
} from '../../shared/records/encoding.ts'
import { leavePlace } from '../../shared/records/gone.ts'
import { isSynced } from '../../shared/records/kinds.ts'
import type { Projection } from '../../shared/records/projection.ts'
import type { TextCodec } from '../../shared/records/text-codec.ts'
import type { Layer } from '../../shared/roles.ts'

/** One layer as the binding writes it. */
export interface BoundLayer {
  readonly layer: Layer
  readonly doc: Y.Doc
  readonly records: YRecords
  /** False where the server would refuse the update. */
  readonly writable: boolean
}

export interface WriteContext {
  readonly layers: readonly BoundLayer[]
  readonly projection: Projection
  readonly codec: TextCodec
  /** Where a shape or page the user has just made belongs. */
  layerForNew(record: TLRecord): Layer
  /** Whether an open text editor is bound to the text of this shape. */
  isTextHeld(id: string): boolean
}

/**
 * Writes what the user did into the layers. Call within a transaction on each of them.
 *
 * @returns ids whose change was not written, because their layer may not be written here or because they
 *   are gone: the store must show them again as the layers have them
 */
export function writeDiff(diff: RecordsDiff<TLRecord>, context: WriteContext): Set<string> {
  const refused = new Set<string>()
  const added = Object.values(diff.added).filter(isSynced)
  // Bindings last: theirs is the layer of the shape they start from, which may be among the new ones.
  added.sort((a, b) => Number(a.typeName === 'binding') - Number(b.typeName === 'binding'))
  for (const record of added) {
    if (!add(record, context)) refused.add(record.id)
  }
  for (const [from, to] of Object.values(diff.updated)) {
    if (isSynced(to) && !update(from, to, context)) refused.add(to.id)
  }
  for (const record of Object.values(diff.removed)) {
    if (isSynced(record) && !remove(record, context)) refused.add(record.id)
  }
  return refused
}

function add(record: TLRecord, context: WriteContext): boolean {
  const { layers, codec } = context
  if (layerHolding(record.id, layers) !== undefined) return update(null, record, context)
  const name =
    record.typeName === 'binding' ? layerHolding(record.fromId, layers)?.layer : context.layerForNew(record)
  const layer = layers.find((candidate) => candidate.layer === name)
  if (layer === undefined || !layer.writable) return false
  insertRecord(layer.records, plain(record), codec)
  return true
}

/** @param from null when the store made anew what the layers still have: every property is written */
function update(from: TLRecord | null, to: TLRecord, context: WriteContext): boolean {
  const layer = layerHolding(to.id, context.layers)
  const map = layer?.records.get(to.id)
  if (layer === undefined || !layer.writable || !(map instanceof Y.Map)) return false
  if (context.projection.problemOf(to.id) !== null) return false
  const known: PlainRecord = from === null ? { id: to.id, typeName: to.typeName } : plain(from)
  updateRecord(map, known, plain(to), context.codec, context.isTextHeld(to.id))
  if (from !== null && hasMoved(from, to) && context.projection.isDisplaced(to.id)) settle(map, to)
  return true
}

const PLACE = ['parentId', 'index', 'x', 'y', 'rotation'] as const

/**
 * Who moves a shape that is shown elsewhere than its record says makes what is shown true; otherwise its new
 * place would be measured from a parent that is not there.
 */
function settle(map: YRecord, record: TLRecord): void {
  if (record.typeName !== 'shape') return
  for (const key of PLACE) map.set(key, record[key])
}

function hasMoved(from: TLRecord, to: TLRecord): boolean {
  if (from.typeName !== 'shape' || to.typeName !== 'shape') return false
  return PLACE.some((key) => from[key] !== to[key])
}

function remove(record: TLRecord, context: WriteContext): boolean {
  const { id } = record
  if (context.projection.problemOf(id) !== null) return false
  const holders = context.layers.filter(({ records }) => records.has(id))
  if (holders.some(({ writable }) => !writable)) return false
  for (const { records } of holders) {
    leavePlace(records, plain(record))
    records.delete(id)
  }
  return true
}

/** The layer a record is shown from: the first that holds it. */
export function layerHolding<L extends { readonly records: YRecords }>(
  id: string,
  layers: readonly L[],
): L | undefined {
  return layers.find(({ records }) => records.has(id))
}

function plain(record: TLRecord): PlainRecord {
  return record as unknown as PlainRecord // every record has id and typeName; the rest is read by name
}
