import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { seedLayer, seedRecords } from '../../server/seed.ts'
import { CREATED, recordsOf } from '../../shared/records/encoding.ts'
import {
  compareSchemas,
  createBoardSchema,
  readLayerSchema,
  validateRecord,
} from '../../shared/records/schema.ts'
import { LAYERS } from '../../shared/roles.ts'

test('a new board holds records tldraw accepts', () => {
  const schema = createBoardSchema()
  for (const record of seedRecords('Hochwasser 2027')) expect(validateRecord(schema, record)).toEqual(record)
})

test.each(LAYERS)('the first update of %s says the schema this program speaks', (layer) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedLayer(layer, 'T'))
  const written = readLayerSchema(doc)
  expect(written && compareSchemas(createBoardSchema().serialize(), written)).toBe('same')
})

test('the title is the name of the document, once, on the stage', () => {
  const stage = new Y.Doc()
  Y.applyUpdate(stage, seedLayer('stage', 'Hochwasser 2027'))
  const record: unknown = (recordsOf(stage).get('document:document') as Y.Map<unknown>).get(CREATED)
  expect(record).toMatchObject({ name: 'Hochwasser 2027' })
  const board = new Y.Doc()
  Y.applyUpdate(board, seedLayer('board', 'Hochwasser 2027'))
  expect(recordsOf(board).size).toBe(0)
})
