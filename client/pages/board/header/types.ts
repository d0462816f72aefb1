import type { Me } from '../../../../shared/api.ts'
import type { BoardId, ParticipantId } from '../../../../shared/ids.ts'
import type { Role } from '../../../../shared/roles.ts'

/** What the header says about the safety of this person's work. Each state has a text, a shape and a colour. */
export type SaveState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'saved' }
  /** On its way; the server has not confirmed it yet. */
  | { readonly kind: 'saving' }
  /** Not connected; `waiting` local changes are not confirmed. */
  | { readonly kind: 'offline'; readonly waiting: number }
  /** The server could not store; the client keeps trying. */
  | { readonly kind: 'not-stored' }
  | { readonly kind: 'read-only'; readonly reason: 'observer' | 'newer-schema' }

/** One person on the board right now. `key` is whatever the canvas can follow. */
export interface PresentPerson {
  readonly key: string
  readonly name: string
  readonly color: string
  readonly isSelf: boolean
  readonly role: Role
  readonly isFollowed: boolean
  /** Who this is on the server; lets moderators remove them. A `key` that is a participant id serves as well. */
  readonly participant?: ParticipantId
}

/** Whether a moderator's new shapes become the template (`prepare`) or contributions (`run`). */
export type BoardMode = 'prepare' | 'run'

export interface ModeSwitch {
  readonly value: BoardMode
  onChange(value: BoardMode): void
  /** Goes on as a participant in this window. */
  onRehearse(): void
}

/** The header knows no sync code: what it shows is passed in, what people do with it is passed out. */
export interface BoardHeaderProps {
  readonly title: string
  readonly canEditTitle: boolean
  onTitle(title: string): void
  readonly saveState: SaveState
  readonly people: readonly PresentPerson[]
  onFollow(key: string | null): void
  onRename(name: string): void
  readonly me: Me
  readonly board: BoardId
  /** Moderators only. */
  readonly mode: ModeSwitch | null
}
