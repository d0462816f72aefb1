import type { text } from '../../../i18n/de/text.ts'
import type { Translated } from '../../../i18n/messages.ts'
import type { Change } from './changes.ts'

/** How much is said about what others do. */
export const DETAILS = ['off', 'count', 'full'] as const
export type Detail = (typeof DETAILS)[number]

/** What is named before the rest is only counted: one sentence must not become a speech. */
const MAX_PARTS = 3

type Words = Translated<typeof text>['announce']

/**
 * What others did, in one sentence; empty for nothing.
 *
 * @param nameOf the name of a participant who is here, else null
 */
export function sentenceOf(
  changes: readonly Change[],
  detail: Detail,
  words: Words,
  nameOf: (participant: string) => string | null,
): string {
  if (changes.length === 0 || detail === 'off') return ''
  if (detail === 'count') return words.count(changes.length)
  const groups = [...groupsOf(changes, nameOf).values()]
  const named = groups.slice(0, MAX_PARTS).map(({ kind, place, name, count }) => {
    if (kind === 'written' && name !== null) return words.writtenBy(name, count, place)
    return words[kind](count, place)
  })
  const rest = groups.slice(MAX_PARTS).reduce((sum, { count }) => sum + count, 0)
  return `${[...named, ...(rest > 0 ? [words.rest(rest)] : [])].join('; ')}.`
}

interface Group {
  readonly kind: Change['kind']
  readonly place: string
  readonly name: string | null
  readonly count: number
}

/** What the same person wrote in the same place is one part of the sentence. */
function groupsOf(
  changes: readonly Change[],
  nameOf: (participant: string) => string | null,
): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const { kind, place, author } of changes) {
    const name = kind === 'written' ? nameOf(author) : null
    const key = JSON.stringify([kind, place, name])
    groups.set(key, { kind, place, name, count: (groups.get(key)?.count ?? 0) + 1 })
  }
  return groups
}
