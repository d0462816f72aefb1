import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { seedLayer } from '../../server/seed.ts'
import { recordsOf } from '../../shared/records/encoding.ts'
import { createBoardSchema } from '../../shared/records/schema.ts'
import { compareSchemas, readLayerSchema } from '../../shared/records/schema-age.ts'
import { DOCUMENT, PAGE } from '../records/samples.ts'

test.each([
  ['of the stage', [DOCUMENT, PAGE]],
  ['of another layer', []],
])('the first update %s says the schema this program speaks, and holds the records once', (_, records) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedLayer(records))
  const written = readLayerSchema(doc)
  expect(written && compareSchemas(createBoardSchema().serialize(), written)).toBe('same')
  expect([...recordsOf(doc).keys()]).toEqual(records.map(({ id }) => id))
})
