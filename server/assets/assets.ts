import { open } from 'node:fs/promises'
import { type AssetFormat, type AssetWidth, copyFor } from '../../shared/assets/asset.ts'
import type { AssetHash, BoardId } from '../../shared/ids.ts'
import { ApiError } from '../errors.ts'
import { LIMITS, TIMES } from '../limits.ts'
import { errorFields, type Logger } from '../logger.ts'
import type { Clock } from '../room/clock.ts'
import type { StoredAsset } from '../storage/asset-operations.ts'
import type { Storage } from '../storage/storage.ts'
import { Lane, type LaneLimits } from '../workers/lane.ts'
import { WorkerClient, WorkerError } from '../workers/rpc.ts'
import { startWorker } from '../workers/start-worker.ts'
import type { AssetFiles } from './asset-files.ts'
import { type Intake, UNREADABLE } from './intake.ts'
import type { RasterOperations } from './raster.ts'
import { receive } from './receive.ts'
import { SNIFFED_BYTES, sniffFormat } from './sniff.ts'
import type { SvgOperations } from './svg.ts'

export interface AssetsOptions {
  readonly files: AssetFiles
  readonly storage: Storage
  readonly clock: Clock
  readonly logger: Logger
}

/** Megabytes of heap for the thread that parses SVGs: within the limits of one it needs less than half. */
const SVG_HEAP = 1024

/** The pictures of all boards: taken in clean, kept once, read by the people of the boards that hold them. */
export class Assets {
  readonly #options: AssetsOptions
  readonly #rasters: Lane<RasterOperations>
  readonly #svgs: Lane<SvgOperations>
  readonly #scaling = new Map<string, Promise<void>>()
  #exclusive: Promise<unknown> = Promise.resolve()

  constructor(options: AssetsOptions) {
    this.#options = options
    this.#rasters = new Lane(
      () => new WorkerClient(startWorker('raster-worker', null)),
      laneOf(2),
      options.clock,
    )
    const svgWorker = () => startWorker('svg-worker', null, { maxOldGenerationSizeMb: SVG_HEAP })
    this.#svgs = new Lane(() => new WorkerClient(svgWorker()), laneOf(1), options.clock)
  }

  /**
   * Stores a picture for a board.
   *
   * @param body the file as it is sent
   * @throws ApiError asset-too-large, asset-type-unknown, asset-unreadable, asset-too-complex, assets-full,
   *   assets-busy
   */
  async takeIn(board: BoardId, body: ReadableStream<Uint8Array> | null): Promise<StoredAsset> {
    const { files, storage } = this.#options
    const [source, target] = [files.incoming(), files.incoming()]
    try {
      const sent = await receive(body, source)
      // Pasted from another board it has been through our hands: worked on again it would only lose.
      const known = await storage.call('findAsset', sent.hash)
      if (known !== null) {
        await this.#hold(board, known, source)
        return known
      }
      const asset = await this.#clean(await formatOf(source), source, target)
      await this.#hold(board, asset, target)
      return asset
    } finally {
      await Promise.all([files.discard(source), files.discard(target)])
    }
  }

  /** @throws ApiError asset-unknown: the board does not hold it, whatever other boards do */
  async find(board: BoardId, hash: AssetHash): Promise<StoredAsset> {
    const { storage, files, logger } = this.#options
    const asset = await storage.call('assetOfBoard', board, hash)
    if (asset !== null && (await exists(files.pathOf(hash, null)))) return asset
    // As after a backup without its pictures; sending the picture again puts it back.
    if (asset !== null) logger.error('asset-file-missing', { board, hash })
    throw new ApiError('asset-unknown', 'There is no such picture on this board.')
  }

  /**
   * The file of a picture or of a copy, made when it is first asked for.
   *
   * @param copy the width wanted; null for the picture itself
   * @returns its path, and whether it is a copy: pictures that are small or move have none
   */
  async fileOf(asset: StoredAsset, copy: AssetWidth | null): Promise<{ path: string; isCopy: boolean }> {
    const { files } = this.#options
    const width = copy === null ? null : copyFor(asset, copy)
    const path = files.pathOf(asset.hash, width)
    if (width !== null && !(await exists(path))) await this.#scaleOnce(asset.hash, width)
    return { path, isCopy: width !== null }
  }

  /** Removes pictures that no board holds, unless one has come to hold them meanwhile. */
  removeUnheld(): Promise<number> {
    return this.#alone(async () => {
      const hashes = await this.#options.storage.call('dropUnheldAssets')
      await this.#removeFiles(hashes)
      return hashes.length
    })
  }

  /** Removes files the database does not know. @param before only those stored before; ms since 1970 */
  async removeStrays(before: number): Promise<void> {
    for await (const hashes of this.#options.files.olderThan(before)) {
      await this.#alone(async () => {
        await this.#removeFiles(await this.#options.storage.call('unknownAssets', hashes))
      })
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#rasters.close(), this.#svgs.close()])
    await this.#exclusive
  }

  async #clean(format: AssetFormat, source: string, target: string): Promise<StoredAsset> {
    const intake = await this.#work(() =>
      format === 'svg'
        ? this.#svgs.call('takeIn', source, target)
        : this.#rasters.call('takeIn', source, target, format),
    )
    if (!intake.ok) throw new ApiError(intake.problem, 'The picture cannot be used.')
    return intake.asset
  }

  /** A picture that takes too long, or its thread with it, is one that cannot be read. */
  async #work(run: () => Promise<Intake>): Promise<Intake> {
    try {
      return await run()
    } catch (error) {
      if (!(error instanceof WorkerError)) throw error
      this.#options.logger.warn('asset-failed', errorFields(error))
      return UNREADABLE
    }
  }

  /** Puts the file into its place and notes it: first the file, so that nothing is noted that is not there. */
  #hold(board: BoardId, asset: StoredAsset, path: string): Promise<void> {
    const { files, storage } = this.#options
    return this.#alone(async () => {
      if (!(await storage.call('hasRoomForAsset', board, asset))) throw full()
      await files.keep(path, asset.hash, null)
      if (!(await storage.call('addAsset', board, asset))) throw full()
    })
  }

  #scaleOnce(hash: AssetHash, width: AssetWidth): Promise<void> {
    const key = `${hash}-${width}`
    const running =
      this.#scaling.get(key) ?? this.#scale(hash, width).finally(() => this.#scaling.delete(key))
    this.#scaling.set(key, running)
    return running
  }

  async #scale(hash: AssetHash, width: AssetWidth): Promise<void> {
    const { files } = this.#options
    const target = files.incoming()
    try {
      await this.#rasters.call('scale', files.pathOf(hash, null), target, width)
      await files.keep(target, hash, width)
    } finally {
      await files.discard(target)
    }
  }

  async #removeFiles(hashes: readonly AssetHash[]): Promise<void> {
    for (const hash of hashes) await this.#options.files.remove(hash)
  }

  /** Storing and collecting exclude one another: a file must not go while a board is coming to hold it. */
  #alone<Result>(run: () => Promise<Result>): Promise<Result> {
    const result = this.#exclusive.then(run)
    this.#exclusive = result.catch(() => {}) // told to whoever asked; the next one goes on
    return result
  }
}

async function formatOf(path: string): Promise<AssetFormat> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0)
    const format = sniffFormat(buffer.subarray(0, bytesRead))
    if (format !== null) return format
    throw new ApiError('asset-type-unknown', 'Pictures are PNG, JPEG, WebP, GIF or SVG.')
  } finally {
    await file.close()
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await (await open(path)).close()
    return true
  } catch {
    return false // what else is wrong with it shows when it is read
  }
}

function laneOf(width: number): LaneLimits {
  const busy = () => new ApiError('assets-busy', 'Too many pictures are waiting to be worked on.', 10)
  return { width, waiting: LIMITS.assetsWaiting, time: TIMES.assetWork, busy }
}

function full(): ApiError {
  return new ApiError('assets-full', 'The board holds as many pictures as it may.')
}
