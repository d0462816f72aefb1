import type { TLShape } from 'tldraw'
import type { PlainRecord } from '../../../shared/records/encoding.ts'

/**
 * Structure that a moderator has released lies on the `board` layer, where everybody may change it. That it is
 * structure all the same, and goes back to the `stage` when it is locked, is kept in its `meta`.
 */
export function isReleased({ meta }: TLShape): boolean {
  return meta.released === true
}

/** The record as it is once released, or locked again. */
export function withReleased(record: PlainRecord, released: boolean): PlainRecord {
  const { released: _, ...meta } = { ...(record.meta as object | undefined) } as { released?: unknown } // any object
  return { ...record, meta: released ? { ...meta, released } : meta }
}
