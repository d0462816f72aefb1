import type { RoomId } from '../../shared/ids.ts'
import type { Cursor, StoredRoom } from '../log/types.ts'
import type { Database } from './database.ts'

/** The RoomLog as SQL; each function runs inside the transaction of storage-worker.ts. */
export function logOperations(database: Database) {
  const selectRoom = database.prepare('SELECT cursor, snapshot FROM rooms WHERE room = ?')
  const selectUpdates = database.prepare('SELECT bytes FROM updates WHERE room = ? ORDER BY number')
  const advance = database.prepare(
    `INSERT INTO rooms (room, cursor) VALUES (?, ?)
     ON CONFLICT (room) DO UPDATE SET cursor = cursor + excluded.cursor RETURNING cursor`,
  )
  const insertUpdate = database.prepare('INSERT INTO updates (room, number, bytes) VALUES (?, ?, ?)')
  const setSnapshot = database.prepare(
    `UPDATE rooms SET snapshot = ?1, snapshot_cursor = ?2
     WHERE room = ?3 AND snapshot_cursor <= ?2 AND cursor >= ?2`,
  )
  const dropUpdates = database.prepare('DELETE FROM updates WHERE room = ? AND number <= ?')
  const dropRoom = database.prepare('DELETE FROM rooms WHERE room = ?')

  return {
    load(room: RoomId): StoredRoom {
      const row = selectRoom.get(room)
      if (row === undefined) return { snapshot: null, updates: [], cursor: 0 }
      const updates: Uint8Array[] = selectUpdates.all(room).map((entry) => entry.bytes)
      return { snapshot: row.snapshot, updates, cursor: row.cursor }
    },

    append(room: RoomId, updates: readonly Uint8Array[]): Cursor {
      const { cursor } = advance.get(room, updates.length)
      const first = cursor - updates.length + 1
      for (const [index, bytes] of updates.entries()) insertUpdate.run(room, first + index, bytes)
      return cursor
    },

    compact(room: RoomId, snapshot: Uint8Array, upTo: Cursor): void {
      const { changes } = setSnapshot.run(snapshot, upTo, room)
      if (changes === 0) throw new Error('the snapshot is older than the stored one, or of no update')
      dropUpdates.run(room, upTo)
    },

    remove(room: RoomId): void {
      dropRoom.run(room)
    },
  }
}
