import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { CREATED, type PlainRecord, recordsOf } from '../../shared/records/encoding.ts'
import { leanReader } from '../../shared/records/lean/lean-reader.ts'
import { Projection } from '../../shared/records/projection.ts'
import type { RecordReader } from '../../shared/records/record-reader.ts'
import { createBoardSchema, schemaReader } from '../../shared/records/schema.ts'
import type { ResultBoard } from '../../shared/results/model.ts'
import { readResults } from '../../shared/results/read-results.ts'
import { plainCodec } from '../../shared/templates/plain-codec.ts'
import { everyKind } from '../records/every-kind.ts'
import { bool, int32, pick, type Random, randomOf, seedsOf } from '../seeds.ts'

const whole = schemaReader(createBoardSchema())
const STRANGE = [null, -1, Number.NaN, '', 'x', 'a0', 'shape:0', 'page:page', [], {}, { x: 1 }, true]

/** Records of every kind lying in one another as it comes, some of them broken in one or two places. */
function randomRecords(random: Random): PlainRecord[] {
  const shapes = everyKind().filter(({ typeName }) => typeName === 'shape')
  const made = Array.from({ length: 30 }, (_, at): PlainRecord => {
    const parentId = bool(random) ? 'page:page' : `shape:${int32(random, 0, 35)}`
    const place = { x: int32(random, -500, 500), y: int32(random, -500, 500), rotation: int32(random, 0, 3) }
    return {
      ...pick(random, shapes),
      id: `shape:${at}`,
      parentId,
      index: `a${int32(random, 1, 9)}`,
      ...place,
    }
  })
  const others = everyKind().filter(({ typeName }) => typeName !== 'shape')
  return [...others, ...made].map((record) => (int32(random, 0, 3) === 0 ? broken(record, random) : record))
}

function broken(record: PlainRecord, random: Random): PlainRecord {
  const key = pick(random, ['props', 'meta', 'x', 'type', 'typeName', 'index', 'parentId', 'opacity', 'name'])
  const value = STRANGE[int32(random, 0, STRANGE.length - 1)]
  if (key !== 'props' || typeof record.props !== 'object' || bool(random)) return { ...record, [key]: value }
  const prop = pick(random, [...Object.keys(record.props ?? {}), 'surprise'])
  return { ...record, props: { ...record.props, [prop]: value } }
}

function read(docs: readonly Y.Doc[], reader: RecordReader): ResultBoard {
  const layers = docs.map((doc) => ({ records: recordsOf(doc), olderSchema: null }))
  const shown = new Projection(layers, plainCodec, reader).readAll()
  const records = [...shown.values()].filter((record) => record !== null)
  return readResults({ records, isStage: (id) => layers[0]?.records.has(id) === true })
}

test('the text view reads of any board what the server reads', () => {
  for (const seed of seedsOf('both readings', 40)) {
    const random = randomOf(seed)
    const docs = [new Y.Doc(), new Y.Doc()]
    for (const record of randomRecords(random)) {
      const doc = docs[int32(random, 0, 1)]
      if (doc !== undefined) recordsOf(doc).set(record.id, new Y.Map([[CREATED, record]]))
    }
    const here = read(docs, leanReader)
    expect(here, `seed ${seed}`).toEqual(read(docs, whole))
    const entries = here.pages.flatMap((page) => [...page.fields, page].flatMap((place) => place.entries))
    if (here.pages.length > 0) expect(entries.length, `seed ${seed}`).toBeGreaterThan(0)
  }
})
