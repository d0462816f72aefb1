import { atom, createTLStore, type TLStore, type TLUser } from 'tldraw'
import type { BoardId } from '../../shared/ids.ts'
import { createBoardSchema } from '../../shared/records/schema.ts'
import { assetStore, deriveAssets } from './assets/derived-assets.ts'

/** The editor's store of a board: what may lie on it, with its pictures, and without the names of people. */
export function createBoardStore(board: BoardId): TLStore {
  const users = { currentUser: atom<TLUser | null>('no attribution', null) }
  const store = createTLStore({ schema: createBoardSchema(), users, assets: assetStore(board) })
  deriveAssets(store, board)
  return store
}
