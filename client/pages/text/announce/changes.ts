import type { Entry, ResultBoard } from '../../../../shared/results/model.ts'

/** One contribution that is new, other, elsewhere or gone. */
export interface Change {
  readonly kind: 'written' | 'changed' | 'moved' | 'removed'
  readonly id: string
  /** Participant id of who made the contribution; who changed it is not kept. */
  readonly author: string
  /** Title of the field it lies in, or of its page; of what is gone, where it was. */
  readonly place: string
}

interface Placed {
  readonly entry: Entry
  readonly home: string
  readonly place: string
}

/** What has happened to contributions between two states of a board; their order does not count. */
export function changesBetween(before: ResultBoard, after: ResultBoard): Change[] {
  if (before.pages === after.pages) return []
  const [old, now] = [placesOf(before), placesOf(after)]
  const changes: Change[] = []
  for (const [id, { entry, home, place }] of now) {
    const was = old.get(id)
    const change = { id, author: entry.author, place }
    if (was === undefined) changes.push({ kind: 'written', ...change })
    else if (was.home !== home) changes.push({ kind: 'moved', ...change })
    // Entries that say the same are the same object (keep-same.ts).
    else if (was.entry !== entry) changes.push({ kind: 'changed', ...change })
  }
  for (const [id, { entry, place }] of old) {
    if (!now.has(id)) changes.push({ kind: 'removed', id, author: entry.author, place })
  }
  return changes
}

function placesOf({ pages }: ResultBoard): Map<string, Placed> {
  const places = new Map<string, Placed>()
  for (const page of pages) {
    for (const { id, title, entries } of [...page.fields, page]) {
      for (const entry of entries) places.set(entry.id, { entry, home: id, place: title || page.title })
    }
  }
  return places
}

/** What happened to the same contributions one after the other, as one change each; what came and went is none. */
export function gather(earlier: readonly Change[], later: readonly Change[]): Change[] {
  const changes = new Map(earlier.map((change) => [change.id, change]))
  for (const change of later) {
    const first = changes.get(change.id)
    changes.delete(change.id)
    if (first?.kind === 'written' && change.kind === 'removed') continue
    const isNew = first?.kind === 'written' || (first?.kind === 'removed' && change.kind === 'written')
    const kind = first?.kind === 'written' ? 'written' : isNew ? 'changed' : change.kind
    changes.set(change.id, { ...change, kind })
  }
  return [...changes.values()]
}
