import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { insertRecord, readRecord, recordsOf } from '../../shared/records/encoding.ts'
import type { RichText } from '../../shared/records/text-codec.ts'
import { plainCodec } from '../../shared/templates/plain-codec.ts'
import { codec, note, richText } from '../records/samples.ts'

function written(text: RichText): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('text')
  fragment.insert(0, [new Y.XmlText('what stood there before')])
  plainCodec.write(fragment, text)
  return fragment
}

describe("text written without an editor is what the editor's codec reads", () => {
  test.each([
    ['one paragraph', richText('hilfreich')],
    ['several, one empty', richText('Stärken', '', 'Schwächen')],
    ['signs and emoji', richText('3–6 Jahre · <b> & 🧒')],
    ['nothing', { type: 'doc', content: [] }],
  ])('%s', (_, text) => {
    expect(codec.read(written(text))).toEqual(text)
    expect(plainCodec.read(written(text))).toEqual(text)
  })

  test('and writing it again with the editor changes nothing', () => {
    const fragment = written(richText('innen', 'außen'))
    const before = Y.encodeStateVector(fragment.doc ?? new Y.Doc())
    codec.write(fragment, richText('innen', 'außen'))
    expect(Y.encodeStateVector(fragment.doc ?? new Y.Doc())).toEqual(before)
  })
})

describe('what it cannot write it refuses, and leaves the text as it was', () => {
  const bold = { type: 'text', text: 'a', marks: [{ type: 'bold' }] }
  test.each([
    ['marks', { type: 'paragraph', content: [bold] }],
    ['a list for an attribute', { type: 'heading', attrs: { level: [1] } }],
    ['text without text', { type: 'text' }],
    ['no node', 7],
    ['content that is no list', { type: 'paragraph', content: 'a' }],
  ])('%s', (_, node) => {
    const fragment = written(richText('da'))
    expect(() => plainCodec.write(fragment, { type: 'doc', content: [node] })).toThrow(RangeError)
    expect(plainCodec.read(fragment)).toEqual(richText('da'))
  })

  test('the record then keeps the text whole', () => {
    const doc = new Y.Doc()
    const text = { type: 'doc', content: [{ type: 'paragraph', attrs: { dir: 'auto' }, content: [bold] }] }
    const shape = note('a')
    const record = { ...shape, props: { ...(shape.props as object), richText: text } }
    insertRecord(recordsOf(doc), record, plainCodec)
    expect(readRecord('shape:a', recordsOf(doc).get('shape:a'), codec)).toEqual({ ok: true, record })
  })
})
