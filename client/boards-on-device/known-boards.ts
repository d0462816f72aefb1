import { useSyncExternalStore } from 'react'
import { type BoardId, parseBoardId } from '../../shared/ids.ts'
import { checkTitle } from '../../shared/names.ts'
import { parseRole, type Role } from '../../shared/roles.ts'
import { deviceStorage } from '../preferences/device-storage.ts'
import { storedValue } from '../preferences/stored-value.ts'

/** A board this browser has opened. Access comes from the cookie; this is only the way back to it. */
export interface KnownBoard {
  readonly id: BoardId
  readonly title: string
  readonly role: Role
  /** Milliseconds since 1970. */
  readonly openedAt: number
}

export const MAX_KNOWN_BOARDS = 50

/** Newest first, one entry a board, at most {@link MAX_KNOWN_BOARDS}. */
export function withBoard(boards: readonly KnownBoard[], board: KnownBoard): readonly KnownBoard[] {
  return [...boards.filter(({ id }) => id !== board.id), board]
    .sort((a, b) => b.openedAt - a.openedAt)
    .slice(0, MAX_KNOWN_BOARDS)
}

/** Keeps the entries that are whole; one bad entry does not cost the others. */
export function parseKnownBoards(stored: unknown): readonly KnownBoard[] {
  if (!Array.isArray(stored)) return []
  return stored
    .map(parseEntry)
    .filter((board) => board !== null)
    .reduce<readonly KnownBoard[]>(withBoard, [])
}

function parseEntry(entry: unknown): KnownBoard | null {
  if (typeof entry !== 'object' || entry === null) return null
  const { id, title, role, openedAt }: { [Key in keyof KnownBoard]?: unknown } = entry
  if (typeof id !== 'string' || typeof title !== 'string' || typeof role !== 'string') return null
  if (typeof openedAt !== 'number' || !Number.isFinite(openedAt)) return null
  const known = { id: parseBoardId(id), title: checkTitle(title), role: parseRole(role) }
  if (known.id === null || known.role === null || !known.title.ok) return null
  return { id: known.id, title: known.title.text, role: known.role, openedAt }
}

const boards = storedValue({
  key: 'planwand.boards',
  storage: deviceStorage(),
  otherTabs: typeof window === 'undefined' ? null : window,
  parse: parseKnownBoards,
})

/** Puts the board on top of the list of this device, with its present title and role. */
export function rememberBoard(board: KnownBoard): void {
  boards.set(withBoard(boards.get(), board))
}

export function forgetBoard(board: BoardId): void {
  boards.set(boards.get().filter(({ id }) => id !== board))
}

export function useKnownBoards(): readonly KnownBoard[] {
  return useSyncExternalStore(boards.subscribe, boards.get)
}
