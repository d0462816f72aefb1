import { describe, expect, test } from 'vitest'
import { guessHeader, letterOf, titled } from '../../shared/import/header.ts'
import { pairTitles, similarity } from '../../shared/import/similar.ts'
import { cellText, type ImportCell, sourceTable } from '../../shared/import/table.ts'
import {
  convertCell,
  guessAssignments,
  guessType,
  numberLanguage,
  planColumns,
  planRows,
} from '../../shared/import/to-rows.ts'
import type { Column, ColumnType } from '../../shared/tables/column.ts'

function column(
  id: string,
  title: string,
  type: ColumnType = 'text',
  choices: readonly string[] = [],
): Column {
  return { id, title, type, width: 160, choices }
}

function table(...rows: readonly (readonly string[])[]) {
  const made = sourceTable(
    'Plan',
    rows.map((row) => row.map(cellText)),
  )
  if (made === null) throw new Error('empty')
  return made
}

const name = (letter: string) => `Spalte ${letter}`
const number = (value: string, unit: 'none' | 'percent' | 'euro' = 'none'): ImportCell => ({
  kind: 'number',
  value,
  unit,
})

describe('titles of columns', () => {
  test.each([
    ['Maßnahme', 'Massnahme'],
    ['MASSNAHMEN', 'Maßnahme'],
    ['Zuständig', 'Zustaendigkeit'],
    ['Wer?', 'Zuständiges Amt'],
    ['Bis wann', 'Frist'],
    ['Prioritat', 'Priorität'],
  ])('%s is %s', (one, other) => {
    expect(similarity(one, other)).toBeGreaterThanOrEqual(0.6)
  })

  test.each([
    ['Ziel', 'Wer'],
    ['', 'Wer'],
    ['Kosten', 'Kasten voll'],
    ['Anteil', 'Anzahl'],
  ])('%s is not %s', (one, other) => {
    expect(similarity(one, other)).toBeLessThan(0.6)
  })

  test('are paired once, the most alike first', () => {
    expect(pairTitles(['Wer', 'Zuständig', 'Was'], ['Maßnahme', 'Zuständig'])).toEqual([null, 1, 0])
  })
})

describe('a first row', () => {
  test.each<readonly [what: string, hasHeader: boolean, rows: string[][]]>([
    ['that names known columns', true, [['Maßnahme'], ['Elterncafé']]],
    [
      'above numbers',
      true,
      [
        ['Jahr der Befragung', 'Wert'],
        ['2026', '12,5'],
      ],
    ],
    [
      'of short different texts',
      true,
      [
        ['Was', 'Wer'],
        ['Elterncafé', 'Amt'],
      ],
    ],
    ['of a list', false, [['Elterncafé'], ['Lotsen']]],
    [
      'with a number in it',
      false,
      [
        ['Elterncafé', '12'],
        ['Lotsen', '4'],
      ],
    ],
    [
      'with the same text twice',
      false,
      [
        ['ja', 'ja'],
        ['nein', 'ja'],
      ],
    ],
    ['that is all there is', false, [['Was', 'Wer']]],
  ])('%s', (_, hasHeader, rows) => {
    expect(guessHeader(table(...rows), ['Massnahme', 'Kosten'])).toBe(hasHeader)
  })

  test('that names nothing leaves letters', () => {
    expect(titled(table(['a', 'b'], ['c', 'd']), false, 'de', name).titles).toEqual(['Spalte A', 'Spalte B'])
    expect([25, 26, 701, 702].map(letterOf)).toEqual(['Z', 'AA', 'ZZ', 'AAA'])
  })
})

describe('values', () => {
  test.each<readonly [ImportCell, ColumnType, value: string, fits: boolean]>([
    [cellText('1.234,56'), 'number', '1234.56', true],
    [cellText('1.200,00 €'), 'amount', '1200', true],
    [cellText('24.11.2026'), 'date', '2026-11-24', true],
    [cellText('2026-11-24'), 'date', '2026-11-24', true],
    [cellText('mittel'), 'choice', 'Mittel', true],
    [cellText('egal'), 'choice', 'egal', false],
    [cellText('ca. 20'), 'number', 'ca. 20', false],
    [cellText('Q1 2027'), 'date', 'Q1 2027', false],
    [number('1234.5'), 'number', '1234.5', true],
    [number('50667'), 'text', '50667', true],
    [number('0.5'), 'office', '0,5', true],
    [number('1234.5', 'euro'), 'text', '1.234,50\u00a0€', true],
    [number('25', 'percent'), 'number', '25\u00a0%', false],
    [number('46350'), 'date', '46350', false],
    [{ kind: 'day', day: '2026-11-24' }, 'text', '24.11.2026', true],
    [{ kind: 'day', day: '2026-11-24' }, 'number', '24.11.2026', false],
    [cellText(''), 'number', '', true],
  ])('%o in a column of type %s', (cell, type, value, fits) => {
    const choices = type === 'choice' ? ['Hoch', 'Mittel'] : []
    expect(convertCell(cell, { type, choices }, 'de')).toEqual({ value, fits })
  })

  test('of a column show how its numbers are written', () => {
    expect(numberLanguage(['1.234', '2.5'].map(cellText), 'de')).toBe('en')
    expect(numberLanguage(['1,234', '1.000,5'].map(cellText), 'en')).toBe('de')
    expect(numberLanguage(['1.234', 'x'].map(cellText), 'de')).toBe('de')
    const english = table(['1.234'], ['2.5'])
    const plans = planColumns(english.rows, new Map([[0, column('n', 'Wert', 'number')]]), 'de')
    expect(planRows(english.rows, plans, 'as-text').rows).toEqual([{ n: '1.234' }, { n: '2.5' }])
  })

  test.each<readonly [ColumnType, ImportCell[]]>([
    ['number', [number('3'), cellText('4,5')]],
    ['amount', [number('3', 'euro')]],
    ['amount', [cellText('3 €'), cellText('')]],
    ['date', [{ kind: 'day', day: '2026-11-24' }, cellText('1.2.2027')]],
    ['text', [cellText('3'), cellText('offen')]],
    ['text', [cellText('')]],
  ])('make a new column one of type %s', (type, cells) => {
    expect(guessType(cells, 'de')).toBe(type)
  })
})

describe('rows for a table', () => {
  const columns = [
    column('was', 'Maßnahme'),
    column('wer', 'Wer', 'office'),
    column('kosten', 'Kosten', 'amount'),
  ]
  const source = table(
    ['Massnahme', 'Betrag', 'Notiz'],
    ['Café', '800 €', ''],
    ['Lotsen', 'offen', 'x'],
    ['', '', 'y'],
  )

  test('go where the titles are alike; what does not fit is counted and kept, or left out', () => {
    const titles = titled(source, true, 'de', name)
    const assignments = guessAssignments(titles, columns, true)
    expect(assignments).toEqual([
      { to: 'column', column: 'was' },
      { to: 'column', column: 'kosten' },
      { to: 'nowhere' },
    ])
    const targets = new Map([columns[0], columns[2]].flatMap((to, at) => (to ? [[at, to] as const] : [])))
    const plans = planColumns(titles.body, targets, 'de')
    expect(planRows(titles.body, plans, 'as-text')).toEqual({
      rows: [
        { was: 'Café', kosten: '800' },
        { was: 'Lotsen', kosten: 'offen' },
      ],
      unfit: [{ row: 1, at: 1 }],
      empty: 1,
    })
    expect(planRows(titles.body, plans, 'leave-out').rows).toEqual([
      { was: 'Café', kosten: '800' },
      { was: 'Lotsen' },
    ])
  })

  test('go one after the other where no title says anything', () => {
    const rows = titled(table(['Café', 'Amt'], ['Lotsen', 'Amt']), false, 'de', name)
    const ids = guessAssignments(rows, columns, false).map((to) => to.to === 'column' && to.column)
    expect(ids).toEqual(['was', 'wer'])
  })
})
