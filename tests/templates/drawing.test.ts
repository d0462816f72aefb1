import { describe, expect, test } from 'vitest'
import { TEMPLATE_LIMITS } from '../../shared/templates/limits.ts'
import { parseTemplate } from '../../shared/templates/parse-template.ts'
import { DRAWN_TYPES } from '../../shared/templates/template.ts'
import { TemplateError } from '../../shared/templates/template-error.ts'
import { at, boardOf, DRAWN_PROPS, drawn, field, file, type Json, same } from './samples.ts'

function problem(...drawing: readonly Json[]): string {
  const label = { id: 'oben', text: same('oben'), x: 0, y: -64, size: 'l', rotation: 0 }
  try {
    parseTemplate(file({ fields: [field('a')], labels: [label], drawing }))
  } catch (error) {
    if (error instanceof TemplateError) return error.message
    throw error
  }
  return 'none'
}

const AT = 'pages[0].drawing[0]'
const withProps = (type: string, props: Json) =>
  drawn(type, 'x', { props: { ...DRAWN_PROPS[type], ...props } })
const withText = (...content: readonly unknown[]) =>
  withProps('note', { richText: { type: 'doc', content: [{ type: 'paragraph', content }] } })
const deep = (levels: number): unknown =>
  levels === 0
    ? { type: 'text', text: 'x' }
    : { type: levels % 2 ? 'listItem' : 'bulletList', content: [deep(levels - 1)] }

test.each(DRAWN_TYPES)('a %s can be drawn, on the page, in a field and in a frame', (type) => {
  const inside = { parent: 'rahmen' }
  expect(problem(drawn(type, 'x'), drawn(type, 'y', { parent: 'a' }))).toBe('none')
  expect(problem(drawn('frame', 'rahmen'), drawn(type, 'x', inside))).toBe('none')
})

describe('what shows more than itself is refused', () => {
  const kinds = DRAWN_TYPES.join(', ')
  test.each([
    ['a picture', { ...drawn('geo', 'x'), type: 'image' }, `${AT}.type is not one of ${kinds}.`],
    ['a page of elsewhere', { ...drawn('geo', 'x'), type: 'embed' }, `${AT}.type is not one of ${kinds}.`],
    [
      'a field among the drawing',
      { ...drawn('geo', 'x'), type: 'field' },
      `${AT}.type is not one of ${kinds}.`,
    ],
    [
      'an address on a card',
      withProps('note', { url: 'https://example.org' }),
      `${AT}.props.url is an address, and templates have none.`,
    ],
    [
      'a script for an address',
      withProps('geo', { url: 'javascript:1' }),
      `${AT}.props.url is an address, and templates have none.`,
    ],
    [
      'a link in a text',
      withText({
        type: 'text',
        text: 'x',
        marks: [{ type: 'link', attrs: { href: 'https://example.org' } }],
      }),
      `${AT}.props.richText.content[0].content[0].marks[0].attrs is not known.`,
    ],
    [
      'a picture in a text',
      withText({ type: 'image', attrs: { src: 'https://example.org/x.png' } }),
      `${AT}.props.richText.content[0].content[0].type is not one of `,
    ],
    ['what nobody knows', withProps('geo', { onload: 'x' }), `${AT}.props.onload cannot be drawn as it is.`],
    ['who made it', drawn('geo', 'x', { meta: { author: 'x' } }), `${AT}.meta is not known.`],
  ])('%s', (_, json, message) => expect(problem(json)).toContain(message))
})

describe('what a canvas would not survive is refused', () => {
  test.each([
    ['no props', drawn('geo', 'x', { props: null }), `${AT}.props is not an object.`],
    ['a missing prop', drawn('frame', 'x', { props: { w: 9 } }), `${AT}.props.`],
    [
      'a colour there is not',
      withProps('geo', { color: 'pink' }),
      `${AT}.props.color cannot be drawn as it is.`,
    ],
    [
      'a size without end',
      withProps('frame', { w: JSON.parse('1e999') }),
      `${AT}.props.w is not between -100000 and 100000.`,
    ],
    ['a place beyond', drawn('geo', 'x', { x: 1e9 }), `${AT}.x is not between -100000 and 100000.`],
    ['a name on two lines', withProps('frame', { name: 'a\nb' }), `${AT}.props.name has a line break`],
    ['a text that turns around', withText({ type: 'text', text: 'a\u202eb' }), `.text has a line break`],
    ['a text without words', withText({ type: 'text', text: '' }), '.text is empty.'],
    ['lists without end', withText(deep(5000)), '.content cannot be drawn as it is.'],
    [
      'a line that cannot be unpacked',
      withProps('draw', { segments: [{ type: 'free', path: 'no' }] }),
      `${AT}.props.segments[0].path cannot be drawn as it is.`,
    ],
    [
      'a line that leads nowhere',
      withProps('highlight', { segments: [{ type: 'free', path: '////////////////' }] }),
      `${AT}.props.segments[0].path is not between -100000 and 100000.`,
    ],
    [
      'a line as long as a book',
      withProps('draw', { segments: [{ type: 'free', path: 'A'.repeat(TEMPLATE_LIMITS.drawnBytes + 1) }] }),
      `${AT}.props.segments[0].path has more than 65536 bytes.`,
    ],
  ])('%s', (_, json, message) => expect(problem(json)).toContain(message))

  test('in a circle of parents', () => {
    const groups = [drawn('group', 'x', { parent: 'y' }), drawn('group', 'y', { parent: 'x' })]
    expect(problem(...groups)).toBe(`${AT}.parent leads in a circle.`)
    expect(problem(drawn('frame', 'x', { parent: 'x' }))).toBe(`${AT}.parent leads in a circle.`)
  })
})

describe('what is named must be there', () => {
  test.each([
    [
      'a parent that is not',
      [drawn('geo', 'x', { parent: 'y' })],
      '.parent names no frame, group or field of this page.',
    ],
    [
      'a parent that holds nothing',
      [drawn('geo', 'x', { parent: 'y' }), drawn('geo', 'y')],
      '.parent names no frame, group or field of this page.',
    ],
    [
      'a label as a parent',
      [drawn('geo', 'x', { parent: 'oben' })],
      '.parent names no frame, group or field of this page.',
    ],
    [
      'under what is not',
      [drawn('geo', 'x', { under: 'y' })],
      '.under names no field or label of this page.',
    ],
    [
      'under a field, and in one',
      [drawn('geo', 'x', { under: 'a', parent: 'a' })],
      '.under names no field or label of this page.',
    ],
    [
      'an arrow at nothing',
      [drawn('arrow', 'x', { end: at('y') })],
      '.end.to names nothing on this page that an arrow can point at.',
    ],
    [
      'an arrow at itself',
      [drawn('arrow', 'x', { end: at('x') })],
      '.end.to names nothing on this page that an arrow can point at.',
    ],
    [
      'an arrow at the group it lies in',
      [drawn('arrow', 'x', { parent: 'y', end: at('y') }), drawn('group', 'y')],
      '.end.to names nothing on this page that an arrow can point at.',
    ],
    ['a card with an end', [drawn('note', 'x', { start: at('a') })], '.start is not known.'],
    ['an id of a field', [drawn('note', 'a')], '.id repeats pages[0].fields[0].id.'],
  ])('%s', (_, drawing, message) => expect(problem(...drawing)).toBe(`${AT}${message}`))

  test('on the same page', () => {
    const pages = [
      { id: 'eins', title: same('Eins'), fields: [field('a')], labels: [] },
      {
        id: 'zwei',
        title: same('Zwei'),
        fields: [],
        labels: [],
        drawing: [drawn('geo', 'x', { parent: 'a' })],
      },
    ]
    expect(() => parseTemplate(file({}, { pages }))).toThrow('pages[1].drawing[0].parent names no frame')
  })
})

test('script in a text is words like any others', () => {
  const words = '<script>alert(1)</script><img src=x onerror=alert(1)>'
  const template = parseTemplate(file({ drawing: [withText({ type: 'text', text: words })] }))
  const [shape] = boardOf(template).records.filter(({ type }) => type === 'note')
  expect(JSON.stringify(shape)).toContain(words)
})

test('placeholders in drawn texts are filled, and must be declared', () => {
  const card = withText({ type: 'text', text: 'In {{stadt}}' })
  expect(problem(card)).toContain('names "stadt", which is no placeholder.')
  const placeholders = [{ id: 'stadt', label: same('Name der Stadt'), type: 'text' }]
  const template = parseTemplate(file({ drawing: [card] }, { placeholders }))
  expect(JSON.stringify(boardOf(template).records)).toContain('In [Name der Stadt]')
})

test('a template holds at most what a board can begin with', () => {
  const cards = (count: number) => Array.from({ length: count }, () => ({ text: same('x'), color: 'red' }))
  const fields = (count: number) =>
    Array.from({ length: count }, (_, index) => field(`f${index}`, { y: index * 700, cards: cards(499) }))
  expect(() => parseTemplate(file({ fields: fields(12) }))).not.toThrow()
  expect(() => parseTemplate(file({ fields: fields(13) }))).toThrow('The template has more than 6000 fields')
})
