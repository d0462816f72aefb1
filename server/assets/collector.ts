import type { AssetHash, BoardId } from '../../shared/ids.ts'
import { LAYERS, roomOf } from '../../shared/roles.ts'
import { COLLECTION } from '../limits.ts'
import type { RoomLog } from '../log/types.ts'
import { errorFields, type Logger } from '../logger.ts'
import type { Cancel, Clock } from '../room/clock.ts'
import type { Documents } from '../room/documents.ts'
import type { Storage } from '../storage/storage.ts'
import type { Assets } from './assets.ts'

export interface AssetCollectorOptions {
  readonly assets: Assets
  readonly storage: Storage
  readonly log: RoomLog
  readonly documents: Documents
  readonly clock: Clock
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly logger: Logger
}

/**
 * Lets pictures go that no board shows any more. A picture nobody shows is only noted at first, and goes when it
 * still is not shown after the grace time: until then undo brings it back.
 */
export class AssetCollector {
  readonly #options: AssetCollectorOptions
  #cancel: Cancel = () => {}
  #running: Promise<void> | null = null
  #isStopped = false

  constructor(options: AssetCollectorOptions) {
    this.#options = options
  }

  /** Collects soon, and then once a day. */
  start(): void {
    this.#next(COLLECTION.afterStart)
  }

  /** Resolves when nothing is being collected and nothing will be. */
  async stop(): Promise<void> {
    this.#isStopped = true
    this.#cancel()
    await this.#running
  }

  #next(delay: number): void {
    this.#cancel = this.#options.clock.after(delay, () => {
      this.#running = this.#run().finally(() => {
        this.#running = null
        if (!this.#isStopped) this.#next(COLLECTION.every)
      })
    })
  }

  async #run(): Promise<void> {
    const { storage, assets, now, logger } = this.#options
    try {
      let released = 0
      for (const board of await storage.call('boardsWithAssets', COLLECTION.boardsPerRun)) {
        if (this.#isStopped) return
        released += await this.#check(board)
      }
      const removed = await assets.removeUnheld()
      await assets.removeStrays(now() - COLLECTION.strayAge)
      logger.info('assets-collected', { released, removed })
    } catch (error) {
      // What was not collected today is collected tomorrow.
      logger.error('collecting-failed', errorFields(error))
    }
  }

  /** @returns how many pictures the board let go */
  async #check(board: BoardId): Promise<number> {
    const { storage, now, logger } = this.#options
    try {
      const used = await this.#usedBy(board)
      return await storage.call('checkAssets', board, used, now(), now() - COLLECTION.grace)
    } catch (error) {
      // A board that cannot be read keeps all its pictures.
      logger.warn('assets-not-checked', { board, ...errorFields(error) })
      return 0
    }
  }

  async #usedBy(board: BoardId): Promise<ReadonlySet<AssetHash>> {
    const { log, documents } = this.#options
    const layers = await Promise.all(
      LAYERS.map(async (layer) => {
        const { snapshot, updates } = await log.load(roomOf(board, layer))
        return documents.assets(snapshot, updates)
      }),
    )
    return new Set(layers.flatMap((hashes) => [...hashes]))
  }
}
