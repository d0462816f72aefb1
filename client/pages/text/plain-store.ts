import { type Atom, atom } from '@tldraw/state'
import type { HistoryEntry, RecordFromId, RecordsDiff } from '@tldraw/store'
import type { TLRecord } from '@tldraw/tlschema'
import type { RecordStore } from '../../sync/record-store.ts'

type Id = TLRecord['id']
type Heard = (entry: HistoryEntry<TLRecord>) => void

interface Listener {
  readonly heard: Heard
  readonly source: 'user' | 'remote' | 'all'
}

/**
 * The records of a board without the store of the canvas: what the sync puts in is sound already, and nothing is
 * drawn. Listeners hear of a change at once.
 */
export class PlainStore implements RecordStore {
  /** What the board is called. */
  readonly title: Atom<string> = atom('title', '')
  readonly #records = new Map<Id, TLRecord>()
  readonly #listeners = new Set<Listener>()
  #isRemote = false

  get<K extends Id>(id: K): RecordFromId<K> | undefined {
    return this.#records.get(id) as RecordFromId<K> | undefined // records are filed under their own ids
  }

  has(id: Id): boolean {
    return this.#records.has(id)
  }

  allRecords(): TLRecord[] {
    return [...this.#records.values()]
  }

  put(records: readonly TLRecord[]): void {
    const diff = emptyDiff()
    for (const record of records) {
      const before = this.#records.get(record.id)
      if (before === record) continue
      if (before === undefined) diff.added[record.id] = record
      else diff.updated[record.id] = [before, record]
      this.#records.set(record.id, record)
      if (record.typeName === 'document') this.title.set(record.name)
    }
    this.#tell(diff)
  }

  remove(ids: readonly Id[]): void {
    const diff = emptyDiff()
    for (const id of ids) {
      const record = this.#records.get(id)
      if (record === undefined) continue
      this.#records.delete(id)
      diff.removed[id] = record
    }
    this.#tell(diff)
  }

  mergeRemoteChanges(run: () => void): void {
    const before = this.#isRemote
    this.#isRemote = true
    try {
      run()
    } finally {
      this.#isRemote = before
    }
  }

  listen(heard: Heard, { source = 'all' }: { readonly source?: Listener['source'] } = {}): () => void {
    const listener = { heard, source }
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** Nothing waits here. */
  _flushHistory(): void {}

  #tell(changes: RecordsDiff<TLRecord>): void {
    const isEmpty = Object.values(changes).every((part) => Object.keys(part).length === 0)
    if (isEmpty) return
    const source = this.#isRemote ? 'remote' : 'user'
    for (const listener of this.#listeners) {
      if (listener.source === 'all' || listener.source === source) listener.heard({ changes, source })
    }
  }
}

function emptyDiff(): RecordsDiff<TLRecord> {
  return { added: {}, updated: {}, removed: {} }
}
