import type { RoomId } from '../../shared/ids.ts'

/** How many updates a room ever had: each update has the number of its turn, counted from 1. */
export type Cursor = number

/** All of a room. The last entry of `updates` has the number `cursor`, the one before it `cursor - 1`, … */
export interface StoredRoom {
  readonly snapshot: Uint8Array | null
  readonly updates: readonly Uint8Array[]
  readonly cursor: Cursor
}

/**
 * Where rooms are kept. Bytes in, the same bytes out: an implementation knows nothing of Yjs.
 * Every implementation passes tests/server/room-log-suite.ts. Failures are StorageErrors, after which
 * the room holds what it held before, except that an append whose commit was cut off may have been kept.
 */
export interface RoomLog {
  /** @returns the room, empty when it was never written */
  load(room: RoomId): Promise<StoredRoom>
  /** Durable when resolved, all or none. @returns the number of the last update */
  append(room: RoomId, updates: readonly Uint8Array[]): Promise<Cursor>
  /**
   * Puts `snapshot` in the place of the updates up to and including `upTo`, atomically. Refused when the
   * stored snapshot already holds later updates: the newer ones are gone from the tail by then.
   */
  compact(room: RoomId, snapshot: Uint8Array, upTo: Cursor): Promise<void>
  /** Forgets the room. */
  remove(room: RoomId): Promise<void>
}
