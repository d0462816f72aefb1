import type * as Y from 'yjs'
import type { RecordReader } from '../../shared/records/record-reader.ts'
import { compareSchemas, readLayerSchema, type SchemaAge } from '../../shared/records/schema-age.ts'

/** How what a layer was written with compares to what this program writes. */
export function ageOf(doc: Y.Doc, ours: RecordReader['schema']): SchemaAge {
  const theirs = readLayerSchema(doc)
  return theirs === null ? 'same' : compareSchemas(ours, theirs)
}

/** What reads a board: a reader of today's records alone gives way to one that is fetched for an older board. */
export class LayerReader {
  #reader: RecordReader
  readonly #fetchMigrating: (() => Promise<RecordReader>) | undefined
  #isFetching = false

  constructor(reader: RecordReader, fetchMigrating?: () => Promise<RecordReader>) {
    this.#reader = reader
    this.#fetchMigrating = fetchMigrating
  }

  get reader(): RecordReader {
    return this.#reader
  }

  /** Whether all that these layers hold can be read now. */
  reads(docs: readonly Y.Doc[]): boolean {
    const { migrate, schema } = this.#reader
    return migrate !== null || docs.every((doc) => ageOf(doc, schema) !== 'older')
  }

  /**
   * Fetches what reads older boards, once at a time.
   *
   * @param then told whether it is here now
   */
  fetch(then: (isHere: boolean) => void): void {
    if (this.#isFetching || this.#fetchMigrating === undefined) return
    this.#isFetching = true
    this.#fetchMigrating().then(
      (reader) => {
        this.#reader = reader
        this.#isFetching = false
        then(true)
      },
      () => {
        this.#isFetching = false
        then(false)
      },
    )
  }
}
