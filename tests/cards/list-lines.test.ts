import { describe, expect, it } from 'vitest'
import { cardTexts, columnCount, isList, rowsOfLines } from '../../shared/cards/list-lines.ts'

describe('a pasted text', () => {
  it.each([
    ['Frühe Hilfen', false],
    ['Frühe Hilfen\n', false],
    ['\n\n  \nFrühe Hilfen\r\n \r\n', false],
    ['Frühe Hilfen\tJugendamt', true],
    ['Frühe Hilfen\t', false],
    ['a\r\nb', true],
    ['a\rb', true],
    ['a\n\n\nb', true],
  ])('%j is a list: %s', (text, expected) => expect(isList(text)).toBe(expected))

  it('becomes its lines, without signs and empty ones', () => {
    const text =
      '• Frühe Hilfen\r\n\r\n- Lotsendienst \n1. Elterncafé\n12) Sprachkita\r\u00a0\n☐ Hebamme\n[x] Besuch\n•\n'
    expect(cardTexts(rowsOfLines(text))).toEqual([
      'Frühe Hilfen',
      'Lotsendienst',
      'Elterncafé',
      'Sprachkita',
      'Hebamme',
      'Besuch',
    ])
  })

  it('keeps what only looks like a sign', () => {
    const lines = ['-5 Grad', '3.5 Stellen', '2026', '*wichtig*', 'a) ', '=SUMME(A1:A3)', 'z. B. so']
    expect(cardTexts(rowsOfLines(lines.join('\n')))).toEqual(lines.map((line) => line.trim()))
  })
})

describe('rows of cells', () => {
  const rows = [
    ['Elterncafé', 'Süd', ' '],
    ['', ' '],
    ['', '1. Lotsen', 'Nord'],
    ['=HYPERLINK("x")', '', '7'],
  ]

  it('become one card each, joined by a dash', () => {
    expect(cardTexts(rows)).toEqual(['Elterncafé – Süd', 'Lotsen – Nord', '=HYPERLINK("x") – 7'])
  })

  it('know how many lie side by side', () => {
    expect(columnCount(rows)).toBe(2)
    expect(columnCount(rowsOfLines('a\nb'))).toBe(1)
    expect(columnCount([])).toBe(0)
  })
})
