import * as Y from 'yjs'
import { insertRecord, type PlainRecord, recordsOf } from '../shared/records/encoding.ts'
import { createBoardSchema } from '../shared/records/schema.ts'
import { writeLayerSchema } from '../shared/records/schema-age.ts'
import { plainCodec } from '../shared/templates/plain-codec.ts'

const SCHEMA = createBoardSchema().serialize()

/**
 * The first update of a layer, made once by the server: two clients that each fill an "empty" document
 * make two boards in one.
 *
 * @param records what the layer holds before anybody has drawn on it
 */
export function seedLayer(records: readonly PlainRecord[]): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    writeLayerSchema(doc, SCHEMA)
    for (const record of records) insertRecord(recordsOf(doc), record, plainCodec)
  })
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}
