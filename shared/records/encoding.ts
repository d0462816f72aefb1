/**
 * How a tldraw record is kept in a layer's Y.Doc (docs/architecture.md, "Records").
 *
 * One record is a Y.Map. Key `''` holds it as it was created, one JSON value; every property changed since
 * is a key of its own (`x`, `props.color`, `meta.author`), so that two people changing different
 * properties both win; `text` is a Y.XmlFragment for `props.richText`, so that two people typing both
 * keep every letter. A moved shape costs about 51 bytes, and a board half the memory of a key per property.
 */
import { equalityDeep } from 'lib0/function'
import * as Y from 'yjs'
import { isRichText, type TextCodec } from './text-codec.ts'

export const RECORDS = 'records'
export const META = 'meta'
/** Key of `meta` under which a layer's tldraw schema version stands. */
export const SCHEMA = 'schema'
export const CREATED = ''
export const TEXT = 'text'

/** A record as tldraw has it, before anything about it is known to be right. */
export interface PlainRecord {
  readonly id: string
  readonly typeName: string
  readonly [key: string]: unknown
}

export type YRecord = Y.Map<unknown>
export type YRecords = Y.Map<unknown>

export function recordsOf(doc: Y.Doc): YRecords {
  return doc.getMap(RECORDS)
}

/**
 * Properties every client works out for itself from text, font and size, or that name a person: merged from
 * two sides the first are wrong, and the second live only in `meta.author` as an id. They are not
 * written; these are the values a record is read with until the client has worked them out.
 */
const LOCAL_PROPS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  note: { growY: 0, fontSizeAdjustment: 1, textLastEditedBy: null },
  geo: { growY: 0 },
}

/** The properties of a shape type that are worked out locally and never synced. */
export function localPropsOf(record: PlainRecord): Readonly<Record<string, unknown>> {
  return (record.typeName === 'shape' && LOCAL_PROPS[String(record.type)]) || NOTHING
}
const NOTHING = Object.freeze({})

/** Properties whose entries merge one by one: two people filling two cells of a row both win. */
const MERGED_PROPS: Readonly<Record<string, string>> = { row: 'cells' }

/**
 * Adds a record, replacing one of the same id. Call within a transaction.
 *
 * @returns the Y.Map that now holds it
 */
export function insertRecord(records: YRecords, record: PlainRecord, codec: TextCodec): YRecord {
  const map: YRecord = new Y.Map()
  records.set(record.id, map)
  const props = { ...propsOf(record) }
  const text = props.richText
  if (isRichText(text)) delete props.richText
  for (const name of Object.keys(localPropsOf(record))) delete props[name]
  map.set(CREATED, 'props' in record ? { ...record, props } : { ...record })
  if (isRichText(text)) writeText(map, text, codec)
  return map
}

/**
 * Writes what changed between two versions of a record, and nothing else. Call within a transaction.
 *
 * @param keepText leaves `props.richText` alone: an open text editor is bound to it
 */
export function updateRecord(
  map: YRecord,
  from: PlainRecord,
  to: PlainRecord,
  codec: TextCodec,
  keepText: boolean,
): void {
  for (const key of keysOfBoth(from, to)) {
    if (key === 'id' || key === 'typeName' || key === 'props' || key === 'meta') continue
    writeKey(map, key, from[key], to[key])
  }
  // tldraw's records share what did not change: a drag never looks further.
  if (from.props !== to.props) writeProps(map, from, to, codec, keepText)
  if (from.meta !== to.meta) writeEntries(map, 'meta', from.meta, to.meta)
}

function writeEntries(map: YRecord, path: string, from: unknown, to: unknown): void {
  const [before, after] = [objectOf(from), objectOf(to)]
  for (const key of keysOfBoth(before, after)) writeKey(map, `${path}.${key}`, before[key], after[key])
}

function writeProps(
  map: YRecord,
  from: PlainRecord,
  to: PlainRecord,
  codec: TextCodec,
  keepText: boolean,
): void {
  const local = localPropsOf(to)
  const merged = MERGED_PROPS[String(to.type)]
  const props = { from: propsOf(from), to: propsOf(to) }
  for (const key of keysOfBoth(props.from, props.to)) {
    if (key in local) continue
    if (key === merged) writeEntries(map, `props.${key}`, props.from[key], props.to[key])
    else if (key !== 'richText') writeKey(map, `props.${key}`, props.from[key], props.to[key])
    else if (!keepText && props.from[key] !== props.to[key]) writeText(map, props.to[key], codec)
  }
}

function writeKey(map: YRecord, key: string, from: unknown, to: unknown): void {
  if (from === to || equalityDeep(from, to)) return
  map.set(key, to) // `undefined` stays as the mark that the property is gone
}

function writeText(map: YRecord, text: unknown, codec: TextCodec): void {
  const present = map.get(TEXT)
  const fragment = present instanceof Y.XmlFragment ? present : new Y.XmlFragment()
  if (fragment !== present) map.set(TEXT, fragment)
  if (!isRichText(text)) return
  try {
    codec.write(fragment, text)
  } catch (error) {
    // Text of another program that our editor's schema does not know: kept whole, as one value.
    if (!(error instanceof RangeError)) throw error
    map.delete(TEXT)
    map.set('props.richText', text)
  }
}

export type ReadResult =
  | { readonly ok: true; readonly record: PlainRecord }
  /** The bytes stay in the document untouched; `problem` is for developers. */
  | { readonly ok: false; readonly problem: string }

/** The whole record a Y.Map stands for. What is not a record says so instead of throwing. */
export function readRecord(id: string, map: unknown, codec: TextCodec): ReadResult {
  if (!(map instanceof Y.Map)) return { ok: false, problem: 'not a map' }
  const created: unknown = map.get(CREATED)
  if (!isPlainRecord(created)) return { ok: false, problem: 'no created record' }
  if (created.id !== id) return { ok: false, problem: 'filed under another id' }
  const record: Record<string, unknown> = { ...created }
  const merged = MERGED_PROPS[String(created.type)]
  if ('props' in created) record.props = ownProps(created, merged)
  if ('meta' in created) record.meta = { ...objectOf(created.meta) }
  for (const [key, value] of map.entries()) {
    if (key !== CREATED && key !== TEXT) assign(record, key, value, merged)
  }
  const fragment = map.get(TEXT)
  if (fragment instanceof Y.XmlFragment) objectOf(record.props).richText = codec.read(fragment)
  return { ok: true, record: record as PlainRecord } // id and typeName come from `created`
}

/** Copies that the changes since are put into. */
function ownProps(created: PlainRecord, merged: string | undefined): Record<string, unknown> {
  const props = { ...localPropsOf(created), ...objectOf(created.props) }
  if (merged !== undefined) props[merged] = { ...objectOf(props[merged]) }
  return props
}

function assign(
  record: Record<string, unknown>,
  key: string,
  value: unknown,
  merged: string | undefined,
): void {
  const [home, name] = placeOf(record, key, merged)
  if (typeof home !== 'object' || home === null || name === '__proto__') return
  if (home === record && NEVER_WHOLE.has(name)) return
  if (value === undefined) delete (home as Record<string, unknown>)[name]
  else (home as Record<string, unknown>)[name] = value // own copies, made in readRecord
}

/** Not ours to change, or written entry by entry: which of both came last would differ between clients. */
const NEVER_WHOLE: ReadonlySet<string> = new Set(['id', 'props', 'meta'])

/** The object a key's value belongs into, and under which name. */
function placeOf(
  record: Record<string, unknown>,
  key: string,
  merged: string | undefined,
): readonly [unknown, string] {
  const dot = key.indexOf('.')
  if (dot < 0) return [record, key]
  const [first, rest] = [key.slice(0, dot), key.slice(dot + 1)]
  if (first !== 'props' || merged === undefined) return [record[first], rest]
  if (rest === merged) return [null, rest]
  const inner = rest.startsWith(`${merged}.`)
  return inner ? [objectOf(record.props)[merged], rest.slice(merged.length + 1)] : [record.props, rest]
}

/** Text as kept, or null where a record has none or none that can be merged. */
export function textOf(map: unknown): Y.XmlFragment | null {
  const fragment = map instanceof Y.Map ? map.get(TEXT) : null
  return fragment instanceof Y.XmlFragment ? fragment : null
}

function isPlainRecord(value: unknown): value is PlainRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'typeName' in value &&
    typeof value.typeName === 'string'
  )
}

function propsOf(record: PlainRecord): Record<string, unknown> {
  return objectOf(record.props)
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function keysOfBoth(a: object, b: object): Set<string> {
  return new Set([...Object.keys(a), ...Object.keys(b)])
}
