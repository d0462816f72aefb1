import type { Storage } from '../storage/storage.ts'
import type { RoomLog } from './types.ts'

/** Rooms in the database of the data folder. */
export function sqliteLog(storage: Storage): RoomLog {
  return {
    load: (room) => storage.call('load', room),
    append: (room, updates) => storage.call('append', room, updates),
    compact: (room, snapshot, upTo) => storage.call('compact', room, snapshot, upTo),
    remove: (room) => storage.call('remove', room),
  }
}
