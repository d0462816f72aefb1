import type { Asset, AssetFormat } from '../../shared/assets/asset.ts'
import type { AssetHash, BoardId } from '../../shared/ids.ts'
import { LIMITS } from '../limits.ts'
import type { Database } from './database.ts'

/** A picture as the database knows it. */
export interface StoredAsset extends Asset {
  readonly bytes: number
}

/** Pictures and the boards that hold them as SQL; each function runs inside the transaction of storage-worker.ts. */
export function assetOperations(database: Database) {
  return { ...holdingOperations(database), ...collectingOperations(database) }
}

function holdingOperations(database: Database) {
  const find = database.prepare('SELECT * FROM assets WHERE hash = ?')
  const held = database.prepare(
    'SELECT assets.* FROM assets JOIN board_assets USING (hash) WHERE board = ? AND hash = ?',
  )
  const usage = database.prepare(
    `SELECT count(*) AS count, coalesce(sum(bytes), 0) AS bytes
     FROM board_assets JOIN assets USING (hash) WHERE board = ? AND hash <> ?`,
  )
  const insert = database.prepare(
    `INSERT OR IGNORE INTO assets (hash, format, width, height, animated, bytes) VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const hold = database.prepare(
    `INSERT INTO board_assets (board, hash) VALUES (?, ?)
     ON CONFLICT (board, hash) DO UPDATE SET unused_since = NULL`,
  )
  const copy = database.prepare(
    `INSERT OR IGNORE INTO board_assets (board, hash) SELECT ?2, hash FROM board_assets WHERE board = ?1`,
  )
  const hasRoom = (board: BoardId, { hash, bytes }: Pick<StoredAsset, 'hash' | 'bytes'>): boolean => {
    const used = usage.get(board, hash)
    return used.count < LIMITS.assetsPerBoard && used.bytes + bytes <= LIMITS.assetBytesPerBoard
  }

  return {
    /** @returns the picture, whatever board holds it */
    findAsset(hash: AssetHash): StoredAsset | null {
      return toAsset(find.get(hash))
    },
    /** @returns the picture when the board holds it */
    assetOfBoard(board: BoardId, hash: AssetHash): StoredAsset | null {
      return toAsset(held.get(board, hash))
    },
    /** Whether the board may hold one more picture of this size. */
    hasRoomForAsset: hasRoom,
    /** @returns whether the board had room; if not, nothing was stored */
    addAsset(board: BoardId, asset: StoredAsset): boolean {
      if (!hasRoom(board, asset)) return false
      const { hash, format, width, height, isAnimated, bytes } = asset
      insert.run(hash, format, width, height, isAnimated ? 1 : 0, bytes)
      hold.run(board, hash)
      return true
    },
    /** Lets the people of another board, a copy of this one, read its pictures. */
    copyAssets(from: BoardId, to: BoardId): void {
      copy.run(from, to)
    },
  }
}

function collectingOperations(database: Database) {
  const due = database.prepare(
    `SELECT DISTINCT board FROM board_assets LEFT JOIN asset_checks USING (board)
     ORDER BY coalesce(checked_at, 0), board LIMIT ?`,
  )
  const ofBoard = database.prepare('SELECT hash, unused_since FROM board_assets WHERE board = ?')
  const mark = database.prepare('UPDATE board_assets SET unused_since = ? WHERE board = ? AND hash = ?')
  const checked = database.prepare('INSERT OR REPLACE INTO asset_checks (board, checked_at) VALUES (?, ?)')
  const release = database.prepare(
    'DELETE FROM board_assets WHERE board = ? AND unused_since <= ? RETURNING hash',
  )
  const dropUnheld = database.prepare(
    'DELETE FROM assets WHERE hash NOT IN (SELECT hash FROM board_assets) RETURNING hash',
  )
  const exists = database.prepare('SELECT 1 FROM assets WHERE hash = ?')

  return {
    /** The boards that hold pictures, the one checked longest ago first. */
    boardsWithAssets(limit: number): BoardId[] {
      return due.all(limit).map(({ board }) => board)
    },
    /**
     * Notes which pictures a board shows, and lets those go that it has not shown for long.
     *
     * @param used the pictures its shapes name now
     * @param now milliseconds since 1970
     * @param before pictures unused since this time or longer are let go
     * @returns how many were let go
     */
    checkAssets(board: BoardId, used: ReadonlySet<AssetHash>, now: number, before: number): number {
      for (const { hash, unused_since: since } of ofBoard.all(board)) {
        if (used.has(hash) && since !== null) mark.run(null, board, hash)
        else if (!used.has(hash) && since === null) mark.run(now, board, hash)
      }
      checked.run(board, now)
      return release.all(board, before).length
    },
    /** Forgets the pictures no board holds. @returns them, so that their files can go */
    dropUnheldAssets(): AssetHash[] {
      return dropUnheld.all().map(({ hash }) => hash)
    },
    /** @returns those of the pictures that the database does not know */
    unknownAssets(hashes: readonly AssetHash[]): AssetHash[] {
      return hashes.filter((hash) => exists.get(hash) === undefined)
    },
  }
}

interface AssetRow {
  readonly hash: AssetHash
  readonly format: AssetFormat
  readonly width: number
  readonly height: number
  readonly animated: number
  readonly bytes: number
}

function toAsset(row: AssetRow | undefined): StoredAsset | null {
  if (row === undefined) return null
  const { animated, ...asset } = row
  return { ...asset, isAnimated: animated === 1 }
}
