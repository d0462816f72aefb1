import { JSDOM } from 'jsdom'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { type NestedList, nestedLists } from '../../client/results/nested-lists.ts'
import { PaperView } from '../../client/results/PaperView.tsx'
import { type ListItem, type Paper, type Part, paragraph } from '../../shared/results/paper/paper.ts'
import { bool, int32, type Random, randomOf, seedsOf } from '../seeds.ts'

const PAPER: Paper = {
  ...{ language: 'de', kicker: 'Protokoll', title: 'Werkstatt', foot: 'Stand', open: 'bitte ergänzen' },
  ...{ isLandscape: false, parts: [] },
}

function shown(parts: readonly Part[]): HTMLElement {
  const html = renderToStaticMarkup(createElement(PaperView, { paper: { ...PAPER, parts }, level: 1 }))
  const article = new JSDOM(html).window.document.querySelector('article')
  if (article === null) throw new Error('no paper is shown')
  return article
}

const textsOf = (node: Element, selector: string): (string | null)[] =>
  [...node.querySelectorAll(selector)].map(({ textContent }) => textContent)

const item = (text: string, depth = 0, number: number | null = null): ListItem => ({
  ...{ lines: [[{ text }]], depth, number },
})

describe('a paper on the screen', () => {
  test('has its headings below its title, in its language', () => {
    const paper = shown([
      { kind: 'heading', level: 1, text: 'Ergebnisse' },
      { kind: 'heading', level: 4, text: 'Ziele' },
    ])
    expect(paper.lang).toBe('de')
    expect(textsOf(paper, 'h1, h2, h5')).toEqual(['Werkstatt', 'Ergebnisse', 'Ziele'])
  })

  test('names columns and rows of tables, and says which cells are empty places', () => {
    const row = [[paragraph('Lotsen')], [{ kind: 'blank' as const, hint: '' }]]
    const columns = ['Was', 'Kosten'].map((title) => ({ title, share: 1, align: 'end' as const }))
    const paper = shown([{ kind: 'table', summary: 'Maßnahmen', hasRowHeads: true, columns, rows: [row] }])
    expect(textsOf(paper, 'caption')).toEqual(['Maßnahmen'])
    expect(textsOf(paper, 'th[scope=col]')).toEqual(['Was', 'Kosten'])
    expect(textsOf(paper, 'th[scope=row]')).toEqual(['Lotsen'])
    expect(textsOf(paper, 'td.pw-paper__empty')).toEqual(['bitte ergänzen'])
  })

  test('marks what is still open, and keeps line breaks and marks', () => {
    const line = [
      { text: 'Ziel\nbis ', bold: true },
      { text: '[Jahr]', isOpen: true },
    ]
    const paper = shown([
      { kind: 'facts', facts: [{ label: 'Ort', line: null }] },
      { kind: 'paragraph', line, look: 'text' },
      { kind: 'blank', hint: 'bitte ergänzen: was offen blieb' },
    ])
    expect(textsOf(paper, 'dd')).toEqual(['bitte ergänzen'])
    expect(paper.querySelector('strong')?.innerHTML).toBe('Ziel<br>bis ')
    expect(textsOf(paper, 'mark')).toEqual(['[Jahr]'])
    expect(textsOf(paper, '.pw-paper__blank')).toEqual(['[bitte ergänzen: was offen blieb]'])
  })

  test('lies on wide sheets where its tables are wide', () => {
    const paper = shown([
      paragraph('hoch'),
      { kind: 'turn', to: 'wide' },
      paragraph('breit'),
      { kind: 'turn', to: 'own' },
      paragraph('wieder hoch'),
    ])
    expect(textsOf(paper, '.pw-paper__sheet')).toHaveLength(3)
    expect(textsOf(paper, '.pw-paper__sheet--wide')).toEqual(['breit'])
  })

  test('nests lists by their depth, and numbers them as they were', () => {
    const paper = shown([{ kind: 'list', items: [item('a'), item('b', 1, 4), item('c', 1, 5), item('d')] }])
    expect(textsOf(paper, 'ul > li > ol > li')).toEqual(['b', 'c'])
    expect([...paper.querySelectorAll('ol > li')].map((one) => one.getAttribute('value'))).toEqual(['4', '5'])
    expect(textsOf(paper, '.pw-paper__sheet > ul > li')).toEqual(['abc', 'd'])
  })
})

test('lists in lists hold every item once, in order, whatever their depths', () => {
  for (const seed of seedsOf('lists of a paper', 200)) {
    const items = anyItems(randomOf(seed))
    const flat = (lists: readonly NestedList[]): ListItem[] =>
      lists.flatMap((list) => list.items.flatMap((one) => [one.item, ...flat(one.lists)]))
    expect(flat(nestedLists(items))).toEqual(items)
  }
})

function anyItems(random: Random): ListItem[] {
  return Array.from({ length: int32(random, 0, 12) }, (_, at) =>
    item(`Punkt ${at}`, int32(random, 0, 4), bool(random) ? at : null),
  )
}
