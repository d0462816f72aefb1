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

/**
 * Worked out once for a state of the board, and for one that names no other once for as long as it stays, however
 * often the page renders.
 */
export function describeEntry(entry: Entry, texts: EntryTexts, legend: Legend): EntryNotes {
  const known = described.get(entry)
  const isSame = known?.legend === legend && known.words === texts.words
  if (known !== undefined && isSame && (known.texts === texts || standsAlone(entry))) return known.notes
  const notes = describe(entry, texts, legend)
  described.set(entry, { notes, legend, texts, words: texts.words })
  return notes
}

interface Described {
  readonly notes: EntryNotes
  readonly legend: Legend
  readonly texts: EntryTexts
  readonly words: EntryTexts['words']
}

/** Entries that say the same are the same object (keep-same.ts). */
const described = new WeakMap<Entry, Described>()

function standsAlone({ kind, refersTo }: Entry): boolean {
  return kind !== 'connector' && refersTo.length === 0
}

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
