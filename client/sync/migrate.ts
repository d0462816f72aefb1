import type { SerializedSchema } from '@tldraw/store'
import * as Y from 'yjs'
import { type PlainRecord, readRecord, updateRecord } from '../../shared/records/encoding.ts'
import { isSynced } from '../../shared/records/kinds.ts'
import type { RecordReader } from '../../shared/records/record-reader.ts'
import { compareSchemas, readLayerSchema, writeLayerSchema } from '../../shared/records/schema-age.ts'
import type { TextCodec } from '../../shared/records/text-codec.ts'
import type { BoundLayer } from './outgoing.ts'

/** Origin of migration transactions: not the user's doing, so undo does not see them. */
const MIGRATION = Symbol('migration')

export type LayerAge =
  | { readonly kind: 'current' }
  /** Written by an older program and not ours to rewrite: records are migrated as they are read. */
  | { readonly kind: 'older'; readonly schema: SerializedSchema }
  /** Written by a newer program: this one must not write to it. */
  | { readonly kind: 'newer' }

/**
 * Brings a layer up to this program's schema, if it is older and may be written here, in one transaction.
 * Migrating is deterministic, so two clients that do it at once write the same.
 */
export function migrateLayer(layer: BoundLayer, reader: RecordReader, codec: TextCodec): LayerAge {
  const { schema: ours, migrate } = reader
  const theirs = readLayerSchema(layer.doc)
  const age = theirs === null ? 'same' : compareSchemas(ours, theirs)
  if (age === 'newer') return { kind: 'newer' }
  if (theirs === null || age === 'same') return { kind: 'current' }
  if (!layer.writable || migrate === null) return { kind: 'older', schema: theirs }
  layer.doc.transact(() => {
    for (const [id, map] of layer.records.entries())
      migrateRecord(id, map, codec, (record) => migrate(record, theirs))
    writeLayerSchema(layer.doc, ours)
  }, MIGRATION)
  return { kind: 'current' }
}

function migrateRecord(
  id: string,
  map: unknown,
  codec: TextCodec,
  migrate: (record: PlainRecord) => PlainRecord,
): void {
  const read = readRecord(id, map, codec)
  if (!read.ok || !(map instanceof Y.Map) || !isSynced(read.record)) return
  let migrated: PlainRecord
  try {
    migrated = migrate(read.record)
  } catch {
    return // one that cannot be migrated stays as it is and is shown as unreadable
  }
  updateRecord(map, read.record, migrated, codec, false)
}
