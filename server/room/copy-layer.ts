import * as Y from 'yjs'
import { SHEET } from '../../shared/fields/sheet.ts'
import {
  CREATED,
  META,
  type PlainRecord,
  recordsOf,
  TEXT,
  type YRecord,
} from '../../shared/records/encoding.ts'
import { ROW } from '../../shared/tables/column.ts'
import { plainCodec } from '../../shared/templates/plain-codec.ts'
import { paragraph, richText } from '../../shared/templates/shape-records.ts'

/** What of a layer goes over to a copy of the board. */
export type LayerCopy =
  | { readonly layer: 'stage'; readonly title: string }
  /** Without contributions what the template laid out and what was released stays. */
  | { readonly layer: 'board'; readonly contributions: boolean }

/**
 * A layer's contents as the first update of a new board: records as they are now, bytes nobody here understands
 * included, but nothing of their history. Nobody is an author on the copy: ids of participants mean nothing
 * there, and would tell that the same person was on both boards.
 *
 * @param updates of the layer, beginning with the snapshot
 */
export function copyLayer(updates: readonly Uint8Array[], copy: LayerCopy): Uint8Array {
  const [source, target] = [new Y.Doc(), new Y.Doc()]
  try {
    source.transact(() => {
      for (const update of updates) Y.applyUpdate(source, update)
    })
    target.transact(() => {
      for (const [key, value] of source.getMap(META)) target.getMap(META).set(key, value)
      copyRecords(source, target, copy)
    })
    return Y.encodeStateAsUpdate(target)
  } finally {
    source.destroy()
    target.destroy()
  }
}

function copyRecords(source: Y.Doc, target: Y.Doc, copy: LayerCopy): void {
  const records = new Map<string, YRecord>()
  for (const [id, record] of recordsOf(source)) if (record instanceof Y.Map) records.set(id, record)
  const kept = copy.layer === 'board' && !copy.contributions ? preparedOf(records) : records.keys()
  for (const id of kept) {
    const record = records.get(id)
    if (record === undefined) continue
    const copied = withoutAuthor(record)
    if (copy.layer === 'stage' && createdOf(record)?.typeName === 'document') copied.set('name', copy.title)
    recordsOf(target).set(id, copied)
    if (copy.layer === 'board' && !copy.contributions) empty(copied, record)
  }
}

/** What nobody contributed: laid out by the template, or structure that was released. Bindings between these. */
function preparedOf(records: ReadonlyMap<string, YRecord>): Set<string> {
  const kept = new Set<string>()
  for (const [id, record] of records) {
    const isShape = createdOf(record)?.typeName === 'shape'
    if (isShape && (metaOf(record, 'released') === true || metaOf(record, 'author') === undefined))
      kept.add(id)
  }
  for (const [id, record] of records) {
    const created = createdOf(record)
    const ends = [created?.fromId, created?.toId].map(String)
    // An end that is not on this layer is on the stage, which is copied whole.
    if (created?.typeName === 'binding' && ends.every((end) => kept.has(end) || !records.has(end)))
      kept.add(id)
  }
  return kept
}

/** Shared texts begin anew, and rows as the template had them: what they hold beyond that was contributed. */
function empty(copied: YRecord, source: YRecord): void {
  const type = createdOf(source)?.type
  if (type === SHEET) {
    const text = new Y.XmlFragment()
    copied.set(TEXT, text)
    plainCodec.write(text, richText(paragraph('')))
  }
  if (type === ROW) for (const key of source.keys()) if (key.startsWith('props.')) copied.delete(key)
}

function withoutAuthor(record: YRecord): YRecord {
  const copied: YRecord = record.clone()
  copied.delete('meta.author')
  const created = createdOf(record)
  if (created !== null && typeof created.meta === 'object' && created.meta !== null) {
    const { author: _, ...meta } = created.meta as { readonly author?: unknown } // any object
    copied.set(CREATED, { ...created, meta })
  }
  return copied
}

function metaOf(record: YRecord, key: string): unknown {
  if (record.has(`meta.${key}`)) return record.get(`meta.${key}`)
  const meta = createdOf(record)?.meta
  return typeof meta === 'object' && meta !== null ? (meta as Record<string, unknown>)[key] : undefined
}

function createdOf(record: YRecord): PlainRecord | null {
  const created: unknown = record.get(CREATED)
  return typeof created === 'object' && created !== null && 'id' in created ? (created as PlainRecord) : null
}
