import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  insertRecord,
  type PlainRecord,
  readRecord,
  recordsOf,
  textOf,
  updateRecord,
  type YRecord,
} from '../../shared/records/encoding.ts'
import { codec, exchange, frame, note, richText, row, textOfShape } from './samples.ts'

function docWith(...records: readonly PlainRecord[]): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const record of records) insertRecord(recordsOf(doc), record, codec)
  })
  return doc
}

function read(doc: Y.Doc, id: string): PlainRecord {
  const result = readRecord(id, recordsOf(doc).get(id), codec)
  if (!result.ok) throw new Error(result.problem)
  return result.record
}

function change(doc: Y.Doc, to: PlainRecord, keepText = false): void {
  const map = recordsOf(doc).get(to.id) as YRecord
  const from = read(doc, to.id)
  doc.transact(() => updateRecord(map, from, to, codec, keepText))
}

function twoDocs(record: PlainRecord): [Y.Doc, Y.Doc] {
  const a = docWith(record)
  const b = new Y.Doc()
  exchange(a, b)
  return [a, b]
}

describe('a record', () => {
  test.each([
    ['a note with text', note('n', {}, 'Frühe Hilfen')],
    ['a frame', frame('f')],
    ['a row of a table', row('r', { ziel: 'Übergänge', kosten: '1200' })],
  ])('comes back as it was written: %s', (_, record) => {
    expect(read(docWith(record), record.id)).toEqual(record)
  })

  test('keeps properties two people change at once, each', () => {
    const [a, b] = twoDocs(note('n'))
    change(a, { ...read(a, 'shape:n'), x: 100, y: 50 })
    change(b, { ...read(b, 'shape:n'), props: { ...(note('n').props as object), color: 'green' } })
    exchange(a, b)
    expect(read(a, 'shape:n')).toMatchObject({ x: 100, y: 50, props: { color: 'green' } })
    expect(read(b, 'shape:n')).toEqual(read(a, 'shape:n'))
  })

  test('keeps cells two people fill at once, each, and of one cell a single value everywhere', () => {
    const [a, b] = twoDocs(row('r', { ziel: 'alt', stand: 'offen' }))
    change(a, row('r', { ziel: 'von A', stand: 'offen', wer: 'Amt' }))
    change(b, row('r', { ziel: 'von B', kosten: '5' }))
    exchange(a, b)
    const { ziel, ...others } = (read(a, 'shape:r').props as { cells: Record<string, string> }).cells
    expect(others).toEqual({ wer: 'Amt', kosten: '5' })
    expect(['von A', 'von B']).toContain(ziel)
    expect(read(b, 'shape:r')).toEqual(read(a, 'shape:r'))
  })

  test('is the same whatever came first when a forged update writes a part and its whole', () => {
    const reads = [['props.cells', 'props.cells.a'] as const, ['props.cells.a', 'props.cells'] as const].map(
      (keys) => {
        const doc = docWith(row('r', { b: 'da' }))
        const map = recordsOf(doc).get('shape:r') as YRecord
        for (const key of keys) map.set(key, key.endsWith('a') ? 'eins' : { c: 'forged' })
        for (const key of ['props', 'meta']) map.set(key, { forged: true })
        return read(doc, 'shape:r')
      },
    )
    expect(reads[0]).toEqual(row('r', { a: 'eins', b: 'da' }))
    expect(reads[1]).toEqual(reads[0])
  })

  test('keeps every letter of a text two people change at once', () => {
    const [a, b] = twoDocs(note('n', {}, 'Kein Kind'))
    const props = note('n').props as object
    change(a, { ...read(a, 'shape:n'), props: { ...props, richText: richText('WIR LASSEN Kein Kind') } })
    change(b, { ...read(b, 'shape:n'), props: { ...props, richText: richText('Kein Kind zurück') } })
    exchange(a, b)
    expect(textOfShape(read(a, 'shape:n'))).toBe('WIR LASSEN Kein Kind zurück')
    expect(textOfShape(read(b, 'shape:n'))).toBe('WIR LASSEN Kein Kind zurück')
  })

  test('costs at most 60 bytes to move', () => {
    const doc = docWith(...Array.from({ length: 50 }, (_, at) => note(`n${at}`)))
    const sizes: number[] = []
    doc.on('update', (update: Uint8Array) => sizes.push(update.length))
    for (let at = 0; at < 50; at++) {
      change(doc, { ...read(doc, `shape:n${at}`), x: 812.37 + at, y: -341.5 })
    }
    expect(Math.max(...sizes)).toBeLessThanOrEqual(60)
  })

  test('does not carry what every client works out for itself, nor who typed last', () => {
    const props = {
      ...(note('n').props as object),
      growY: 552,
      fontSizeAdjustment: 0.8,
      textLastEditedBy: 'x',
    }
    const doc = docWith(note('n', { props }))
    let updates = 0
    doc.on('update', () => updates++)
    change(doc, { ...read(doc, 'shape:n'), props: { ...props, growY: 1032 } })
    expect(updates).toBe(0)
    expect(read(doc, 'shape:n').props).toMatchObject({
      growY: 0,
      fontSizeAdjustment: 1,
      textLastEditedBy: null,
    })
  })

  test('leaves text alone that an open editor is bound to', () => {
    const doc = docWith(note('n', {}, 'alt'))
    change(doc, { ...read(doc, 'shape:n'), x: 5, props: { ...(note('n').props as object) } }, true)
    expect(textOfShape(read(doc, 'shape:n'))).toBe('alt')
    expect(read(doc, 'shape:n').x).toBe(5)
  })

  test('forgets a property that was removed', () => {
    const doc = docWith(note('n', { meta: { mark: 1 } }))
    change(doc, { ...read(doc, 'shape:n'), meta: {} })
    expect(read(doc, 'shape:n').meta).toEqual({})
  })

  test('keeps text whole that the editor does not know', () => {
    const strange = { type: 'doc', content: [{ type: 'timeline', content: [] }] }
    const doc = docWith(note('n', { props: { ...(note('n').props as object), richText: strange } }))
    expect(read(doc, 'shape:n').props).toMatchObject({ richText: strange })
    expect(textOf(recordsOf(doc).get('shape:n'))).toBeNull()
  })
})

describe('what is not a record', () => {
  test.each([
    ['a text', 'hello'],
    ['an empty map', new Y.Map()],
    ['a map without a record in it', new Y.Map([['', 7]])],
    ['a record under another id', new Y.Map([['', { id: 'shape:other', typeName: 'shape' }]])],
  ])('says so instead of throwing: %s', (_, value) => {
    const doc = new Y.Doc()
    recordsOf(doc).set('shape:x', value)
    expect(readRecord('shape:x', recordsOf(doc).get('shape:x'), codec).ok).toBe(false)
  })

  test('cannot change the id or the prototype of what is read', () => {
    const doc = docWith(note('n'))
    const map = recordsOf(doc).get('shape:n') as YRecord
    map.set('id', 'shape:other')
    map.set('props.__proto__', { evil: true })
    map.set('nowhere.x', 1)
    const record = read(doc, 'shape:n')
    expect(record.id).toBe('shape:n')
    expect((record.props as { evil?: boolean }).evil).toBeUndefined()
  })
})
