import type { RecordStore } from '../../../sync/record-store.ts'

/** What somebody did shows within this time; after it, a change of the same entry is another's. */
const RECENT_MS = 1_500

/** Which entries this person has just changed: nobody needs to be told what they did themselves. */
export class OwnChanges {
  readonly #store: RecordStore
  readonly #times = new Map<string, number>()
  #isOwn = false

  constructor(store: RecordStore) {
    this.#store = store
  }

  /** @returns ends it */
  start(): () => void {
    return this.#store.listen(
      ({ changes, source }) => {
        if (source !== 'user' && !this.#isOwn) return
        const touched = [changes.added, changes.updated, changes.removed].flatMap((part) => Object.keys(part))
        for (const id of touched) this.note(id)
      },
      { scope: 'document' },
    )
  }

  /** Counts what `run` brings into the store as this person's: undoing comes from the documents. */
  during(run: () => void): void {
    this.#store._flushHistory() // what came before is not part of it
    this.#isOwn = true
    run()
    this.#store._flushHistory()
    this.#isOwn = false
  }

  note(id: string): void {
    this.#times.set(id, performance.now())
  }

  has(id: string): boolean {
    const time = this.#times.get(id)
    if (time === undefined) return false
    if (performance.now() - time < RECENT_MS) return true
    this.#times.delete(id)
    return false
  }
}
