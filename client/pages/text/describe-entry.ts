import { cardColorOf, type Legend } from '../../../shared/cards/legend.ts'
import { type EntryTexts, oneLine } from '../../../shared/results/entry-text.ts'
import type { Entry } from '../../../shared/results/model.ts'

/** What is said of an entry beside its text; strings, so that nothing renders while they stay the same. */
export interface EntryNotes {
  /** The entry in a few words. */
  readonly name: string
  /** Stands for an entry that has no text of its own; empty for one that has. */
  readonly said: string
  /** What the colour of a card means on this board, or empty. */
  readonly meaning: string
  /** Of an offer: ages, level, office, state. */
  readonly facts: string
  /** What it comes from, or empty. */
  readonly refersTo: string
}

/** A name that is read out before a button's purpose must be short. In characters. */
const NAME_LENGTH = 60

/** Worked out once for a state of the board, however often the page renders while it grows. */
export function describeEntry(entry: Entry, texts: EntryTexts, legend: Legend): EntryNotes {
  let known = described.get(texts)
  if (known === undefined) {
    known = new Map()
    described.set(texts, known)
  }
  const notes = known.get(entry) ?? describe(entry, texts, legend)
  known.set(entry, notes)
  return notes
}

const described = new WeakMap<EntryTexts, Map<Entry, EntryNotes>>()

function describe(entry: Entry, texts: EntryTexts, legend: Legend): EntryNotes {
  const speaksForItself = entry.blocks.length > 0 && entry.kind !== 'connector' && entry.kind !== 'image'
  const words = texts.of(entry)
  return {
    name: shortened(oneLine(words)),
    said: speaksForItself ? '' : words,
    meaning: entry.kind === 'card' && entry.color !== '' ? (legend[cardColorOf(entry.color)] ?? '') : '',
    facts: texts.factsOf(entry),
    refersTo: texts.referencesOf(entry).join('; '),
  }
}

function shortened(text: string): string {
  const letters = [...text]
  return letters.length <= NAME_LENGTH ? text : `${letters.slice(0, NAME_LENGTH).join('')} …`
}

/** Drawings and what cannot be read have no words; they are counted. */
export function isInWords({ kind }: Entry): boolean {
  return kind !== 'drawing' && kind !== 'unreadable'
}
