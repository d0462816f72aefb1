import { describe, expect, test } from 'vitest'
import { type Glyph, runsOf } from '../../client/pictures/words/runs.ts'

/** Letters of ten pixels beside one another. */
function line(text: string, left: number, top: number): Glyph[] {
  return [...text].map((letter, at) => ({
    text: letter,
    left: left + at * 10,
    right: left + (at + 1) * 10,
    top,
  }))
}

const shown = (glyphs: readonly Glyph[]) =>
  runsOf(glyphs).map(({ text, left, right, top, isRtl }) => [text, left, right, top, isRtl])

describe('runs of letters', () => {
  test('end with their line', () => {
    expect(shown([...line('ein ', 0, 0), ...line('Wort', 5, 20)])).toEqual([
      ['ein ', 0, 40, 0, false],
      ['Wort', 5, 45, 20, false],
    ])
  })

  test('end at a tab, which is a gap', () => {
    const tab = { text: '\t', left: 20, right: 80, top: 0 }
    expect(shown([...line('a1', 0, 0), tab, ...line('b2', 80, 0)])).toEqual([
      ['a1', 0, 20, 0, false],
      ['b2', 80, 100, 0, false],
    ])
  })

  test('are in reading order where writing runs from right to left, with the digits it goes around', () => {
    // What is read first stands rightmost.
    const hebrew = line('םולש', 20, 0).reverse()
    expect(shown([...line('a ', 0, 0), ...hebrew, ...line('12', 60, 0)])).toEqual([
      ['a ', 0, 20, 0, false],
      ['שלום', 20, 60, 0, true],
      ['12', 60, 80, 0, false],
    ])
  })
})
