import { describe, expect, it } from 'vitest'
import { templateProblems } from '../../client/i18n/de/template-problems.ts'
import { readForm, type TemplateForm } from '../../client/pages/board/header/save-template/template-form.ts'
import { readFile } from '../../client/pages/start/file/read-file.ts'
import { isShowable } from '../../client/pages/start/gallery/showable.ts'
import {
  choseFile,
  EMPTY_DRAFT,
  shownTitle,
  withFile,
  withTemplate,
  withTitle,
} from '../../client/pages/start/gallery/title-suggestion.ts'
import { parseCity } from '../../client/pages/start/placeholders/known-values.ts'
import {
  boardValues,
  localDay,
  typedValue,
} from '../../client/pages/start/placeholders/placeholder-values.ts'
import { entryOf } from '../../shared/templates/entry.ts'
import { TEMPLATES } from '../../shared/templates/house.ts'
import { ENGLISH, TemplateError } from '../../shared/templates/template-error.ts'
import { field, file, same } from '../templates/samples.ts'

const asFile = (content: unknown, name = 'fremd.json') =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name)

async function opened(content: object, name?: string) {
  const result = await readFile(asFile(content, name))
  if (typeof result === 'string' || result instanceof TemplateError) throw new Error(String(result))
  return result
}

describe('a file somebody opens', () => {
  it('is counted as it says, and kept as it is', async () => {
    const columns = [{ id: 'ziel', title: same('Ziel'), type: 'text', width: 200 }]
    const json = file({
      fields: [
        field('a', { cards: [{ text: same('x'), color: 'red' }] }),
        field('b', { x: 1000, kind: 'table', columns, rows: [{}, {}] }),
      ],
    })
    const loaded = await opened(json)
    expect(loaded.contents).toEqual({
      ...{ fields: { notes: 1, table: 1 }, cards: 1, rows: 2, boxes: 0, blocks: 0 },
      ...{ labels: 0, drawing: 0, agenda: 0, placeholders: 0 },
    })
    expect(loaded.json).toEqual(json)
    expect(isShowable(loaded.entry)).toBe(true)
  })

  it('is refused for what is wrong with it, however it is wrong', async () => {
    expect(await readFile(asFile('{'))).toMatchObject({ problem: 'not-json', path: '' })
    expect(await readFile(asFile(' '.repeat(1024 * 1024 + 1)))).toMatchObject({ problem: 'too-large' })
    expect(await readFile(asFile(`\ufeff${JSON.stringify(file({}))}`))).toHaveProperty('entry')
    const gone = asFile('{}')
    gone.text = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
    expect(await readFile(gone)).toBe('unreadable')
  })

  it('is chosen at once, keeps a title somebody wrote, and leaves no trace when it goes', async () => {
    const [swot] = TEMPLATES.filter(({ id }) => id === 'swot').map(entryOf)
    const loaded = await opened(file({}, { id: 'swot' }))
    const draft = withFile(withTemplate(EMPTY_DRAFT, swot ?? null), loaded)
    expect([choseFile(draft), shownTitle(draft, 'de')]).toEqual([true, 'Probe'])
    expect(choseFile(withTemplate(draft, swot ?? null))).toBe(false)
    expect(shownTitle(withFile(withTitle(EMPTY_DRAFT, 'Klausur', 'de'), loaded), 'de')).toBe('Klausur')
    expect(withFile(draft, null)).toEqual(EMPTY_DRAFT)
    expect(withFile(withTemplate(draft, swot ?? null), null).template).toBe(swot)
  })
})

describe('what is wrong with a file', () => {
  it('is said in German too, naming the same things', () => {
    expect(Object.keys(templateProblems).sort()).toEqual(Object.keys(ENGLISH).sort())
    for (const [problem, say] of Object.entries(ENGLISH)) {
      const german = templateProblems[problem as keyof typeof ENGLISH]('AAA', 'BBB')
      for (const named of ['AAA', 'BBB']) {
        expect(german.includes(named), `${problem}: ${german}`).toBe(say('AAA', 'BBB').includes(named))
      }
    }
  })
})

describe('the values of placeholders', () => {
  const placeholder = (id: string, type: 'text' | 'date' = 'text') => ({ id, type, label: same(id) })
  const known = { city: 'Köln', today: '2026-11-24' }

  it('begin with the city known here and with today', () => {
    expect(typedValue(placeholder('stadt'), {}, known)).toBe('Köln')
    expect(typedValue(placeholder('stadt'), { stadt: '' }, known)).toBe('')
    expect(typedValue(placeholder('datum', 'date'), {}, known)).toBe('2026-11-24')
    expect(typedValue(placeholder('aemter'), {}, known)).toBe('')
    expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
  })

  it('go onto the board written out in its language, and not at all when they are left open', () => {
    const all = [placeholder('stadt'), placeholder('datum', 'date'), placeholder('aemter')]
    const valueFor = ({ id }: { id: string }) => ({ stadt: ' Köln ', datum: '2026-11-24' })[id] ?? ''
    expect(boardValues(all, valueFor, 'de')).toEqual({ stadt: 'Köln', datum: '24. November 2026' })
    expect(boardValues(all, valueFor, 'en')).toEqual({ stadt: 'Köln', datum: '24 November 2026' })
    expect(boardValues([placeholder('datum', 'date')], () => 'morgen', 'de')).toEqual({ datum: 'morgen' })
  })

  it('remember only what is a name', () => {
    expect([parseCity('Köln'), parseCity(' \n'), parseCity(7), parseCity(undefined)]).toEqual([
      'Köln',
      '',
      '',
      '',
    ])
  })
})

describe('the form of a template to be', () => {
  const form: TemplateForm = {
    ...{ title: ' Unsere  SWOT ', purpose: 'Wofür', minutes: '90', from: '3', to: '30', contents: false },
  }

  it('is read when it is complete', () => {
    expect(readForm(form)).toEqual({
      ...{
        title: 'Unsere SWOT',
        purpose: 'Wofür',
        minutes: 90,
        people: { from: 3, to: 30 },
        contents: false,
      },
    })
  })

  it.each([
    [{ title: ' ' }, 'title'],
    [{ title: 'x'.repeat(121) }, 'title'],
    [{ purpose: '' }, 'purpose'],
    [{ minutes: '' }, 'minutes'],
    [{ minutes: '1.5' }, 'minutes'],
    [{ minutes: '99999' }, 'minutes'],
    [{ from: '9', to: '3' }, 'people'],
    [{ to: 'viele' }, 'people'],
  ])('says what is wrong: %j', (change, problem) => {
    expect(readForm({ ...form, ...change })).toBe(problem)
  })
})

describe('an entry of the gallery', () => {
  const [entry] = TEMPLATES.filter(({ id }) => id === 'swot').map(entryOf)

  it('can be shown when it is of this version or knows more', () => {
    for (const template of TEMPLATES) expect(isShowable(entryOf(template))).toBe(true)
    expect(isShowable({ ...entry, rooms: [] })).toBe(true)
  })

  it.each([
    [null],
    [{}],
    [{ ...entry, pages: undefined }],
    [{ ...entry, title: 'SWOT' }],
    [{ ...entry, placeholders: [{}] }],
    [{ ...entry, pages: [{ fields: [{ title: same('x') }], labels: [] }] }],
    [
      {
        ...entry,
        pages: [{ fields: [], labels: [{ text: same('x'), x: 0, y: 0, rotation: 0, size: 'riesig' }] }],
      },
    ],
  ])('cannot be shown when it is of another form: %#', (other) => expect(isShowable(other)).toBe(false))
})
