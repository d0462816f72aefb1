import type { SerializedSchema } from '@tldraw/store'
import type { TLRecord } from '@tldraw/tlschema'
import type { PlainRecord } from '../encoding.ts'
import type { RecordReader } from '../record-reader.ts'
import { RECORD_RULES, SHAPE_RULES } from './record-rules.ts'

/**
 * The versions of tldraw's schema and of ours that the rules here belong to. A test compares them with the schema
 * itself, so that an update of tldraw cannot pass by them.
 */
const VERSIONS: SerializedSchema = {
  schemaVersion: 2,
  sequences: {
    'com.tldraw.store': 5,
    'com.tldraw.asset': 1,
    'com.tldraw.camera': 1,
    'com.tldraw.document': 2,
    'com.tldraw.instance': 26,
    'com.tldraw.instance_page_state': 5,
    'com.tldraw.page': 1,
    'com.tldraw.instance_presence': 6,
    'com.tldraw.pointer': 1,
    'com.tldraw.shape': 4,
    'com.tldraw.user': 1,
    'com.tldraw.asset.image': 6,
    'com.tldraw.asset.video': 5,
    'com.tldraw.asset.bookmark': 2,
    'com.tldraw.shape.arrow': 8,
    'com.tldraw.shape.draw': 5,
    'com.tldraw.shape.frame': 1,
    'com.tldraw.shape.geo': 12,
    'com.tldraw.shape.group': 0,
    'com.tldraw.shape.highlight': 4,
    'com.tldraw.shape.image': 5,
    'com.tldraw.shape.line': 5,
    'com.tldraw.shape.note': 13,
    'com.tldraw.shape.text': 4,
    'com.tldraw.shape.field': 1,
    'com.tldraw.shape.sheet': 0,
    'com.tldraw.shape.row': 0,
    'com.tldraw.shape.offer': 0,
    'com.tldraw.shape.unreadable': 0,
    'com.tldraw.binding.arrow': 1,
  },
}

/**
 * Reads what this version of the program writes, without tldraw's schema: a quarter of what the text view would
 * weigh otherwise. It takes exactly the records the schema takes. What an older program wrote needs the schema.
 */
export const leanReader: RecordReader = {
  schema: VERSIONS,
  check(record: PlainRecord): TLRecord {
    const { typeName, type } = record
    const rule = typeName === 'shape' ? SHAPE_RULES.get(type) : RECORD_RULES.get(typeName)
    if (rule === undefined) throw new Error(`records of type ${typeName} ${type} are not read`)
    if (!rule(record)) throw new Error(`not a ${typeName} ${type}`)
    return record as unknown as TLRecord // the rule has just found out
  },
  migrate: null,
}
