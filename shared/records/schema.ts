import {
  createTLSchema,
  defaultBindingSchemas,
  defaultShapeSchemas,
  imageShapeProps,
  type TLRecord,
  type TLSchema,
} from '@tldraw/tlschema'
import { T } from '@tldraw/validate'
import { parseAssetName } from '../assets/asset.ts'
import { FIELD } from '../fields/field.ts'
import { fieldMigrations, fieldProps } from '../fields/field-props.ts'
import { SHEET } from '../fields/sheet.ts'
import { sheetProps } from '../fields/sheet-props.ts'
import { OFFER } from '../offers/offer.ts'
import { offerProps } from '../offers/offer-props.ts'
import { ROW } from '../tables/column.ts'
import { rowProps } from '../tables/column-props.ts'
import type { PlainRecord } from './encoding.ts'
import { isSynced, UNREADABLE } from './kinds.ts'
import type { RecordReader } from './record-reader.ts'

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

/** Reads with tldraw's own schema: all it knows, what older programs wrote too. */
export function schemaReader(schema: TLSchema): RecordReader {
  return {
    schema: schema.serialize(),
    check: (record) => validateRecord(schema, record),
    migrate(record, from) {
      const unchecked = record as unknown as TLRecord // migrations take what is not yet valid
      const result = schema.migratePersistedRecord(unchecked, from)
      if (result.type === 'error') throw new Error(`migration failed: ${result.reason}`)
      return result.value as unknown as PlainRecord
    },
  }
}
