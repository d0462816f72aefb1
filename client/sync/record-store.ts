import type { HistoryEntry, RecordFromId } from '@tldraw/store'
import type { TLRecord } from '@tldraw/tlschema'

/** What of a tldraw store the sync needs; the text view has one of its own. */
export interface RecordStore {
  get<Id extends TLRecord['id']>(id: Id): RecordFromId<Id> | undefined
  has(id: TLRecord['id']): boolean
  allRecords(): TLRecord[]
  put(records: TLRecord[]): void
  remove(ids: TLRecord['id'][]): void
  /** What is done in `run` is another's doing, or comes from the documents. */
  mergeRemoteChanges(run: () => void): void
  /** @returns ends it */
  listen(
    heard: (entry: HistoryEntry<TLRecord>) => void,
    filters?: { readonly source?: 'user' | 'remote' | 'all'; readonly scope?: 'document' },
  ): () => void
  /** Tells listeners now what they would hear on the next frame. */
  _flushHistory(): void
}
