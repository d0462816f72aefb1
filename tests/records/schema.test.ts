import type { SerializedSchema } from '@tldraw/store'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { migrateLayer } from '../../client/sync/migrate.ts'
import { CREATED, META, readRecord, recordsOf, SCHEMA } from '../../shared/records/encoding.ts'
import { Projection } from '../../shared/records/projection.ts'
import { createBoardSchema, schemaReader } from '../../shared/records/schema.ts'
import { compareSchemas, readLayerSchema, writeLayerSchema } from '../../shared/records/schema-age.ts'
import { codec, note, PAGE } from './samples.ts'

const NOTE = 'com.tldraw.shape.note'
const schema = createBoardSchema()
const reader = schemaReader(schema)
const ours = schema.serialize()

/** The schema of a program that knew notes before they had a text of its own size. */
function withNoteVersion(version: number): SerializedSchema {
  if (ours.schemaVersion !== 2) throw new Error('unexpected schema')
  return { ...ours, sequences: { ...ours.sequences, [NOTE]: version } }
}

/** A note as version 11 of the note schema had it: size adjusted in pixels, who edited it first. */
function oldNote() {
  const { props, ...shape } = note('old')
  const { textLastEditedBy: _, ...rest } = props as Record<string, unknown>
  return { ...shape, props: { ...rest, textFirstEditedBy: null } }
}

function oldLayer(writable: boolean) {
  const doc = new Y.Doc()
  const records = recordsOf(doc)
  records.set('shape:old', new Y.Map([[CREATED, oldNote()]]))
  records.set('page:page', new Y.Map([[CREATED, PAGE]]))
  writeLayerSchema(doc, withNoteVersion(11))
  return { layer: 'board' as const, doc, records, writable }
}

describe('schemas', () => {
  test('are compared sequence by sequence; newer in one is newer', () => {
    expect(compareSchemas(ours, ours)).toBe('same')
    expect(compareSchemas(ours, withNoteVersion(11))).toBe('older')
    expect(compareSchemas(ours, withNoteVersion(99))).toBe('newer')
    const unknown = { schemaVersion: 2 as const, sequences: { 'com.planwand.shape.hologram': 0 } }
    expect(compareSchemas(ours, unknown)).toBe('newer')
  })

  test.each([['{'], ['7'], ['{"schemaVersion":2}'], ['{"schemaVersion":9,"sequences":{}}']])(
    'that make no sense are none: %s',
    (text) => {
      const doc = new Y.Doc()
      doc.getMap(META).set(SCHEMA, text)
      expect(readLayerSchema(doc)).toBeNull()
    },
  )
})

describe('an older layer', () => {
  test('is brought up to date in one transaction by who may write it, and only once', () => {
    const layer = oldLayer(true)
    let updates = 0
    layer.doc.on('update', () => updates++)
    expect(migrateLayer(layer, reader, codec)).toEqual({ kind: 'current' })
    expect(migrateLayer(layer, reader, codec)).toEqual({ kind: 'current' })
    expect(updates).toBe(1)
    expect(readLayerSchema(layer.doc)).toEqual(ours)
    const shown = new Projection([{ records: layer.records, olderSchema: null }], codec, reader).readAll()
    expect(shown.get('shape:old')).toMatchObject({ type: 'note' })
  })

  test('comes out the same when two bring it up to date at once', () => {
    const a = oldLayer(true)
    const b = { ...a, doc: new Y.Doc() }
    Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc))
    const other = { ...b, records: recordsOf(b.doc) }
    migrateLayer(a, reader, codec)
    migrateLayer(other, reader, codec)
    Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc))
    Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc))
    expect(a.records.toJSON()).toEqual(other.records.toJSON())
    const read = readRecord('shape:old', a.records.get('shape:old'), codec)
    expect(read.ok && schema.types.shape.validate(read.record)).toBeTruthy()
  })

  test('is migrated while reading by who may not write it', () => {
    const layer = oldLayer(false)
    const age = migrateLayer(layer, reader, codec)
    expect(age).toMatchObject({ kind: 'older' })
    const olderSchema = age.kind === 'older' ? age.schema : null
    const shown = new Projection([{ records: layer.records, olderSchema }], codec, reader).readAll()
    expect(shown.get('shape:old')).toMatchObject({ type: 'note' })
  })
})

test('a newer layer is left alone', () => {
  const layer = oldLayer(true)
  writeLayerSchema(layer.doc, withNoteVersion(99))
  expect(migrateLayer(layer, reader, codec)).toEqual({ kind: 'newer' })
  expect(readLayerSchema(layer.doc)).toEqual(withNoteVersion(99))
})
