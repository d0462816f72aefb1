import { StorageError } from '../../../server/errors.ts'
import type { RoomLog, StoredRoom } from '../../../server/log/types.ts'
import type { RoomId } from '../../../shared/ids.ts'

/** Rooms in a Map: the simplest thing that passes the RoomLog suite. */
export function memoryLog(rooms = new Map<RoomId, StoredRoom>()): RoomLog {
  const empty: StoredRoom = { snapshot: null, updates: [], cursor: 0 }
  return {
    async load(room) {
      const { snapshot, updates, cursor } = rooms.get(room) ?? empty
      return { snapshot, updates: [...updates], cursor }
    },
    async append(room, updates) {
      const stored = rooms.get(room) ?? empty
      const cursor = stored.cursor + updates.length
      const copies = updates.map((update) => new Uint8Array(update))
      rooms.set(room, { ...stored, updates: [...stored.updates, ...copies], cursor })
      return cursor
    },
    async compact(room, snapshot, upTo) {
      const { updates, cursor } = rooms.get(room) ?? empty
      const first = cursor - updates.length
      if (upTo < first || upTo > cursor) throw new StorageError('not the newest snapshot')
      rooms.set(room, { snapshot: new Uint8Array(snapshot), updates: updates.slice(upTo - first), cursor })
    },
    async remove(room) {
      rooms.delete(room)
    },
  }
}
