import { createTLSchema } from '@tldraw/tlschema'
import { describe, expect, test } from 'vitest'
import { type Drawing, readDrawing } from '../../client/canvas/import/tldr/read-drawing.ts'
import { drawing, image, imageAsset, note, page, shape } from './drawing.ts'

function read(json: string): Drawing {
  const reading = readDrawing(json)
  if (!reading.ok) throw new Error(reading.problem)
  return reading.drawing
}

const PICTURE = 'data:image/png;base64,AAAA'

describe('a drawing of tldraw', () => {
  test('is its pages with their shapes, below one another, in their order', () => {
    const { pages } = read(
      drawing([
        page('q', 'Zwei', 'a2'),
        page('p', 'Eins', 'a1'),
        page('r', 'Leer', 'a3'),
        note('b', 'B', { index: 'a2', isLocked: true }),
        shape('g', 'group', {}, { index: 'a1' }),
        note('a', 'A', { parentId: 'shape:g' }),
        note('c', 'C', { parentId: 'page:q' }),
      ]),
    )
    const contents = pages.map(({ name, content }) => [
      name,
      content.shapes.map(({ id }) => id),
      content.rootShapeIds,
    ])
    expect(contents).toEqual([
      ['Eins', ['shape:g', 'shape:a', 'shape:b'], ['shape:g', 'shape:b']],
      ['Zwei', ['shape:c'], ['shape:c']],
    ])
    expect(pages[0]?.content.shapes.some(({ isLocked }) => isLocked)).toBe(false)
  })

  test('leaves out what would be fetched from elsewhere or is not known, and counts it', () => {
    const { pages, left } = read(
      drawing([
        page('p', 'Eins'),
        imageAsset('asset:here', PICTURE),
        imageAsset('asset:there', 'https://example.invalid/x.png'),
        image('i', 'asset:here'),
        image('j', 'asset:there'),
        image('k', 'asset:gone'),
        shape('e', 'embed', { w: 10, h: 10, url: 'https://example.invalid' }),
        shape('x', 'gadget', { any: 'thing' }),
        note('o', 'ohne Seite', { parentId: 'page:gone' }),
      ]),
    )
    expect(pages.flatMap(({ content }) => content.shapes.map(({ id }) => id))).toEqual(['shape:i'])
    expect(pages[0]?.content.assets.map(({ id }) => id)).toEqual(['asset:here'])
    expect(left).toEqual({ remote: 2, embeds: 1, unknown: 2 })
  })

  test('of an older version is brought to this one', () => {
    const schema = createTLSchema().serialize()
    if (schema.schemaVersion !== 2) throw new Error('another form of schemas')
    const sequences = { ...schema.sequences, 'com.tldraw.shape.note': 7 }
    const old = note('a', '')
    const {
      richText: _,
      textLastEditedBy: __,
      ...props
    } = { ...old.props, text: 'Alt' } as Record<string, unknown>
    const { pages } = read(
      drawing([page('p', 'Eins'), { ...old, props }], { schema: { ...schema, sequences } }),
    )
    expect(JSON.stringify(pages[0]?.content.shapes[0]?.props)).toContain('"text":"Alt"')
  })

  const newer = () => {
    const schema = createTLSchema().serialize()
    return {
      ...schema,
      sequences: { ...('sequences' in schema && schema.sequences), 'com.tldraw.store': 99 },
    }
  }
  test.each<readonly [what: string, problem: string, json: string]>([
    ['no JSON', 'not-a-drawing', 'PK\u0003\u0004'],
    ['other JSON', 'not-a-drawing', '{"records": 3}'],
    ['nothing', 'not-a-drawing', 'null'],
    ['a file of a newer form', 'too-new', drawing([], { tldrawFileFormatVersion: 2 })],
    ['records of a newer version', 'too-new', drawing([page('p', 'Eins')], { schema: newer() })],
    ['a file of the first tldraw', 'too-old', '{"document": {"version": 15.5}}'],
    ['a shape without sense', 'damaged', drawing([page('p', 'Eins'), shape('n', 'note', { color: 5 })])],
    ['a schema without sense', 'damaged', drawing([page('p', 'Eins')], { schema: { schemaVersion: 2 } })],
    ['no shapes', 'empty', drawing([page('p', 'Eins')])],
    ['only what is left out', 'empty', drawing([page('p', 'Eins'), image('j', 'asset:gone')])],
    ['shapes in a circle', 'empty', drawing([page('p', 'Eins'), note('a', '', { parentId: 'shape:a' })])],
  ])('that is %s is told: %s', (_, problem, json) => {
    expect(readDrawing(json)).toEqual({ ok: false, problem })
  })
})
