import * as Y from 'yjs'
import { createBoardSchema, writeLayerSchema } from '../shared/records/schema.ts'
import type { Layer } from '../shared/roles.ts'

/** A record of tldraw's store as plain JSON. */
export interface SeedRecord {
  readonly id: string
  readonly typeName: string
  readonly [property: string]: unknown
}

const SCHEMA = createBoardSchema().serialize()

/** What a new board holds before anybody has drawn on it: a document with the board's title and one page. */
export function seedRecords(title: string): SeedRecord[] {
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
    const records = doc.getMap('records')
    for (const record of layer === 'stage' ? seedRecords(title) : []) {
      records.set(record.id, new Y.Map([['', record]]))
    }
  })
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}
