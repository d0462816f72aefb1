import { describe, expect, it } from 'vitest'
import { start } from '../../client/i18n/de/start.ts'
import {
  breakText,
  PREVIEW_RATIO,
  previewGeometry,
} from '../../client/pages/start/gallery/preview-geometry.ts'
import { templateFacts } from '../../client/pages/start/gallery/template-facts.ts'
import { searchTemplates } from '../../client/pages/start/gallery/template-search.ts'
import {
  EMPTY_DRAFT,
  shownTitle,
  withTemplate,
  withTitle,
} from '../../client/pages/start/gallery/title-suggestion.ts'
import type { FieldOutline, PageOutline, TemplateEntry } from '../../shared/templates/entry.ts'

const text = (de: string, en = de) => ({ de, en })
const field = (title: string, changes: Partial<FieldOutline> = {}): FieldOutline => ({
  id: title,
  title: text(title),
  question: text('?'),
  color: 'green',
  kind: 'notes',
  x: 0,
  y: 0,
  w: 600,
  h: 320,
  ...changes,
})
const page = (...fields: FieldOutline[]): PageOutline => ({
  id: 'p',
  title: text('Seite'),
  result: null,
  fields,
  labels: [],
})
const entry = (id: string, title: TemplateEntry['title'], ...pages: PageOutline[]): TemplateEntry => ({
  id,
  title,
  purpose: text('Wo steht unser Vorhaben?', 'Where do we stand?'),
  minutes: 90,
  people: { from: 8, to: 40 },
  placeholders: [],
  pages,
})
const SWOT = entry(
  'swot',
  text('SWOT der Präventionskette', 'SWOT of the chain'),
  page(field('Stärken'), field('Maße')),
)
const VEEDEL = entry('veedel', text('Veedel-Auswahl', 'Choosing a Veedel'), page(field('Für')))

describe('the search', () => {
  const found = (query: string, language: 'de' | 'en' = 'de') =>
    searchTemplates([SWOT, VEEDEL], query, language).map(({ id }) => id)

  it('finds titles, purposes and fields, whatever the case and the accents', () => {
    expect(found('SWOT')).toEqual(['swot'])
    expect(found('präventions')).toEqual(['swot'])
    expect(found('PRAVENTIONS')).toEqual(['swot'])
    expect(found('praeventions')).toEqual(['swot'])
    expect(found('starken')).toEqual(['swot'])
    expect(found('staerken')).toEqual(['swot'])
    expect(found('masse')).toEqual(['swot'])
    expect(found('vorhaben')).toEqual(['swot', 'veedel'])
  })

  it('wants every word, anywhere', () => {
    expect(found('kette swot')).toEqual(['swot'])
    expect(found('kette veedel')).toEqual([])
  })

  it('shows all for nothing, and looks only at what is shown', () => {
    expect(found('  ')).toEqual(['swot', 'veedel'])
    expect(found('choosing')).toEqual([])
    expect(found('choosing', 'en')).toEqual(['veedel'])
  })
})

describe('the suggested title', () => {
  const EMPTY = EMPTY_DRAFT

  it('is the template’s, in the language shown, and goes with it', () => {
    const swot = withTemplate(EMPTY, SWOT)
    expect(shownTitle(swot, 'de')).toBe('SWOT der Präventionskette')
    expect(shownTitle(swot, 'en')).toBe('SWOT of the chain')
    expect(shownTitle(withTemplate(swot, VEEDEL), 'de')).toBe('Veedel-Auswahl')
    expect(shownTitle(withTemplate(swot, null), 'de')).toBe('')
  })

  it('never replaces what somebody wrote', () => {
    const written = withTitle(withTemplate(EMPTY, SWOT), 'Klausur', 'de')
    expect(shownTitle(withTemplate(written, VEEDEL), 'de')).toBe('Klausur')
    expect(shownTitle(withTemplate(written, null), 'en')).toBe('Klausur')
  })

  it('comes back after the field was emptied, with the next choice', () => {
    const emptied = withTitle(withTemplate(EMPTY, SWOT), ' ', 'de')
    expect(shownTitle(emptied, 'de')).toBe(' ')
    expect(shownTitle(withTemplate(emptied, VEEDEL), 'de')).toBe('Veedel-Auswahl')
  })

  it('written out by hand is still the suggestion', () => {
    const same = withTitle(withTemplate(EMPTY, SWOT), 'SWOT der Präventionskette', 'de')
    expect(shownTitle(withTemplate(same, VEEDEL), 'de')).toBe('Veedel-Auswahl')
  })
})

describe('the preview', () => {
  it('shows all fields and labels, in the same ratio for every page', () => {
    const wide = page(field('a', { w: 4000 }), field('b', { x: 4100, y: -500 }))
    const labelled = { ...wide, labels: [label('unten', 100, 2000, 0), label('links', -80, 900, -90)] }
    for (const some of [wide, labelled, page(field('hoch', { h: 5000 }))]) {
      const { viewBox, fields, labels } = previewGeometry(some, 'de')
      expect(viewBox.w / viewBox.h).toBeCloseTo(PREVIEW_RATIO)
      for (const box of fields) {
        expect(box.x).toBeGreaterThan(viewBox.x)
        expect(box.y).toBeGreaterThan(viewBox.y)
        expect(box.x + box.w).toBeLessThan(viewBox.x + viewBox.w)
        expect(box.y + box.h).toBeLessThan(viewBox.y + viewBox.h)
      }
      for (const { x, y } of labels) {
        expect(x).toBeGreaterThan(viewBox.x)
        expect(y).toBeLessThan(viewBox.y + viewBox.h)
      }
    }
  })

  it('of a page without anything is a plain sheet', () => {
    const { viewBox } = previewGeometry(page(), 'de')
    expect(Object.values(viewBox).every(Number.isFinite)).toBe(true)
    expect(viewBox.w).toBeGreaterThan(0)
  })

  it('writes a title where it can be read, and else none', () => {
    const small = Array.from({ length: 12 }, (_, at) =>
      field(`Schwangerschaft ${at}`, { x: at * 220, w: 200 }),
    )
    expect(previewGeometry(page(field('Stärken')), 'de').fields[0]?.lines).toEqual(['Stärken'])
    expect(previewGeometry(page(...small), 'de').fields[0]?.lines).toEqual([])
  })

  it('breaks a title between words and after hyphens', () => {
    expect(breakText('Frühe Hilfen im Quartier', 12)).toEqual(['Frühe Hilfen', 'im Quartier'])
    expect(breakText('Ist-Situation', 10)).toEqual(['Ist-', 'Situation'])
    expect(breakText('Übergangsmanagement', 10)).toEqual([])
  })
})

function label(id: string, x: number, y: number, rotation: number) {
  return { id, text: text(id), x, y, rotation, size: 'm' as const, width: null, align: 'start' as const }
}

describe('the facts', () => {
  it('are in words', () => {
    expect(templateFacts(SWOT, start, 'de')).toEqual(['etwa 90 Minuten', '8–40 Personen', '2 Felder'])
    const long = { ...VEEDEL, minutes: 210, people: { from: 1, to: 1 }, pages: [page(field('a')), page()] }
    expect(templateFacts(long, start, 'de')).toEqual(['etwa 3,5 Stunden', '1 Person', '1 Feld', '2 Seiten'])
  })
})
