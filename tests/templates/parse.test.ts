import { describe, expect, test } from 'vitest'
import { TEMPLATES } from '../../shared/templates/house.ts'
import { TEMPLATE_LIMITS } from '../../shared/templates/limits.ts'
import { parseTemplate } from '../../shared/templates/parse-template.ts'
import { TemplateError } from '../../shared/templates/template-error.ts'

/** JSON as a file has it: nothing is known about it, and everything can be broken. */
type Json = Record<string, unknown>

const text = (de: string) => ({ de, en: `${de} (en)` })

function field(id: string, changes: Json = {}): Json {
  const place = { x: 0, y: 0, w: 320, h: 320 }
  return {
    ...{ id, title: text('Titel'), question: text('Was?'), color: 'green', kind: 'notes', ...place },
    ...changes,
  }
}

function label(id: string, changes: Json = {}): Json {
  return { id, text: text('innen'), x: 0, y: -64, size: 'l', rotation: 0, ...changes }
}

function page(id: string, changes: Json = {}): Json {
  return { id, title: text('Seite'), fields: [], labels: [], ...changes }
}

function file(changes: Json = {}): Json {
  return {
    ...{ schema: 1, id: 'probe', title: text('Probe'), purpose: text('Zum Prüfen.'), minutes: 60 },
    people: { from: 1, to: 9 },
    pages: [page('eins', { fields: [field('a')], labels: [label('b')] })],
    ...changes,
  }
}

const withField = (changes: Json) => file({ pages: [page('eins', { fields: [field('a', changes)] })] })
const withLabel = (changes: Json) => file({ pages: [page('eins', { labels: [label('a', changes)] })] })
const without = (key: string, from: Json) =>
  Object.fromEntries(Object.entries(from).filter(([k]) => k !== key))
const many = (count: number, make: (id: string, at: number) => Json) =>
  Array.from({ length: count }, (_, at) => make(`n${at}`, at))

/** @returns what is said about a broken file */
function problem(json: unknown): string {
  try {
    parseTemplate(json)
  } catch (error) {
    if (error instanceof TemplateError) return error.message
    throw error
  }
  return 'none'
}

test('a right file is known as what it says', () => {
  expect(parseTemplate(file())).toMatchObject(file({ schema: 2 }))
})

test('what comes with the program goes out as a file and comes back the same', () => {
  for (const template of TEMPLATES) {
    expect(parseTemplate(JSON.parse(JSON.stringify(template)))).toEqual(template)
  }
})

describe('a file that is not a template names what is wrong', () => {
  test.each([
    [null, 'The template is not an object.'],
    [undefined, 'The template is not an object.'],
    [[], 'The template is not an object.'],
    ['{}', 'The template is not an object.'],
    [{}, 'schema is missing.'],
    [without('pages', file()), 'pages is missing.'],
    [file({ pages: {} }), 'pages is not a list.'],
    [file({ pages: [] }), 'pages is empty.'],
    [file({ pages: [null] }), 'pages[0] is not an object.'],
    [file({ minutes: '60' }), 'minutes is not a number.'],
    [file({ minutes: 0.5 }), 'minutes is not between 1 and 10080.'],
    [file({ minutes: 1.5 }), 'minutes is not a whole number.'],
    [file({ people: { from: 9, to: 3 } }), 'people.to is less than people.from.'],
    [file({ people: 9 }), 'people is not an object.'],
  ])('%j', (json, message) => expect(problem(json)).toBe(message))
})

describe('a version', () => {
  const newer = 'schema is 3, and this Planwand reads up to 2: a newer one is needed.'
  test.each([
    ['newer', file({ schema: 3 }), newer],
    ['newer, with keys nobody here knows', file({ schema: 3, ablauf: [] }), newer],
    ['no number', file({ schema: '1' }), 'schema is not the number of a version.'],
    ['a fraction', file({ schema: 1.5 }), 'schema is not the number of a version.'],
    ['before the first', file({ schema: 0 }), 'schema is not the number of a version.'],
  ])('%s is refused', (_, json, message) => expect(problem(json)).toBe(message))
})

describe('keys nobody knows are refused', () => {
  test.each([
    [file({ script: 'x' }), 'script is not known.'],
    [JSON.parse('{"schema": 1, "__proto__": {}}'), '__proto__ is not known.'],
    [withField({ src: 'https://example.org' }), 'pages[0].fields[0].src is not known.'],
    [withField({ title: { ...text('A'), fr: 'A' } }), 'pages[0].fields[0].title.fr is not known.'],
    [file({ ['x'.repeat(100_000)]: 1 }), `${'x'.repeat(40)} is not known.`],
  ])('%#', (json, message) => expect(problem(json)).toBe(message))
})

describe('texts', () => {
  const limits = TEMPLATE_LIMITS
  const odd = 'pages[0].fields[0].title.de has a line break or a character that cannot be seen.'
  test.each([
    ['in one language', withField({ title: { de: 'A' } }), 'pages[0].fields[0].title.en is missing.'],
    [
      'empty in one',
      withField({ question: { de: '', en: 'A' } }),
      'pages[0].fields[0].question.de is empty.',
    ],
    ['of blanks', withLabel({ text: { de: 'A', en: ' \t' } }), 'pages[0].labels[0].text.en is empty.'],
    ['for both', file({ title: 'A' }), 'title is not an object.'],
    ['that are numbers', file({ purpose: { de: 7, en: 'A' } }), 'purpose.de is not a text.'],
    [
      'too long',
      file({ title: text('x'.repeat(limits.title + 1)) }),
      'title.de has more than 120 characters.',
    ],
    ['on two lines', withField({ title: text('a\nb') }), odd],
    ['that turn around', withField({ title: text('a\u202eb') }), odd],
  ])('%s are refused', (_, json, message) => expect(problem(json)).toBe(message))
})

describe('ids', () => {
  const form = 'may have only lower-case letters, digits and single hyphens.'
  const two = (a: Json, b: Json) => file({ pages: [page('eins', a), page('zwei', b)] })
  test.each([
    ['with capitals', file({ id: 'SWOT' }), `id ${form}`],
    ['that are paths', file({ id: '../swot' }), `id ${form}`],
    [
      'of a page with a hyphen',
      file({ pages: [page('a-b')] }),
      'pages[0].id may have only lower-case letters and digits.',
    ],
    ['of pages twice', file({ pages: [page('a'), page('a')] }), 'pages[1].id repeats pages[0].id.'],
    [
      'kept for the first page',
      file({ pages: [page('a'), page('page')] }),
      'pages[1].id is "page", which is kept for the first page.',
    ],
    [
      'of fields twice',
      two({ fields: [field('a')] }, { fields: [field('a')] }),
      'pages[1].fields[0].id repeats pages[0].fields[0].id.',
    ],
    [
      'of a label and a field',
      two({ fields: [field('a')], labels: [label('a')] }, {}),
      'pages[0].labels[0].id repeats pages[0].fields[0].id.',
    ],
  ])('%s are refused', (_, json, message) => expect(problem(json)).toBe(message))

  test('the first page may be called anything', () => {
    expect(problem(file({ pages: [page('page'), page('zwei')] }))).toBe('none')
  })
})

describe('fields and labels', () => {
  const at = 'pages[0].fields[0]'
  test.each([
    [
      'an unknown colour',
      withField({ color: 'pink' }),
      `${at}.color is not one of green, red, blue, yellow, violet, grey.`,
    ],
    ['a kind not known', withField({ kind: 'film' }), `${at}.kind is not one of `],
    ['a place beyond', withField({ x: 100_001 }), `${at}.x is not between -100000 and 100000.`],
    ['no place', withField({ y: null }), `${at}.y is not a number.`],
    [
      'an infinite place',
      withField({ x: JSON.parse('1e999') }),
      `${at}.x is not between -100000 and 100000.`,
    ],
    ['no width to speak of', withField({ w: 259 }), `${at}.w is not between 260 and 20000.`],
    ['a negative height', withField({ h: -320 }), `${at}.h is not between 320 and 20000.`],
    [
      'a size of text',
      withLabel({ size: 'huge' }),
      'pages[0].labels[0].size is not one of s, m, l, xl, xxl.',
    ],
    ['a slant', withLabel({ rotation: 45 }), 'pages[0].labels[0].rotation is not one of 0, -90.'],
  ])('%s is refused', (_, json, message) => expect(problem(json)).toContain(message))

  test('fields on each other are refused, fields side by side are not', () => {
    const beside = (x: number) => file({ pages: [page('eins', { fields: [field('a'), field('b', { x })] })] })
    expect(problem(beside(319))).toBe('pages[0].fields[1] overlaps pages[0].fields[0].')
    expect(problem(beside(320))).toBe('none')
  })

  test('at most as many as a wall can have', () => {
    const rows = (count: number) => many(count, (id, row) => field(id, { y: row * 320 }))
    const most = TEMPLATE_LIMITS.fields
    expect(problem(file({ pages: [page('eins', { fields: rows(most) })] }))).toBe('none')
    expect(problem(file({ pages: [page('eins', { fields: rows(most + 1) })] }))).toBe(
      'pages[0].fields has more than 200 entries.',
    )
    expect(problem(file({ pages: many(41, (id) => page(id)) }))).toBe('pages has more than 40 entries.')
  })
})
