import type { BoardId } from '../../shared/ids.ts'
import type { ResultOrder } from '../../shared/results/paper/make-paper.ts'
import { roomOf } from '../../shared/roles.ts'
import { ApiError } from '../errors.ts'
import type { HouseStyle } from '../house/house-style.ts'
import { LIMITS, TIMES } from '../limits.ts'
import type { RoomLog } from '../log/types.ts'
import { errorFields, type Logger } from '../logger.ts'
import type { Clock } from '../room/clock.ts'
import { Lane, type LaneLimits } from '../workers/lane.ts'
import { WorkerClient, WorkerError } from '../workers/rpc.ts'
import { startWorker } from '../workers/start-worker.ts'
import type { MadeResult, ResultOperations } from './make-result.ts'
import type { SentPictures } from './wall-pictures.ts'

/** Megabytes of heap for the thread that makes documents. */
const HEAP = 1024

const LIMITS_OF_LANE: LaneLimits = {
  width: 1,
  waiting: LIMITS.documentsWaiting,
  time: TIMES.documentWork,
  busy: () => new ApiError('documents-busy', 'Too many documents are waiting to be made.', 10),
}

export interface ResultsOptions {
  readonly log: RoomLog
  readonly clock: Clock
  readonly logger: Logger
  /** What documents look like. */
  readonly house: HouseStyle
}

/** Makes the documents of boards, in a thread of their own and one after the other. */
export class Results {
  readonly #options: ResultsOptions
  readonly #lane: Lane<ResultOperations>

  constructor(options: ResultsOptions) {
    this.#options = options
    const start = () => startWorker('results-worker', null, { maxOldGenerationSizeMb: HEAP })
    this.#lane = new Lane(() => new WorkerClient(start()), LIMITS_OF_LANE, options.clock)
  }

  /**
   * A document of what is stored of a board now, which is everything anybody has seen.
   *
   * @param pictures of its pages as they were sent, by page id
   * @throws ApiError page-unknown, form-missing, asset-type-unknown, asset-unreadable, asset-too-complex,
   *   results-too-large, documents-busy, document-failed
   */
  async make(
    board: BoardId,
    order: ResultOrder,
    pictures: SentPictures = new Map(),
  ): Promise<Extract<MadeResult, { ok: true }>> {
    const { house } = this.#options
    const [stage, contributions] = await Promise.all([this.#load(board, 'stage'), this.#load(board, 'board')])
    const size = [...stage, ...contributions].reduce((sum, update) => sum + update.length, 0)
    if (size > LIMITS.documentBoardBytes) {
      throw new ApiError(
        'results-too-large',
        `Documents are made of up to ${LIMITS.documentBoardBytes} bytes.`,
      )
    }
    const bytes = { stage, board: contributions }
    const made = await this.#work(() => this.#lane.call('make', bytes, order, house, pictures))
    if (!made.ok) throw new ApiError(made.problem, PROBLEMS[made.problem])
    return made
  }

  close(): Promise<void> {
    return this.#lane.close()
  }

  async #load(board: BoardId, layer: 'stage' | 'board'): Promise<readonly Uint8Array[]> {
    const { snapshot, updates } = await this.#options.log.load(roomOf(board, layer))
    return snapshot === null ? updates : [snapshot, ...updates]
  }

  async #work(run: () => Promise<MadeResult>): Promise<MadeResult> {
    try {
      return await run()
    } catch (error) {
      if (!(error instanceof WorkerError)) throw error
      this.#options.logger.error('document-failed', errorFields(error))
      throw new ApiError('document-failed', 'The document could not be made.')
    }
  }
}

const PROBLEMS = {
  'page-unknown': 'There is no such page on this board.',
  'form-missing': 'No page of this board becomes such a document.',
  'asset-type-unknown': 'Pictures of walls are PNG or JPEG.',
  'asset-unreadable': 'A picture of a wall cannot be read.',
  'asset-too-complex': `A picture of a wall may have ${LIMITS.wallPictures.pixels} pixels.`,
} as const
