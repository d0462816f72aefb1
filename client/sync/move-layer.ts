import { insertRecord, type PlainRecord, readRecord } from '../../shared/records/encoding.ts'
import type { TextCodec } from '../../shared/records/text-codec.ts'
import type { Layer } from '../../shared/roles.ts'
import { type BoundLayer, layerHolding } from './outgoing.ts'

export interface LayerMove {
  readonly layers: readonly BoundLayer[]
  readonly codec: TextCodec
  /** Origin of the transactions. */
  readonly origin: unknown
  readonly target: Layer
  /** What is changed about a record on its way. */
  alter(record: PlainRecord): PlainRecord
}

/**
 * Moves records to another layer: first all of them are written there, then all are deleted where they were. Each
 * layer has a connection of its own; sent in this order nobody sees them go on the usual network, and in the
 * other order only for a moment.
 *
 * @throws RangeError when one of the layers may not be written here; then nothing has been moved
 */
export function moveRecords(ids: readonly string[], move: LayerMove): void {
  const { layers, codec, origin, target, alter } = move
  const to = layers.find(({ layer }) => layer === target)
  if (!to?.writable) throw new RangeError(`layer ${target} may not be written here`)
  const moving = ids.flatMap((id) => {
    const from = layerHolding(id, layers)
    if (from === undefined || from === to) return []
    if (!from.writable) throw new RangeError(`layer ${from.layer} may not be written here`)
    const read = readRecord(id, from.records.get(id), codec)
    return read.ok ? [{ from, record: alter(read.record) }] : []
  })
  to.doc.transact(() => {
    for (const { record } of moving) insertRecord(to.records, record, codec)
  }, origin)
  for (const source of new Set(moving.map(({ from }) => from))) {
    source.doc.transact(() => {
      for (const { from, record } of moving) if (from === source) source.records.delete(record.id)
    }, origin)
  }
}
