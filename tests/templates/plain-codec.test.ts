import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { insertRecord, readRecord, recordsOf } from '../../shared/records/encoding.ts'
import type { RichText } from '../../shared/records/text-codec.ts'
import { plainCodec } from '../../shared/templates/plain-codec.ts'
import { codec, note, richText } from '../records/samples.ts'

const dir = { dir: 'auto' }
const line = (text: string) => ({ type: 'paragraph', attrs: dir, content: [{ type: 'text', text }] })

/** What a text field may be prepared with. */
const DRAFT: RichText = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { ...dir, level: 2 }, content: [{ type: 'text', text: 'Unser Leitbild' }] },
    {
      type: 'paragraph',
      attrs: dir,
      content: [
        { type: 'text', text: 'Wir denken ' },
        { type: 'text', text: 'vom Kind her', marks: [{ type: 'bold', attrs: {} }] },
        { type: 'text', text: '.' },
      ],
    },
    { type: 'bulletList', attrs: dir, content: [{ type: 'listItem', attrs: dir, content: [line('Werte')] }] },
    {
      type: 'orderedList',
      attrs: { ...dir, start: 3 },
      content: [{ type: 'listItem', attrs: dir, content: [line('Auftrag')] }],
    },
  ],
}

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
    ['headings, lists and marks', DRAFT],
  ])('%s', (_, text) => {
    expect(codec.read(written(text))).toEqual(text)
    expect(plainCodec.read(written(text))).toEqual(text)
  })

  test.each([
    ['paragraphs', richText('innen', 'außen')],
    ['headings, lists and marks', DRAFT],
  ])('and writing it again with the editor changes nothing: %s', (_, text) => {
    const fragment = written(text)
    const before = Y.encodeStateVector(fragment.doc ?? new Y.Doc())
    codec.write(fragment, text)
    expect(Y.encodeStateVector(fragment.doc ?? new Y.Doc())).toEqual(before)
  })

  test('the level of a heading is still a number after the wire', () => {
    const fragment = written(DRAFT)
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(fragment.doc ?? new Y.Doc()))
    expect(codec.read(other.getXmlFragment('text'))).toEqual(DRAFT)
  })
})

describe('what it cannot write it refuses, and leaves the text as it was', () => {
  test.each([
    ['an attribute that is a list', { type: 'heading', attrs: { level: [1] } }],
    ['text without text', { type: 'text' }],
    ['empty text', { type: 'text', text: '' }],
    ['no node', 7],
    ['no mark', { type: 'text', text: 'a', marks: ['bold'] }],
    ['content that is no list', { type: 'paragraph', content: 'a' }],
  ])('%s', (_, node) => {
    const fragment = written(richText('da'))
    expect(() => plainCodec.write(fragment, { type: 'doc', content: [node] })).toThrow(RangeError)
    expect(plainCodec.read(fragment)).toEqual(richText('da'))
  })

  test('the record then keeps the text whole', () => {
    const doc = new Y.Doc()
    const odd = { type: 'paragraph', attrs: { dir: ['auto'] } }
    const text = { type: 'doc', content: [odd] }
    const shape = note('a')
    const record = { ...shape, props: { ...(shape.props as object), richText: text } }
    insertRecord(recordsOf(doc), record, plainCodec)
    expect(readRecord('shape:a', recordsOf(doc).get('shape:a'), codec)).toEqual({ ok: true, record })
  })
})
