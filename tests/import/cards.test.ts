import { describe, expect, test } from 'vitest'
import { titled } from '../../shared/import/header.ts'
import { cellText, sourceTable } from '../../shared/import/table.ts'
import { guessCardMapping, planCards } from '../../shared/import/to-cards.ts'

function table(...rows: readonly (readonly string[])[]) {
  const made = sourceTable(
    'Karten',
    rows.map((row) => row.map(cellText)),
  )
  if (made === null) throw new Error('empty')
  return made
}

const name = (letter: string) => `Spalte ${letter}`

describe('cards', () => {
  const source = titled(
    table(
      ['Feld', 'Text', 'Farbe', 'Amt'],
      ['A', 'Café', 'grün', 'Jugend'],
      ['A', 'Lotsen', 'Idee', ''],
      ['B', 'x', 'rosa', ''],
      ['B', '', 'rot', ''],
    ),
    true,
    'de',
    name,
  )
  const names = {
    green: ['Grün'],
    red: ['Rot'],
    blue: ['Blau'],
    yellow: ['Gelb'],
    violet: ['Violett'],
    grey: ['Grau'],
  }
  const words = { legend: { violet: 'Idee' }, names, language: 'de', usual: 'yellow' } as const

  test('have their text and colour from the columns that are called so', () => {
    const mapping = guessCardMapping(source, { text: ['Text', 'Karte'], color: ['Farbe'] })
    expect(mapping).toEqual({ text: 1, color: 2, withOthers: false })
    expect(planCards(source, mapping, words)).toEqual({
      cards: [
        { text: 'Café', color: 'green' },
        { text: 'Lotsen', color: 'violet' },
        { text: 'x', color: 'yellow' },
      ],
      unknownColors: 1,
      empty: 1,
    })
  })

  test('can hold the other columns too, or all of them', () => {
    const first = (mapping: Parameters<typeof planCards>[1]) =>
      planCards(source, mapping, words).cards[0]?.text
    expect(first({ text: 1, color: 2, withOthers: true })).toBe('Café\nFeld: A\nAmt: Jugend')
    expect(first({ text: 'all', color: 2, withOthers: false })).toBe('A – Café – Jugend')
  })

  test('have the longest texts where no column is called so', () => {
    const titles = { text: ['Karte'], color: ['Farbe'] }
    const rows = titled(
      table(['Nr', 'Idee'], ['1', 'Ein Café für Eltern'], ['2', 'Lotsen']),
      true,
      'de',
      name,
    )
    expect(guessCardMapping(rows, titles)).toEqual({ text: 1, color: null, withOthers: false })
  })
})
