/**
 * References from a card to those it comes from, kept on the card that refers: one key of `meta` each, so that
 * two people who add different ones both win. `false` is a reference that was taken away.
 */
const PREFIX = 'ref.'

/** What of a record's `meta` this needs. */
export type Meta = Readonly<Record<string, unknown>>

/** The ids of the cards a card refers to, in the order of their ids: the same for everybody. */
export function referencesOf(meta: Meta): string[] {
  return Object.keys(meta)
    .filter((key) => key.startsWith(PREFIX) && meta[key] === true)
    .map((key) => key.slice(PREFIX.length))
    .sort()
}

/** How many there are, without making a list: asked for by every card that is shown. */
export function referenceCount(meta: Meta): number {
  let count = 0
  for (const key in meta) if (key.startsWith(PREFIX) && meta[key] === true) count++
  return count
}

/** The entries of `meta` that make a card refer to these and to no others. */
export function referenceEntries(meta: Meta, wanted: Iterable<string>): Record<string, boolean> {
  const kept = new Set(wanted)
  const entries: Record<string, boolean> = {}
  for (const id of referencesOf(meta)) if (!kept.has(id)) entries[PREFIX + id] = false
  for (const id of kept) if (meta[PREFIX + id] !== true) entries[PREFIX + id] = true
  return entries
}

/** `meta` without references to what is not on this board; the same object when there are none. */
export function withoutForeignReferences<M extends Meta>(meta: M, isHere: (id: string) => boolean): M {
  const foreign = Object.keys(meta).filter(
    (key) => key.startsWith(PREFIX) && !isHere(key.slice(PREFIX.length)),
  )
  if (foreign.length === 0) return meta
  const entries = Object.entries(meta).filter(([key]) => !foreign.includes(key))
  return Object.fromEntries(entries) as M // fewer entries of the same kind
}
