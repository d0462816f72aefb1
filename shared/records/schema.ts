import type { SerializedSchema } from '@tldraw/store'
import {
  createTLSchema,
  defaultBindingSchemas,
  defaultShapeSchemas,
  imageShapeProps,
  type TLRecord,
  type TLSchema,
} from '@tldraw/tlschema'
import { T } from '@tldraw/validate'
import type * as Y from 'yjs'
import { parseAssetName } from '../assets/asset.ts'
import { FIELD, fieldMigrations, fieldProps } from '../fields/field.ts'
import { SHEET, sheetProps } from '../fields/sheet.ts'
import { OFFER, offerProps } from '../offers/offer.ts'
import { ROW, rowProps } from '../tables/column.ts'
import { META, type PlainRecord, SCHEMA } from './encoding.ts'

/** Shown in place of a shape that cannot be read; never written to a document. */
export const UNREADABLE = 'unreadable'
export const unreadableProps = { w: T.nonZeroNumber, h: T.nonZeroNumber }

const pictureName = T.string.check('name of a picture', (name) => {
  if (parseAssetName(name) === null) throw new Error('not the name of a picture')
})

/**
 * The shapes a board may hold. What fetches from elsewhere by itself (embeds, bookmarks, videos) is not
 * among them: such a record is shown as unreadable, whoever wrote it.
 */
const { arrow, draw, frame, geo, group, highlight, image, line, note, text } = defaultShapeSchemas
export const boardShapes = {
  arrow,
  draw,
  frame,
  geo,
  group,
  highlight,
  /** Names its picture by content: an address has no place in it, of this host or another. */
  image: { ...image, props: { ...imageShapeProps, assetId: pictureName } },
  line,
  note,
  text,
  [FIELD]: { props: fieldProps, migrations: fieldMigrations },
  [SHEET]: { props: sheetProps },
  [ROW]: { props: rowProps },
  [OFFER]: { props: offerProps },
}

export function createBoardSchema(): TLSchema {
  return createTLSchema({
    shapes: { ...boardShapes, [UNREADABLE]: { props: unreadableProps } },
    bindings: defaultBindingSchemas,
  })
}

/** Kinds of records that are synced. Assets are not: they are derived from the names of pictures. */
const SYNCED: ReadonlySet<string> = new Set(['document', 'page', 'shape', 'binding'])

export function isSynced(record: { readonly typeName: string }): boolean {
  return SYNCED.has(record.typeName)
}

/**
 * @returns the record, known to be one this program can show
 * @throws when it is not; the message is for developers
 */
export function validateRecord(schema: TLSchema, record: PlainRecord): TLRecord {
  if (!isSynced(record)) throw new Error(`records of type ${record.typeName} are not synced`)
  if (record.type === UNREADABLE) throw new Error('the placeholder is never written')
  const types: Record<string, { validate(record: unknown): unknown }> = schema.types
  return types[record.typeName]?.validate(record) as TLRecord // the validator has just found out
}

export type SchemaAge = 'same' | 'older' | 'newer'

/** How `theirs` compares to `ours`; newer in any part is newer, since that part cannot be read. */
export function compareSchemas(ours: SerializedSchema, theirs: SerializedSchema): SchemaAge {
  const [own, other] = [sequencesOf(ours), sequencesOf(theirs)]
  let age: SchemaAge = 'same'
  for (const name of new Set([...Object.keys(own), ...Object.keys(other)])) {
    const [version = -1, otherVersion = -1] = [own[name], other[name]]
    if (otherVersion > version) return 'newer'
    if (otherVersion < version) age = 'older'
  }
  return age
}

function sequencesOf(schema: SerializedSchema): Record<string, number> {
  return schema.schemaVersion === 2 ? schema.sequences : {}
}

/** The schema a layer was last written with, or null when it says none that can be understood. */
export function readLayerSchema(doc: Y.Doc): SerializedSchema | null {
  const text = doc.getMap(META).get(SCHEMA)
  if (typeof text !== 'string') return null
  try {
    return asSchema(JSON.parse(text))
  } catch {
    return null // not JSON: as good as none
  }
}

export function writeLayerSchema(doc: Y.Doc, schema: SerializedSchema): void {
  doc.getMap(META).set(SCHEMA, JSON.stringify(schema))
}

function asSchema(value: unknown): SerializedSchema | null {
  if (typeof value !== 'object' || value === null) return null
  if (!('schemaVersion' in value) || value.schemaVersion !== 2 || !('sequences' in value)) return null
  const { sequences } = value
  if (typeof sequences !== 'object' || sequences === null) return null
  const versions = Object.entries(sequences).filter(([, version]) => typeof version === 'number')
  return { schemaVersion: 2, sequences: Object.fromEntries(versions) }
}
