import { describe, expect, test } from 'vitest'
import { createBoardSchema, validateRecord } from '../../shared/records/schema.ts'
import { UnfitBoardError } from '../../shared/templates/from-board.ts'
import { TEMPLATES } from '../../shared/templates/house.ts'
import { TEMPLATE_LIMITS } from '../../shared/templates/limits.ts'
import { parseTemplate } from '../../shared/templates/parse-template.ts'
import { type Say, sayer } from '../../shared/templates/placeholders.ts'
import type { Template } from '../../shared/templates/template.ts'
import { readTemplateFile, writeTemplateFile } from '../../shared/templates/template-file.ts'
import { note } from '../records/samples.ts'
import { randomOf, seedsOf } from '../seeds.ts'
import {
  at,
  boardOf,
  DRAWN_PROPS,
  drawn,
  field,
  file,
  type Json,
  randomTemplate,
  same,
  savedFrom,
  type TestBoard,
} from './samples.ts'

const schema = createBoardSchema()
const byId = <Item extends { id: string }>(items: readonly Item[]) =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : 1))

/** Among the shapes of one parent the order counts, and is kept by the records; between parents it does not. */
function unordered(template: Template): Template {
  return { ...template, pages: template.pages.map((page) => ({ ...page, drawing: byId(page.drawing) })) }
}

/** As a board says it: the texts of one language in both, with the placeholders nobody has filled. */
function inGerman(value: unknown, say: Say): unknown {
  if (Array.isArray(value)) return value.map((item) => inGerman(item, say))
  if (typeof value !== 'object' || value === null) return value
  if ('de' in value && 'en' in value) return same(say({ de: String(value.de), en: String(value.en) }))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inGerman(item, say)]))
}

describe('a board saved as a template', () => {
  test('is the template it was made from, whatever that holds', () => {
    for (const seed of seedsOf('template to board to template', 40)) {
      const template = parseTemplate(randomTemplate(randomOf(seed)))
      const board = boardOf(template)
      for (const record of board.records) expect(validateRecord(schema, record), `${seed}`).toEqual(record)
      expect(new Set(board.records.map(({ id }) => id)).size, `${seed}`).toBe(board.records.length)
      const saved = savedFrom(board, template)
      expect(unordered(saved.template), `${seed}`).toEqual(unordered(template))
      expect(byId(boardOf(saved.template).records), `${seed}`).toEqual(byId(board.records))
      expect(saved.leftOut).toEqual({ pictures: 0, contributions: 0 })
    }
  })

  test('comes back the same out of its file', () => {
    for (const seed of seedsOf('template to file to template', 20)) {
      const template = parseTemplate(randomTemplate(randomOf(seed)))
      expect(parseTemplate(readTemplateFile(writeTemplateFile(template)))).toEqual(template)
    }
  })

  test.each(TEMPLATES.map((template) => [template.id, template] as const))(
    '%s keeps its ids',
    (_, template) => {
      const say = sayer(template, 'de', {})
      const filled = inGerman({ ...template, placeholders: [] }, say)
      const { template: saved } = savedFrom(boardOf(parseTemplate(filled)), template)
      expect({ ...saved, id: template.id }).toEqual({
        ...(filled as Template), // as it was, with German in the place of English
        pages: template.pages.map((page, index) => {
          const id = page.fields.length + page.labels.length > 0 ? page.id : saved.pages[index]?.id
          return { ...(inGerman(page, say) as Template['pages'][number]), id }
        }),
      })
    },
  )
})

const CHOSEN = parseTemplate(
  file({
    fields: [
      field('ideen', { cards: [{ text: same('Erste Idee'), color: 'blue' }] }),
      field('plan', {
        ...{
          x: 1000,
          kind: 'table',
          columns: [{ id: 'ziel', title: same('Ziel'), type: 'text', width: 200 }],
        },
        rows: [{ ziel: same('Ziel A') }],
      }),
    ],
  }),
)
const AUTHOR = 'Aa0Bb1Cc2Dd3Ee4Ff5Gg'

/** The board with more on it: a change a test makes by hand. */
function withMore(
  template: Template,
  more: readonly [layer: 'stage' | 'board', record: object][],
): TestBoard {
  const { records, layers } = boardOf(template)
  // Shaped as records by the tests below.
  const added = more.map(([, record]) => record as TestBoard['records'][number])
  return {
    records: [...records, ...added],
    layers: new Map([...layers, ...more.map(([layer], at) => [added[at]?.id ?? '', layer] as const)]),
  }
}

describe('contributions', () => {
  test('stay behind unless they are chosen, columns do not', () => {
    const { template } = savedFrom(boardOf(CHOSEN), CHOSEN, false)
    const [ideas, plan] = template.pages[0]?.fields ?? []
    expect([ideas?.cards, plan?.rows]).toEqual([[], []])
    expect(plan?.columns.map(({ id }) => id)).toEqual(['ziel'])
  })

  test('never tell who wrote them, and lie only where fields are', () => {
    const meta = { author: AUTHOR }
    const board = withMore(CHOSEN, [
      ['board', note('innen', { parentId: 'shape:eins-ideen', y: 500, meta }, 'Zweite Idee')],
      ['board', note('frei', { meta }, 'Nebenbei')],
    ])
    const { template } = savedFrom(board, CHOSEN)
    expect(template.pages[0]?.fields[0]?.cards.map(({ text }) => text.de)).toEqual([
      'Erste Idee',
      'Zweite Idee',
    ])
    expect(template.pages[0]?.drawing).toEqual([])
    expect(JSON.stringify(template)).not.toContain(AUTHOR)
    expect(JSON.stringify(template)).not.toContain('Nebenbei')
  })

  test('of a kind the field has no place for are counted', () => {
    const { props: _, ...shape } = note('skizze', { parentId: 'shape:eins-ideen' })
    const sketch = { ...shape, type: 'draw', props: DRAWN_PROPS.draw }
    expect(savedFrom(withMore(CHOSEN, [['board', sketch]]), CHOSEN).leftOut).toEqual({
      ...{ pictures: 0, contributions: 1 },
    })
  })

  test('of several lines become one, and braces no placeholder', () => {
    const card = note('a', { parentId: 'shape:eins-ideen' }, 'Mit {{{stadt}}}')
    const { template } = savedFrom(withMore(CHOSEN, [['board', card]]), CHOSEN)
    expect(template.pages[0]?.fields[0]?.cards[0]?.text.de).toBe('Mit { { {stadt}}}')
  })
})

describe('what a moderator added to the structure', () => {
  const shape = (type: string, id: string, changes: object = {}) => {
    const { props: _, ...common } = note(id)
    return { ...common, type, props: DRAWN_PROPS[type], ...changes }
  }

  test('gets an id of its own, made of its title', () => {
    const props = { w: 400, h: 400, title: 'Übergänge & Brüche', question: '', color: 'red', kind: 'notes' }
    const own = { ...shape('field', 'V1StGXR8_Z5jdHi6B-myT', { y: 2000, index: 'a8' }), props }
    const twin = { ...own, id: 'shape:zwei', y: 3000, index: 'a9', meta: { field: 'ideen' } }
    const { template } = savedFrom(
      withMore(CHOSEN, [
        ['stage', own],
        ['stage', twin],
      ]),
      CHOSEN,
    )
    expect(template.pages[0]?.fields.map(({ id }) => id)).toEqual([
      'ideen',
      'plan',
      'uebergaenge-brueche',
      'uebergaenge-brueche-2',
    ])
  })

  test('comes along when it was released for everybody', () => {
    const released = shape('geo', 'g', { meta: { released: true, author: AUTHOR } })
    const { template } = savedFrom(withMore(CHOSEN, [['board', released]]), CHOSEN, false)
    expect(template.pages[0]?.drawing).toMatchObject([{ id: 'geo', type: 'geo' }])
    expect(JSON.stringify(template)).not.toContain(AUTHOR)
  })

  test('leads nowhere: addresses and links stay behind', () => {
    const link = { type: 'link', attrs: { href: 'https://example.org/x' } }
    const text = { type: 'text', text: 'Mehr dazu', marks: [link, { type: 'bold' }] }
    const richText = { type: 'doc', content: [{ type: 'paragraph', content: [text] }] }
    const props = { ...(note('x').props as Json), url: 'https://example.org/y', richText }
    const { template } = savedFrom(withMore(CHOSEN, [['stage', note('x', { props })]]), CHOSEN)
    expect(JSON.stringify(template)).not.toContain('example.org')
    expect(template.pages[0]?.drawing[0]).toMatchObject({
      ...{ id: 'note', type: 'note' },
      props: { richText: { content: [{ content: [{ text: 'Mehr dazu', marks: [{ type: 'bold' }] }] }] } },
    })
  })

  test('in a group with a field lies where it lay', () => {
    const turned = { x: 100, y: 50, rotation: Math.PI / 2, index: 'a9' }
    const group = shape('group', 'gruppe', turned)
    const inGroup = { parentId: 'shape:gruppe', x: 10, y: 0 }
    const fieldProps = { w: 400, h: 400, title: 'Im Rahmen', question: '', color: 'red', kind: 'notes' }
    const board = withMore(parseTemplate(file({})), [
      ['stage', group],
      ['stage', { ...shape('field', 'f', inGroup), props: fieldProps }],
      ['stage', shape('geo', 'g', { ...inGroup, parentId: 'shape:f' })],
    ])
    const { template } = savedFrom(board, CHOSEN)
    const [page] = template.pages
    expect(page?.fields[0]).toMatchObject({ x: 100, y: 60 })
    expect(page?.drawing).toMatchObject([{ type: 'geo', parent: 'im-rahmen', x: 10, y: 0 }])
  })

  test('of pictures is counted and stays behind', () => {
    const picture = { ...shape('geo', 'bild'), type: 'image' }
    const saved = savedFrom(withMore(CHOSEN, [['stage', picture]]), CHOSEN)
    expect(saved.leftOut.pictures).toBe(1)
    expect(saved.template.pages[0]?.drawing).toEqual([])
  })
})

describe('a board that has no place in a template says where', () => {
  function unfit(
    template: Json | Template,
    more: Parameters<typeof withMore>[1] = [],
  ): UnfitBoardError | null {
    const parsed = parseTemplate(template)
    try {
      savedFrom(withMore(parsed, more), parsed)
    } catch (error) {
      if (error instanceof UnfitBoardError) return error
      throw error
    }
    return null
  }

  test('fields on one another', () => {
    const props = { w: 400, h: 400, title: 'Darüber', question: '', color: 'red', kind: 'notes' }
    const error = unfit(CHOSEN, [['stage', { ...note('f', { index: 'a9' }), type: 'field', props }]])
    expect(error?.cause).toMatchObject({ problem: 'overlaps', path: 'pages[0].fields[2]' })
    expect([error?.page, error?.field]).toEqual(['Eins', 'Darüber'])
  })

  test('a card as long as a letter', () => {
    const long = note('lang', { parentId: 'shape:eins-ideen' }, 'x'.repeat(TEMPLATE_LIMITS.text + 1))
    expect(unfit(CHOSEN, [['board', long]])?.cause).toMatchObject({ problem: 'too-long' })
  })

  test('more than a file may have', () => {
    const many = Array.from({ length: TEMPLATE_LIMITS.drawn + 1 }, (_, at) => {
      return ['stage', note(`n${at}`, {}, 'x')] as const
    })
    const error = unfit(CHOSEN, many as unknown as Parameters<typeof withMore>[1])
    expect(error?.cause).toMatchObject({ problem: 'too-many', path: 'pages[0].drawing' })
    expect(error?.page).toBe('Eins')
  })
})

test('an arrow drawn from a field to a card keeps both ends', () => {
  const template = parseTemplate(
    file({
      fields: [field('a')],
      drawing: [
        drawn('note', 'karte', { parent: 'a' }),
        drawn('arrow', 'pfeil', { start: at('a'), end: at('karte') }),
      ],
    }),
  )
  const { records } = boardOf(template)
  const ends = records.filter(({ typeName }) => typeName === 'binding').map(({ toId }) => toId)
  expect(ends).toEqual(['shape:eins-a', 'shape:eins--karte'])
})
