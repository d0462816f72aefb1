import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ASSET_WIDTHS, type AssetWidth } from '../../shared/assets/asset.ts'
import { type AssetHash, parseAssetHash } from '../../shared/ids.ts'

/** The folder beside the database in which pictures lie. */
export const ASSETS_FOLDER = 'assets'
const INCOMING = 'incoming'

/**
 * Pictures as files: `assets/<first two digits>/<hash>`, scaled copies beside them as `<hash>-<width>`. What is
 * being written lies in `assets/incoming` and takes its place by being renamed, so that a file with a hash
 * for a name is always whole.
 */
export class AssetFiles {
  readonly #folder: string

  private constructor(folder: string) {
    this.#folder = folder
  }

  /** Opens the folder, and removes what a server that was cut off had not finished. */
  static async open(dataFolder: string): Promise<AssetFiles> {
    const files = AssetFiles.at(dataFolder)
    await rm(join(files.#folder, INCOMING), { recursive: true, force: true })
    await mkdir(join(files.#folder, INCOMING), { recursive: true })
    return files
  }

  /** The folder as it is, for reading. */
  static at(dataFolder: string): AssetFiles {
    return new AssetFiles(join(dataFolder, ASSETS_FOLDER))
  }

  /** A new name for something that is being written. */
  incoming(): string {
    return join(this.#folder, INCOMING, randomUUID())
  }

  /** Removes what was written and not kept, if it is there. */
  async discard(path: string): Promise<void> {
    await rm(path, { force: true })
  }

  pathOf(hash: AssetHash, copy: AssetWidth | null): string {
    return join(this.#folder, hash.slice(0, 2), copy === null ? hash : `${hash}-${copy}`)
  }

  /** Puts a finished, synced file into its place, for good. */
  async keep(path: string, hash: AssetHash, copy: AssetWidth | null): Promise<void> {
    const target = this.pathOf(hash, copy)
    await mkdir(dirname(target), { recursive: true })
    await rename(path, target)
    // The new name is on the disk when its folder is.
    const folder = await open(dirname(target))
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  }

  /** Removes a picture and its copies. */
  async remove(hash: AssetHash): Promise<void> {
    const copies = [null, ...ASSET_WIDTHS]
    await Promise.all(copies.map((copy) => rm(this.pathOf(hash, copy), { force: true })))
  }

  /** The pictures that have lain here since before a time, folder by folder. @param before ms since 1970 */
  async *olderThan(before: number): AsyncGenerator<readonly AssetHash[]> {
    for (const prefix of await readdir(this.#folder)) {
      if (prefix === INCOMING) continue
      const names = await readdir(join(this.#folder, prefix))
      const hashes = new Set(names.map((name) => parseAssetHash(name.slice(0, 64))))
      const old: AssetHash[] = []
      for (const hash of hashes) {
        if (hash !== null && (await this.#changedAt(hash)) < before) old.push(hash)
      }
      yield old
    }
  }

  /** When the picture itself was stored; copies without one are as old as can be. */
  async #changedAt(hash: AssetHash): Promise<number> {
    try {
      return (await stat(this.pathOf(hash, null))).mtimeMs
    } catch {
      return 0
    }
  }
}
