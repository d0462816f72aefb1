import { describe, expect, it } from 'vitest'
import { cardColorOf, legendOf, MARKS } from '../../shared/cards/legend.ts'
import {
  referenceCount,
  referenceEntries,
  referencesOf,
  withoutForeignReferences,
} from '../../shared/cards/references.ts'

describe('references of a card', () => {
  const meta = { author: 'x', 'ref.shape:b': true, 'ref.shape:a': true, 'ref.shape:c': false }

  it('are those that hold, in one order', () => {
    expect(referencesOf(meta)).toEqual(['shape:a', 'shape:b'])
    expect(referenceCount(meta)).toBe(2)
  })

  it('change by what differs and nothing else', () => {
    expect(referenceEntries(meta, ['shape:b', 'shape:c', 'shape:d'])).toEqual({
      'ref.shape:a': false,
      'ref.shape:c': true,
      'ref.shape:d': true,
    })
    expect(referenceEntries(meta, ['shape:a', 'shape:b'])).toEqual({})
  })

  it('to another board are dropped', () => {
    expect(withoutForeignReferences(meta, (id) => id === 'shape:a')).toEqual({
      author: 'x',
      'ref.shape:a': true,
    })
    expect(withoutForeignReferences(meta, () => true)).toBe(meta)
  })
})

it('a legend is what the document says of each colour', () => {
  const meta = { 'legend.green': ' Idee ', 'legend.red': '', 'legend.blue': 7, 'legend.pink': 'x' }
  expect(legendOf(meta)).toEqual({ green: 'Idee' })
})

it('a card of any colour has one of the six, and each its own mark', () => {
  expect(['green', 'black', 'light-red', 'neon'].map(cardColorOf)).toEqual([
    'green',
    'yellow',
    'red',
    'yellow',
  ])
  expect(new Set(Object.values(MARKS)).size).toBe(6)
})
