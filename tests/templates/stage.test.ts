import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { seedLayer } from '../../server/seed.ts'
import { FIELD } from '../../shared/fields/field.ts'
import { type PlainRecord, readRecord, recordsOf } from '../../shared/records/encoding.ts'
import { createBoardSchema, validateRecord } from '../../shared/records/schema.ts'
import { boardRecords } from '../../shared/templates/build-board.ts'
import { stageRecords } from '../../shared/templates/build-stage.ts'
import { TEMPLATES } from '../../shared/templates/house.ts'
import { codec, textOfShape } from '../records/samples.ts'

const schema = createBoardSchema()
const cases = TEMPLATES.flatMap((template) =>
  (['de', 'en'] as const).map((language) => ({ id: template.id, template, language })),
)
const byId = (records: readonly PlainRecord[]) =>
  [...records].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

describe.each(cases)('a stage from $id in $language', ({ template, language }) => {
  const records = stageRecords(template, 'Werkstatt', { language, values: {} })
  const shapes = records.filter(({ typeName }) => typeName === 'shape')

  test('holds records the editor accepts, each once', () => {
    for (const record of records) expect(validateRecord(schema, record)).toEqual(record)
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
  })

  test('has every page, field and label, in order', () => {
    const names = (list: readonly PlainRecord[]) => list.map(({ name }) => name)
    expect(names(records.filter(({ typeName }) => typeName === 'document'))).toEqual(['Werkstatt'])
    const pages = records.filter(({ typeName }) => typeName === 'page')
    expect(names(pages)).toEqual(template.pages.map(({ title }) => title[language]))
    expect(pages[0]?.id).toBe('page:page')
    for (const [at, page] of template.pages.entries()) {
      const on = shapes.filter(({ parentId }) => parentId === pages[at]?.id)
      expect(on.map(({ id }) => id)).toEqual(
        [...page.fields, ...page.labels].map(({ id }) => `shape:${page.id}-${id}`),
      )
      const keys = on.map(({ index }) => String(index))
      expect(keys).toEqual([...new Set(keys)].sort())
    }
  })

  test('reaches a browser whole: its editor reads the same records and texts', () => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, seedLayer(records))
    const read = [...recordsOf(doc)].map(([id, map]) => readRecord(id, map, codec))
    expect(byId(read.flatMap((result) => (result.ok ? [result.record] : [])))).toEqual(byId(records))
    const labels = shapes.filter(({ type }) => type === 'text').map((shape) => textOfShape(shape))
    expect(labels).toEqual(template.pages.flatMap((page) => page.labels.map(({ text }) => text[language])))
  })

  test('costs less than 150 KB on the wire, together with what lies in its fields', () => {
    const board = seedLayer(boardRecords(template, { language, values: {} }))
    expect(seedLayer(records).length + board.length).toBeLessThan(150_000)
  })
})

test('a field says what the template says, and by which id other steps know it', () => {
  const swot = TEMPLATES.find(({ id }) => id === 'swot')
  const records = swot ? stageRecords(swot, 'T', { language: 'de', values: {} }) : []
  expect(records.find(({ type }) => type === FIELD)).toMatchObject({
    id: 'shape:analyse-staerken',
    parentId: 'page:page',
    meta: { field: 'staerken' },
    props: { title: 'Stärken', color: 'green', kind: 'notes' },
  })
  expect(records.find(({ id }) => id === 'shape:analyse-analyse-oben')).toMatchObject({
    rotation: -Math.PI / 2,
  })
})
