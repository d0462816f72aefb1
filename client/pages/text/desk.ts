import { createContext, useContext } from 'react'
import type { Legend } from '../../../shared/cards/legend.ts'
import type { OpenBoard } from '../../sync/session.ts'
import type { TextEdits } from './text-edits.ts'

/** A place cards can be moved to. */
export interface Destination {
  /** Of the field or page. */
  readonly id: string
  readonly title: string
}

/** What was done and can be taken back. */
export interface Deed {
  readonly text: string
  /** The mark it began with. */
  readonly mark: string
}

export interface History {
  undo(): void
  redo(): void
  /** Takes back one deed alone. */
  takeBack(mark: string): void
}

/** What those who write need; stays the same object as long as the board is open. */
export interface Desk {
  readonly open: OpenBoard
  readonly edits: TextEdits
  /** Undoes what this person did, and nothing else. */
  readonly history: History
  /** Opens an entry, or closes the one that is. */
  edit(id: string | null): void
  /** Says what was done and offers to undo it. */
  tell(deed: Deed): void
  destinations(): readonly Destination[]
  /** What the colours of cards mean here. */
  legend(): Legend
}

/** Null for those who only read. */
export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk | null {
  return useContext(DeskContext)
}
