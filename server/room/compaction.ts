import type { RoomId } from '../../shared/ids.ts'
import type { RoomLog } from '../log/types.ts'
import { errorFields, type Logger } from '../logger.ts'
import type { Content } from './content.ts'
import type { Documents } from './documents.ts'

/** After a failure the tail must grow by this factor before the next attempt. */
const PATIENCE = 2

/** Writes a room anew as one snapshot when its tail has outgrown it. */
export class Compaction {
  readonly #room: RoomId
  readonly #log: RoomLog
  readonly #documents: Documents
  readonly #logger: Logger
  #running: Promise<void> | null = null
  /** Tail length below which a failed compaction is not tried again. */
  #notBelow = 0

  constructor(room: RoomId, deps: { log: RoomLog; documents: Documents; logger: Logger }) {
    this.#room = room
    this.#log = deps.log
    this.#documents = deps.documents
    this.#logger = deps.logger
  }

  get isRunning(): boolean {
    return this.#running !== null
  }

  /** Starts compacting if it is time to. */
  consider(content: Content): void {
    if (this.#running !== null || !content.wantsCompaction || content.tail.length < this.#notBelow) return
    this.#running = this.#compact(content).finally(() => {
      this.#running = null
    })
  }

  /** Resolves when nothing is being compacted. */
  async idle(): Promise<void> {
    await this.#running
  }

  async #compact(content: Content): Promise<void> {
    const { cursor, snapshot, tail } = content
    const count = tail.length
    try {
      const next = await this.#documents.compact(snapshot, tail)
      await this.#log.compact(this.#room, next.update, cursor)
      // What was appended meanwhile stays in the tail.
      content.compacted(next, cursor)
      this.#notBelow = 0
      this.#logger.debug('room-compacted', { room: this.#room, updates: count, bytes: next.update.length })
    } catch (error) {
      // Nothing is lost: snapshot and tail are as they were, joining only stays slower.
      this.#notBelow = count * PATIENCE
      this.#logger.warn('compaction-failed', { room: this.#room, ...errorFields(error) })
    }
  }
}
