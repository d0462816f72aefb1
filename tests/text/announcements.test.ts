import { describe, expect, test } from 'vitest'
import { text as german } from '../../client/i18n/de/text.ts'
import { text as english } from '../../client/i18n/en/text.ts'
import { type Change, changesBetween, gather } from '../../client/pages/text/announce/changes.ts'
import { sentenceOf } from '../../client/pages/text/announce/sentence.ts'
import { keepSame } from '../../client/pages/text/keep-same.ts'
import type { PlainRecord } from '../../shared/records/encoding.ts'
import type { ResultBoard } from '../../shared/results/model.ts'
import { readResults } from '../../shared/results/read-results.ts'
import { field, note, sourceOf } from '../results/boards.ts'

const FIELDS = [field('Stärken'), field('Risiken', { y: 1_000 })]

function boardOf(...cards: readonly PlainRecord[]): ResultBoard {
  return readResults(sourceOf([...FIELDS, ...cards], ['shape:Stärken', 'shape:Risiken']))
}

function card(id: string, text: string, home = 'Stärken', author = 'ada'): PlainRecord {
  return note(id, { parentId: `shape:${home}`, y: 100, meta: { author } }, text)
}

/** The changes as the text view finds them: what says the same is the same object. */
function changes(before: ResultBoard, after: ResultBoard): Change[] {
  return changesBetween(before, keepSame(before, after))
}

function change(kind: Change['kind'], id: string, place = 'Stärken', author = 'ada'): Change {
  return { kind, id, place, author }
}

describe('what others do', () => {
  const before = boardOf(card('a', 'eins'), card('b', 'zwei'))

  test('is found: written, changed, moved, removed', () => {
    const after = boardOf(card('a', 'eins!'), card('c', 'drei', 'Risiken'))
    expect(changes(before, after)).toEqual([
      change('changed', 'shape:a'),
      change('written', 'shape:c', 'Risiken'),
      change('removed', 'shape:b'),
    ])
    expect(changes(before, boardOf(card('a', 'eins'), card('b', 'zwei', 'Risiken')))).toEqual([
      change('moved', 'shape:b', 'Risiken'),
    ])
  })

  test('is nothing when only the places of cards within a field are others', () => {
    const moved = { ...card('a', 'eins'), x: 500 }
    expect(changes(before, boardOf(moved, card('b', 'zwei')))).toEqual([])
  })

  test('is one change an entry, and none for what came and went', () => {
    const first = [change('written', 'a'), change('written', 'b'), change('removed', 'c')]
    const then = [change('changed', 'a'), change('removed', 'b'), change('written', 'c')]
    expect(gather(first, then)).toEqual([change('written', 'a'), change('changed', 'c')])
  })
})

describe('an announcement', () => {
  const names = (id: string) => (id === 'ada' ? 'Schulamt' : null)
  const full = (...all: Change[]) => sentenceOf(all, 'full', german.announce, names)

  test('names who is here, and nobody else', () => {
    expect(full(change('written', 'a'))).toBe('Schulamt hat in Stärken einen Beitrag geschrieben.')
    expect(full(change('written', 'a', 'Risiken', 'bob'))).toBe('In Risiken: 1 Beitrag neu.')
    expect(full(change('changed', 'a'))).toBe('In Stärken: 1 Beitrag geändert.')
  })

  test('is one sentence however much happens', () => {
    const many = ['A', 'B', 'C', 'D', 'E'].map((place) => change('moved', place, place))
    expect(full(...many, change('moved', 'x', 'A'))).toBe(
      'Nach A: 2 Beiträge verschoben; Nach B: 1 Beitrag verschoben; Nach C: 1 Beitrag verschoben; 2 weitere Änderungen.',
    )
  })

  test('is only a number, or nothing, for those who want that', () => {
    const two = [change('written', 'a'), change('removed', 'b')]
    expect(sentenceOf(two, 'count', english.announce, names)).toBe('2 changes by others.')
    expect(sentenceOf(two, 'off', german.announce, names)).toBe('')
    expect(full()).toBe('')
  })
})

test('what has not changed is the same object, wherever it stands in its list', () => {
  const before = {
    list: [
      { id: 1, text: 'a' },
      { id: 2, text: 'b' },
    ],
  }
  const after = keepSame(before, {
    list: [
      { id: 3, text: 'c' },
      { id: 1, text: 'a' },
      { id: 2, text: 'B' },
    ],
  })
  expect(after).toEqual({
    list: [
      { id: 3, text: 'c' },
      { id: 1, text: 'a' },
      { id: 2, text: 'B' },
    ],
  })
  expect(after.list[1]).toBe(before.list[0])
  expect(keepSame(before, structuredClone(before))).toBe(before)
})
