import type { BoardSettings } from '../../shared/board-settings.ts'
import type { BoardId, ParticipantId, RoomId } from '../../shared/ids.ts'
import type { Role } from '../../shared/roles.ts'

/** The rows of access as the server passes them around. Times are milliseconds since 1970. */
export interface LinkRecord {
  readonly role: Role
  readonly secretHash: Uint8Array
  /** The secret under the board's key, see vault.ts. */
  readonly sealedSecret: Uint8Array
  readonly closed: boolean
  readonly expiresAt: number | null
}

export interface ParticipantRecord {
  readonly participant: ParticipantId
  readonly name: string
  readonly role: Role
  readonly removed: boolean
}

/** Who holds a wrapped copy of the board's key: the moderator link or a moderator. */
export type KeyHolder = 'link' | ParticipantId

export interface NewBoard {
  readonly board: BoardId
  readonly createdAt: number
  readonly links: readonly Pick<LinkRecord, 'role' | 'secretHash' | 'sealedSecret'>[]
  readonly linkKey: Uint8Array
  readonly settings: BoardSettings
  /** The first update of each layer. */
  readonly seeds: readonly { readonly room: RoomId; readonly update: Uint8Array }[]
}

export interface JoiningParticipant {
  readonly board: BoardId
  readonly participant: ParticipantId
  readonly tokenHash: Uint8Array
  readonly name: string
  readonly role: Role
  readonly joinedAt: number
  /** The board's key wrapped for a moderator; null for others. */
  readonly wrappedKey: Uint8Array | null
}

export interface RenewedLink {
  readonly board: BoardId
  readonly role: Role
  readonly secretHash: Uint8Array
  readonly sealedSecret: Uint8Array
  /** The board's key under the new secret, when it is the moderator link; null otherwise. */
  readonly linkKey: Uint8Array | null
}
