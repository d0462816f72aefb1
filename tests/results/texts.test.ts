import { describe, expect, test } from 'vitest'
import { tableToCsv, toCsv } from '../../shared/results/csv.ts'
import { toMarkdown } from '../../shared/results/markdown.ts'
import { readResults } from '../../shared/results/read-results.ts'
import { blocksOf, plainText } from '../../shared/results/rich-text.ts'
import { de } from '../../shared/results/words/de.ts'
import { en } from '../../shared/results/words/en.ts'
import { field, note, offer, row, sourceOf } from './boards.ts'

const bold = { type: 'text', text: 'fett ', marks: [{ type: 'bold' }] }
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const plain = (text: string) => ({ type: 'text', text })
const item = (...content: object[]) => ({ type: 'listItem', content })
const SHEET = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [plain('Leitbild')] },
    paragraph(plain('Wir sind '), bold, plain('# da')),
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [
        item(paragraph(plain('drei')), { type: 'bulletList', content: [item(paragraph(plain('tief')))] }),
      ],
    },
  ],
}

const COLUMNS = [
  { id: 'ziel', title: 'Ziel', type: 'text', width: 100, choices: [] },
  { id: 'wert', title: 'Wert|e', type: 'number', width: 100, choices: [] },
]
const board = readResults(
  sourceOf(
    [
      field('a', {}, { title: 'Stärken' }),
      note('n', { parentId: 'shape:a', y: 100, meta: { author: 'p1' } }, 'Frühe *Hilfen*'),
      field('s', { x: 900 }, { title: 'Text', kind: 'text' }),
      { ...note('sheet', { parentId: 'shape:s' }), type: 'sheet', props: { richText: SHEET } },
      field('t', { x: 1800 }, { title: 'Maßnahmen', kind: 'table', columns: COLUMNS }),
      { ...row('r', { ziel: '=HYPERLINK("x")', wert: '-5', weg: 'alt' }), parentId: 'shape:t' },
      field('leer', { y: 1000 }, { title: '', question: '' }),
      offer('o', 'Lotsen', { ageFrom: -1, ageTo: 3, level: 'selective', office: 'Amt; Süd', state: 'gap' }),
      note('r2', { y: 3000, meta: { 'ref.shape:n': true } }, '- kein Punkt'),
    ],
    ['shape:a', 'shape:s', 'shape:t', 'shape:leer'],
  ),
)
const names = new Map([['p1', 'Schulamt']])

test('rich text is read block by block, lists with their depth and numbers', () => {
  const blocks = blocksOf(SHEET)
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'item', 'item'])
  expect(blocks.slice(2)).toMatchObject([
    { number: 3, depth: 0 },
    { number: null, depth: 1 },
  ])
  expect(plainText(blocks)).toBe('Leitbild\nWir sind fett # da\ndrei\ntief')
  for (const odd of [null, 'text', { type: 'doc' }, { type: 'doc', content: [null, 7, {}] }]) {
    expect(blocksOf(odd)).toEqual([])
  }
})

test('Markdown says everything, and nothing in it is taken for a mark', () => {
  expect(toMarkdown(board, de, names)).toBe(`# Board

## Seite 1

### Stärken

*Was?*

- Lotsen (vor der Geburt bis 3 Jahre, selektiv, Amt; Süd, Lücke)
- Frühe \\*Hilfen\\* – Schulamt

### Text

*Was?*

#### Leitbild

Wir sind **fett** \\# da

3. drei
   - tief

### Maßnahmen

*Was?*

| Ziel | Wert\\|e |
| --- | --- |
| =HYPERLINK("x") | -5 |

### Feld ohne Titel

Keine Beiträge

### Außerhalb der Felder

- \\- kein Punkt
  - Bezieht sich auf: Frühe \\*Hilfen\\*
`)
})

describe('CSV', () => {
  test('has a line for every entry, and opens in a German spreadsheet', () => {
    const csv = toCsv(board, de, new Map())
    expect(csv.startsWith('\ufeffSeite;Feld;Art;Text;')).toBe(true)
    const lines = csv.trimEnd().split('\r\n')
    expect(lines).toContain('Seite 1;Stärken;Angebot;Lotsen;;;;-1;3;selektiv;"Amt; Süd";Lücke')
    expect(lines).toContain("Seite 1;;Karte;'- kein Punkt;;;Frühe *Hilfen*;;;;;")
  })

  test('of a table has its columns, and runs nothing', () => {
    const table = board.pages[0]?.fields.find(({ kind }) => kind === 'table')
    expect(table && tableToCsv(table)).toBe('\ufeffZiel;Wert|e\r\n"\'=HYPERLINK(""x"")";-5\r\n')
  })
})

test.each([
  [null, null, '', ''],
  [0, 3, '0 bis 3 Jahre', '0 to 3 years'],
  [-1, 1, 'vor der Geburt bis 1 Jahr', 'before birth to 1 year'],
  [null, 18, 'bis 18 Jahre', 'up to 18 years'],
  [6, null, 'ab 6 Jahren', 'from 6 years'],
  [6, 6, '6 Jahre', '6 years'],
])('ages from %s to %s are said in words', (from, to, german, english) => {
  expect([de.ages(from, to), en.ages(from, to)]).toEqual([german, english])
})
