import type { ParticipantId } from '../../shared/ids.ts'
import type { CloseReason } from '../../shared/protocol/close-codes.ts'
import type { Role } from '../../shared/roles.ts'

/** Who a connection belongs to, as others see them (P11). */
export interface Person {
  readonly id: ParticipantId
  readonly name: string
  readonly role: Role
}

/** A connection as its room sees it. */
export interface Member {
  readonly person: Person
  /** Whether this connection may write this room's layer (P6). */
  readonly mayWrite: boolean
  /** Sends, in one write to the socket. */
  send(batch: Batch): void
  /** Sends what the connection asked for with step1; however long it takes to download, it is not too slow. */
  answer(frames: Buffer): void
  close(reason: CloseReason): void
}

/** Whole frames; the same buffers go to many members and are not changed. */
export interface Batch {
  readonly frames: Buffer | null
  /** Comes after `frames`; a reader who is behind does without it (P16). */
  readonly awareness: Buffer | null
}
