import type { SerializedSchema } from '@tldraw/store'
import type { TLRecord } from '@tldraw/tlschema'
import type { PlainRecord } from './encoding.ts'

/** Knows which records can be shown. */
export interface RecordReader {
  /** What this program writes. */
  readonly schema: SerializedSchema
  /**
   * @returns the record, known to be one this program can show
   * @throws when it is not; the message is for developers
   */
  check(record: PlainRecord): TLRecord
  /**
   * A record as an older program wrote it, as this one would have. Null: this reader knows today's records alone.
   *
   * @throws when it cannot be
   */
  readonly migrate: ((record: PlainRecord, from: SerializedSchema) => PlainRecord) | null
}
