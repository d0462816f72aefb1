import type { RoomId } from '../../shared/ids.ts'
import { awarenessMessage, type ClientMessage, SYNC, syncMessage } from '../../shared/protocol/messages.ts'
import type { RoomLog, StoredRoom } from '../log/types.ts'
import { errorFields, type Logger } from '../logger.ts'
import { Broadcast } from './broadcast.ts'
import type { Clock } from './clock.ts'
import { Compaction } from './compaction.ts'
import { Content } from './content.ts'
import { MalformedUpdate } from './decode-update.ts'
import type { Documents, Inspected } from './documents.ts'
import { frameOf } from './frame.ts'
import { Knowledge } from './knowledge.ts'
import type { Member } from './member.ts'
import { Roster } from './roster.ts'
import { Session } from './session.ts'
import { type Write, WriteQueue } from './write-queue.ts'

export interface RoomOptions {
  readonly log: RoomLog
  readonly documents: Documents
  readonly clock: Clock
  readonly logger: Logger
  /** Nobody is connected any more, or the room could not be loaded. */
  readonly onEmpty: (room: Room) => void
}

/** Milliseconds a member adds to the time between two flushes, and the longest such time. */
const FLUSH_MS_PER_MEMBER = 0.05
const FLUSH_MS_MAX = 5

/** The durable state of an open room. */
interface Open {
  readonly content: Content
  readonly knowledge: Knowledge
}

/**
 * One layer of one board while somebody is connected to it: bytes and connections, no document.
 * `loading` until its bytes are there (`#open` is null), then open; `ended` when it failed or was stopped.
 */
export class Room {
  readonly id: RoomId
  readonly #options: RoomOptions
  readonly #members = new Set<Member>()
  readonly #sessions = new Map<Member, Session>()
  readonly #roster = new Roster()
  readonly #broadcast: Broadcast
  readonly #queue: WriteQueue
  readonly #compaction: Compaction
  #open: Open | null = null
  #ended = false

  constructor(id: RoomId, options: RoomOptions) {
    this.id = id
    this.#options = options
    this.#broadcast = new Broadcast(this.#members, this.#roster, options.clock)
    this.#compaction = new Compaction(id, options)
    this.#queue = new WriteQueue({
      clock: options.clock,
      interval: () => Math.min(FLUSH_MS_MAX, this.#members.size * FLUSH_MS_PER_MEMBER),
      append: (updates) => options.log.append(id, updates),
      onCommitted: (writes, cursor) => this.#committed(writes, cursor),
      onFailed: (writes, error) => this.#appendFailed(writes, error),
    })
    void this.#load(0)
  }

  get members(): ReadonlySet<Member> {
    return this.#members
  }

  get hasEnded(): boolean {
    return this.#ended
  }

  /** Whether nothing would be lost if this room were forgotten now. */
  get isIdle(): boolean {
    return (
      this.#members.size === 0 && this.#open !== null && this.#queue.isIdle && !this.#compaction.isRunning
    )
  }

  join(member: Member): void {
    this.#members.add(member)
    this.#sessions.set(member, new Session())
    if (this.#open !== null) this.#greet(member, this.#open)
  }

  leave(member: Member): void {
    if (!this.#members.delete(member)) return
    this.#sessions.delete(member)
    this.#roster.leave(member)
    this.#broadcast.awarenessChanged()
    if (this.#members.size === 0) this.#options.onEmpty(this)
  }

  /** @param size bytes of the message, for the cap on what waits */
  receive(member: Member, message: ClientMessage, size: number): void {
    const session = this.#sessions.get(member)
    if (session === undefined || this.#ended) return
    if (this.#open !== null) {
      this.#handle(member, session, message, this.#open)
      return
    }
    if (!session.wait(message, size)) member.close('tooFast')
  }

  /** Stores what has arrived, acknowledges it, and closes every connection (P17). */
  async stop(): Promise<void> {
    this.#ended = true
    await this.#queue.idle()
    await this.#compaction.idle()
    this.#broadcast.stop()
    this.#closeAll('shuttingDown')
  }

  /** @param seen the number of the last update the members have been sent */
  async #load(seen: number): Promise<void> {
    try {
      const stored = await this.#options.log.load(this.id)
      const inspected = await this.#options.documents.inspect(stored.snapshot, stored.updates)
      if (!this.#ended) this.#opened(stored, inspected, seen)
    } catch (error) {
      // The bytes stay as they are. A blank document in their place would be written over them.
      this.#options.logger.error('room-load-failed', { room: this.id, ...errorFields(error) })
      this.#ended = true
      this.#closeAll('loadFailed')
      this.#options.onEmpty(this)
    }
  }

  #opened(stored: StoredRoom, inspected: Inspected, seen: number): void {
    const content = new Content(inspected.snapshot, stored.updates, stored.cursor)
    const open: Open = { content, knowledge: new Knowledge(inspected.knowledge) }
    this.#open = open
    if (seen > 0) this.#broadcast.updates(content.after(seen))
    else for (const member of this.#members) this.#greet(member, open)
    for (const [member, session] of this.#sessions) {
      for (const message of session.takeWaiting()) this.#handle(member, session, message, open)
    }
    if (this.#members.size === 0) this.#options.onEmpty(this)
    this.#compaction.consider(content)
  }

  #greet(member: Member, { knowledge }: Open): void {
    const step1 = member.mayWrite ? frameOf(syncMessage(SYNC.step1, knowledge.stateVector())) : null
    const present = this.#roster.all()
    const awareness = present.length > 0 ? frameOf(awarenessMessage(present)) : null
    if (step1 !== null || awareness !== null) member.send({ frames: step1, awareness })
  }

  #handle(member: Member, session: Session, message: ClientMessage, open: Open): void {
    try {
      this.#dispatch(member, session, message, open)
    } catch (error) {
      if (error instanceof MalformedUpdate) {
        member.close('malformed')
        return
      }
      // A fault of ours: this connection starts anew, the others go on.
      this.#options.logger.error('message-failed', { room: this.id, ...errorFields(error) })
      member.close('resync')
    }
  }

  #dispatch(member: Member, session: Session, message: ClientMessage, open: Open): void {
    switch (message.kind) {
      case 'step1':
        member.answer(open.content.answer(message.stateVector))
        return
      case 'write':
        this.#write(member, session, message, open)
        return
      case 'awareness':
        for (const entry of message.states) this.#roster.set(member, entry)
        this.#broadcast.awarenessChanged()
        return
      case 'query-awareness':
        member.send({ frames: frameOf(awarenessMessage(this.#roster.all())), awareness: null })
        return
      case 'unknown':
        return // P2
      default:
        message satisfies never
    }
  }

  #write(
    member: Member,
    session: Session,
    message: Extract<ClientMessage, { kind: 'write' }>,
    { knowledge }: Open,
  ): void {
    if (!member.mayWrite) {
      if (!(message.step2 && isEmptyUpdate(message.update))) member.close('readOnly') // P6
      return
    }
    session.writes += 1
    const verdict = knowledge.admit(message.update)
    if (verdict === 'gap') {
      if (session.caughtUp || message.step2) member.close('resync') // P7
      return
    }
    session.caughtUp ||= message.step2
    // A copy: the message is a view into a larger buffer of the socket, which would be kept with it.
    const update = verdict === 'new' ? new Uint8Array(message.update) : null
    this.#queue.add({ member, number: session.writes, update })
  }

  #committed(writes: readonly Write[], cursor: number | null): void {
    if (this.#open === null) return
    const { content } = this.#open
    const updates = writes.flatMap(({ update }) => (update === null ? [] : [update]))
    if (cursor !== null) content.append(updates, cursor)
    this.#broadcast.committed(writes)
    this.#compaction.consider(content)
  }

  #appendFailed(writes: readonly Write[], error: unknown): void {
    this.#options.logger.error('append-failed', {
      room: this.id,
      writes: writes.length,
      ...errorFields(error),
    })
    for (const author of new Set(writes.map(({ member }) => member))) author.close('notStored')
    if (this.#open === null) return
    // What the room knows includes the failed writes; only the log can tell what there really is.
    const { cursor } = this.#open.content
    this.#open = null
    if (!this.#ended) void this.#load(cursor)
  }

  #closeAll(reason: 'loadFailed' | 'shuttingDown'): void {
    for (const member of [...this.#members]) member.close(reason)
  }
}

function isEmptyUpdate(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}
