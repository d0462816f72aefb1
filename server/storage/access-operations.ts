import type { BoardSettings } from '../../shared/board-settings.ts'
import type { BoardId, ParticipantId } from '../../shared/ids.ts'
import type { Role } from '../../shared/roles.ts'
import type {
  JoiningParticipant,
  KeyHolder,
  LinkRecord,
  NewBoard,
  ParticipantRecord,
  RenewedLink,
} from '../access/records.ts'
import type { Database } from './database.ts'
import { logOperations } from './log-operations.ts'

/** Boards, links, people and settings as SQL; each function runs inside the transaction of storage-worker.ts. */
export function accessOperations(database: Database) {
  return {
    ...boardOperations(database),
    ...linkOperations(database),
    ...participantQueries(database),
    ...participantChanges(database),
    ...settingOperations(database),
  }
}

function boardOperations(database: Database) {
  const insertBoard = database.prepare(
    'INSERT INTO boards (board, created_at, results, names) VALUES (?, ?, ?, ?)',
  )
  const insertLink = database.prepare(
    'INSERT INTO links (board, role, secret_hash, sealed_secret) VALUES (?, ?, ?, ?)',
  )
  const insertKey = database.prepare('INSERT INTO vault_keys (board, holder, wrapped) VALUES (?, ?, ?)')
  const selectSettings = database.prepare('SELECT results, names FROM boards WHERE board = ?')
  const changeSettings = database.prepare('UPDATE boards SET results = ?, names = ? WHERE board = ?')
  const log = logOperations(database)

  return {
    /** The board, its links and the first update of its layers: all or nothing. */
    createBoard(board: NewBoard): void {
      const { results, names } = board.settings
      insertBoard.run(board.board, board.createdAt, results, names)
      for (const link of board.links) {
        insertLink.run(board.board, link.role, link.secretHash, link.sealedSecret)
      }
      insertKey.run(board.board, 'link' satisfies KeyHolder, board.linkKey)
      for (const seed of board.seeds) log.append(seed.room, [seed.update])
    },
    /** @returns null for a board that does not exist */
    boardSettings(board: BoardId): BoardSettings | null {
      return selectSettings.get(board) ?? null
    },
    /** @param change what is left out stays. @returns what holds from now on, null as above */
    changeBoardSettings(board: BoardId, change: Partial<BoardSettings>): BoardSettings | null {
      const known: BoardSettings | undefined = selectSettings.get(board)
      if (known === undefined) return null
      const settings = { ...known, ...change }
      changeSettings.run(settings.results, settings.names, board)
      return settings
    },
  }
}

function linkOperations(database: Database) {
  const select = database.prepare(
    'SELECT role, secret_hash, sealed_secret, closed, expires_at FROM links WHERE board = ?',
  )
  const change = database.prepare('UPDATE links SET closed = ?, expires_at = ? WHERE board = ? AND role = ?')
  const renew = database.prepare(
    `UPDATE links SET secret_hash = ?, sealed_secret = ?, closed = 0, expires_at = NULL
     WHERE board = ? AND role = ?`,
  )
  const setKey = database.prepare("UPDATE vault_keys SET wrapped = ? WHERE board = ? AND holder = 'link'")
  const selectKey = database.prepare('SELECT wrapped FROM vault_keys WHERE board = ? AND holder = ?')

  return {
    linksOf(board: BoardId): LinkRecord[] {
      return select.all(board).map((row) => ({
        role: row.role,
        secretHash: row.secret_hash,
        sealedSecret: row.sealed_secret,
        closed: row.closed === 1,
        expiresAt: row.expires_at,
      }))
    },
    changeLink(board: BoardId, role: Role, closed: boolean, expiresAt: number | null): void {
      change.run(closed ? 1 : 0, expiresAt, board, role)
    },
    renewLink(link: RenewedLink): void {
      renew.run(link.secretHash, link.sealedSecret, link.board, link.role)
      if (link.linkKey !== null) setKey.run(link.linkKey, link.board)
    },
    wrappedKey(board: BoardId, holder: KeyHolder): Uint8Array | null {
      return selectKey.get(board, holder)?.wrapped ?? null
    },
  }
}

function participantQueries(database: Database) {
  const byToken = database.prepare(
    'SELECT participant, name, role, removed FROM participants WHERE board = ? AND token_hash = ?',
  )
  const ofBoard = database.prepare(
    `SELECT participant, name, role, removed FROM participants
     WHERE board = ? AND removed = 0 ORDER BY joined_at, participant`,
  )

  return {
    participantByToken(board: BoardId, tokenHash: Uint8Array): ParticipantRecord | null {
      const row = byToken.get(board, tokenHash)
      return row === undefined ? null : toParticipant(row)
    },
    participantsOf(board: BoardId): ParticipantRecord[] {
      return ofBoard.all(board).map(toParticipant)
    },
  }
}

function participantChanges(database: Database) {
  const put = database.prepare(
    `INSERT INTO participants (participant, board, token_hash, name, role, joined_at)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (participant) DO UPDATE SET name = excluded.name, role = excluded.role`,
  )
  const putKey = database.prepare(
    'INSERT OR REPLACE INTO vault_keys (board, holder, wrapped) VALUES (?, ?, ?)',
  )
  const rename = database.prepare('UPDATE participants SET name = ? WHERE participant = ?')
  const remove = database.prepare(
    'UPDATE participants SET removed = 1 WHERE board = ? AND participant = ? AND removed = 0',
  )
  const dropKey = database.prepare('DELETE FROM vault_keys WHERE board = ? AND holder = ?')

  return {
    putParticipant(person: JoiningParticipant): void {
      const { participant, board, tokenHash, name, role, joinedAt, wrappedKey } = person
      put.run(participant, board, tokenHash, name, role, joinedAt)
      if (wrappedKey !== null) putKey.run(board, participant, wrappedKey)
    },
    renameParticipant(participant: ParticipantId, name: string): void {
      rename.run(name, participant)
    },
    /** @returns whether there was such a person on the board */
    removeParticipant(board: BoardId, participant: ParticipantId): boolean {
      dropKey.run(board, participant)
      return remove.run(board, participant).changes > 0
    },
  }
}

interface ParticipantRow {
  readonly participant: ParticipantId
  readonly name: string
  readonly role: Role
  readonly removed: number
}

function toParticipant(row: ParticipantRow): ParticipantRecord {
  return { ...row, removed: row.removed === 1 }
}

function settingOperations(database: Database) {
  const get = database.prepare('SELECT value FROM settings WHERE name = ?')
  const put = database.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)')
  const addCreator = database.prepare('INSERT INTO creators (token_hash, expires_at) VALUES (?, ?)')
  const findCreator = database.prepare('SELECT 1 FROM creators WHERE token_hash = ? AND expires_at > ?')
  const dropExpired = database.prepare('DELETE FROM creators WHERE expires_at <= ?')
  const dropCreators = database.prepare('DELETE FROM creators')

  return {
    getSetting(name: string): string | null {
      return get.get(name)?.value ?? null
    },
    /** A new password ends every login made with the old one. */
    putPassword(name: string, value: string): void {
      put.run(name, value)
      dropCreators.run()
    },
    addCreator(tokenHash: Uint8Array, expiresAt: number, now: number): void {
      dropExpired.run(now)
      addCreator.run(tokenHash, expiresAt)
    },
    isCreator(tokenHash: Uint8Array, now: number): boolean {
      return findCreator.get(tokenHash, now) !== undefined
    },
  }
}
