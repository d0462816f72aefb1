import { ackMessage, awarenessMessage, SYNC, syncMessage } from '../../shared/protocol/messages.ts'
import type { Cancel, Clock } from './clock.ts'
import { frameOf } from './frame.ts'
import type { Member } from './member.ts'
import type { Roster } from './roster.ts'
import type { Write } from './write-queue.ts'

/** Milliseconds a member adds to the time between two rounds of awareness, and the longest such time. */
const AWARENESS_MS_PER_MEMBER = 0.4
const AWARENESS_MS_MAX = 50

/**
 * What a room sends to its members. The cost of a live room is writes to sockets, not bytes: so each frame
 * is built once for all readers, and each reader is written to once a flush.
 */
export class Broadcast {
  readonly #members: ReadonlySet<Member>
  readonly #roster: Roster
  readonly #clock: Clock
  #scheduled: Cancel | null = null
  #lastAwareness = Number.NEGATIVE_INFINITY

  constructor(members: ReadonlySet<Member>, roster: Roster, clock: Clock) {
    this.#members = members
    this.#roster = roster
    this.#clock = clock
  }

  /** Acknowledges committed writes to their authors and sends them to everybody else (P8, P9). */
  committed(writes: readonly Write[]): void {
    const parts = writes.flatMap(({ member, update }) =>
      update === null ? [] : [{ member, frame: frameOf(syncMessage(SYNC.update, update)) }],
    )
    const acks = new Map<Member, Buffer>()
    for (const { member, number } of writes) acks.set(member, frameOf(ackMessage(number)))
    const all = parts.length === 0 ? null : Buffer.concat(parts.map(({ frame }) => frame))
    const awareness = this.#awarenessIsDue() ? this.#takeAwareness() : null
    for (const member of this.#members) {
      const ack = acks.get(member)
      const others =
        ack === undefined ? [] : parts.flatMap((part) => (part.member === member ? [] : [part.frame]))
      member.send({ frames: ack === undefined ? all : Buffer.concat([ack, ...others]), awareness })
    }
  }

  /** Sends updates nobody here has, from whoever they are. */
  updates(updates: readonly Uint8Array[]): void {
    if (updates.length === 0) return
    const frames = Buffer.concat(updates.map((update) => frameOf(syncMessage(SYNC.update, update))))
    for (const member of this.#members) member.send({ frames, awareness: null })
  }

  /** Somebody's awareness changed: sends it soon, the later the fuller the room (P14). */
  awarenessChanged(): void {
    if (this.#scheduled !== null || !this.#roster.hasChanges) return
    const delay = Math.max(0, this.#lastAwareness + this.#interval() - this.#clock.now())
    this.#scheduled = this.#clock.after(delay, () => {
      const awareness = this.#takeAwareness()
      if (awareness === null) return
      for (const member of this.#members) member.send({ frames: null, awareness })
    })
  }

  /** Forgets what was to be sent later. */
  stop(): void {
    this.#scheduled?.()
  }

  #takeAwareness(): Buffer | null {
    this.#scheduled?.()
    this.#scheduled = null
    if (!this.#roster.hasChanges) return null
    this.#lastAwareness = this.#clock.now()
    return frameOf(awarenessMessage(this.#roster.takeChanges()))
  }

  #awarenessIsDue(): boolean {
    return this.#clock.now() >= this.#lastAwareness + this.#interval()
  }

  #interval(): number {
    return Math.min(AWARENESS_MS_MAX, this.#members.size * AWARENESS_MS_PER_MEMBER)
  }
}
