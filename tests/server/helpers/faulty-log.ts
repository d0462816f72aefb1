import { StorageError } from '../../../server/errors.ts'
import type { RoomLog } from '../../../server/log/types.ts'

/** Stands before a log and lets a test hold it up or let it fail. */
export class FaultyLog {
  /** Appends fail while this is set. */
  failAppends = false
  /** What every load waits for first. */
  beforeLoad: () => Promise<void> = async () => {}
  /** What every append waits for first. */
  beforeAppend: () => Promise<void> = async () => {}
  appends = 0
  loads = 0

  readonly wrap = (log: RoomLog): RoomLog => ({
    ...log,
    load: async (room) => {
      await this.beforeLoad()
      this.loads += 1
      return log.load(room)
    },
    append: async (room, updates) => {
      await this.beforeAppend()
      if (this.failAppends) throw new StorageError('the disk is full')
      this.appends += 1
      return log.append(room, updates)
    },
  })
}

/** A door that is closed until it is opened. */
export function gate(): { readonly wait: () => Promise<void>; readonly open: () => void } {
  let open: () => void = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { wait: () => opened, open }
}
