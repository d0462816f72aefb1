import { type Atom, atom } from '@tldraw/state'
import type { Seen } from '../../sync/presence.ts'

/** Who has taken up a contribution, by its id: names in alphabetical order, joined for reading out. */
export type Hands = ReadonlyMap<string, string>

/** Somebody who has selected more than this is arranging, not writing. */
const FEW = 3

interface Place {
  readonly name: string
  readonly entries: readonly string[]
}

/** Where the others are at work, by the entries they have taken up on the wall or opened here. */
export class Whereabouts {
  readonly hands: Atom<Hands> = atom('hands', new Map())
  readonly #places = new Map<number, Place>()

  see(seen: readonly Seen[]): void {
    for (const { client, person, state } of seen) {
      const entries = idsIn(state.selection)
      if (person === null || entries.length === 0) this.#places.delete(client)
      else this.#places.set(client, { name: person.name, entries })
    }
    const hands = this.#byEntry()
    if (!isSame(hands, this.hands.get())) this.hands.set(hands)
  }

  #byEntry(): Hands {
    const names = new Map<string, Set<string>>()
    for (const { name, entries } of this.#places.values()) {
      for (const entry of entries) names.set(entry, (names.get(entry) ?? new Set()).add(name))
    }
    return new Map([...names].map(([entry, those]) => [entry, [...those].sort().join(', ')]))
  }
}

function idsIn(selection: unknown): readonly string[] {
  if (!Array.isArray(selection) || selection.length > FEW) return []
  return selection.filter((id) => typeof id === 'string')
}

function isSame(a: Hands, b: Hands): boolean {
  return a.size === b.size && [...a].every(([entry, names]) => b.get(entry) === names)
}
