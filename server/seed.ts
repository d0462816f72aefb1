import * as Y from 'yjs'
import { CREATED, type PlainRecord, recordsOf } from '../shared/records/encoding.ts'
import { createBoardSchema, writeLayerSchema } from '../shared/records/schema.ts'
import type { Layer } from '../shared/roles.ts'

const SCHEMA = createBoardSchema().serialize()

/** What a new board holds before anybody has drawn on it: a document with the board's title and one page. */
export function seedRecords(title: string): PlainRecord[] {
  return [
    { id: 'document:document', typeName: 'document', gridSize: 10, name: title, meta: {} },
    { id: 'page:page', typeName: 'page', name: 'Seite 1', index: 'a1', meta: {} },
  ]
}

/**
 * The first update of a layer, made once by the server: two clients that each fill an "empty" document
 * make two boards in one.
 */
export function seedLayer(layer: Layer, title: string): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    writeLayerSchema(doc, SCHEMA)
    // None of these has text, so what a record's map holds at first is its created-as key alone.
    for (const record of layer === 'stage' ? seedRecords(title) : []) {
      recordsOf(doc).set(record.id, new Y.Map([[CREATED, record]]))
    }
  })
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}
