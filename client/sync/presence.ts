import { type Atom, atom, react, type Signal } from '@tldraw/state'
import type { TLInstancePresence } from '@tldraw/tlschema'
import type { Awareness } from 'y-protocols/awareness'
import type { ParticipantId } from '../../shared/ids.ts'
import { parseRole, type Role } from '../../shared/roles.ts'

/** One person whose browser is on the board; several tabs of theirs are one person. */
export interface Person {
  readonly participant: string
  readonly name: string
  readonly role: Role
}

/** Where somebody is; the rest of tldraw's presence is told by the server or worked out on each screen. */
export type OwnPresence = Pick<
  TLInstancePresence,
  | 'brush'
  | 'camera'
  | 'currentPageId'
  | 'cursor'
  | 'followingUserId'
  | 'screenBounds'
  | 'scribbles'
  | 'selectedShapeIds'
>

/** What one browser says of where its person is; null: it has gone, or says nothing that can be understood. */
export interface Seen {
  /** Of its connection. */
  readonly client: number
  readonly person: Person | null
  /** From another program too: nothing in it is known to be right. */
  readonly state: Readonly<Record<string, unknown>>
}

/** Cursors move at most this often on the wire; in a full room less. */
const SEND_DISTANCE_MS = 50
const FULL_ROOM = 15
/** Nobody is looking; whoever comes finds a state that is hardly old. */
const ALONE_DISTANCE_MS = 1_000
const FULL_ROOM_DISTANCE_MS = 100
/** A selection beyond this is "many": naming every shape would cost more than it tells. */
const MAX_SELECTION = 50
const MAX_SCRIBBLE_POINTS = 60

/**
 * Shows others where this person is, and this person where the others are. Who they are is said by the
 * server, which sets `user` in every state it passes on (PROTOCOL.md, P11).
 */
export class Presence {
  readonly people: Atom<readonly Person[]> = atom('people', [])
  readonly #show: (seen: readonly Seen[]) => void
  readonly #awareness: Awareness
  readonly #self: ParticipantId
  readonly #stop: (() => void)[] = []
  readonly #changed = new Set<number>()
  #frame: number | null = null
  #sendTimer: ReturnType<typeof setTimeout> | null = null
  #lastSent = Number.NEGATIVE_INFINITY

  /** @param show what is new about others */
  constructor(awareness: Awareness, self: ParticipantId, show: (seen: readonly Seen[]) => void) {
    this.#show = show
    this.#awareness = awareness
    this.#self = self
  }

  /** Starts showing the others. */
  start(): void {
    const onChange = (changes: Record<'added' | 'updated' | 'removed', number[]>): void => {
      for (const client of [...changes.added, ...changes.updated, ...changes.removed])
        this.#changed.add(client)
      this.#frame ??= requestAnimationFrame(() => this.#look())
    }
    this.#awareness.on('change', onChange)
    this.#stop.push(() => this.#awareness.off('change', onChange))
    for (const client of this.#awareness.getStates().keys()) this.#changed.add(client)
    this.#look()
  }

  /** Starts telling the others what `own` says; null hides this person's cursor. */
  send(own: Signal<OwnPresence | null>): void {
    this.#stop.push(
      react('send presence', () => {
        own.get()
        this.#requestSend(() => own.get())
      }),
    )
  }

  stop(): void {
    for (const stop of this.#stop.splice(0)) stop()
    if (this.#frame !== null) cancelAnimationFrame(this.#frame)
    if (this.#sendTimer !== null) clearTimeout(this.#sendTimer)
    this.#awareness.setLocalState(null)
  }

  #requestSend(read: () => OwnPresence | null): void {
    if (this.#sendTimer !== null) return
    const wait = Math.max(0, this.#lastSent + this.#distance() - performance.now())
    this.#sendTimer = setTimeout(() => {
      this.#sendTimer = null
      this.#lastSent = performance.now()
      const presence = read()
      this.#awareness.setLocalState(presence === null ? {} : toState(presence))
    }, wait)
  }

  #distance(): number {
    const { size } = this.#awareness.getStates()
    if (size <= 1) return ALONE_DISTANCE_MS
    return size > FULL_ROOM ? FULL_ROOM_DISTANCE_MS : SEND_DISTANCE_MS
  }

  #look(): void {
    this.#frame = null
    const states = this.#awareness.getStates()
    const others = [...this.#changed].filter((client) => client !== this.#awareness.clientID)
    this.#changed.clear()
    this.#show(others.map((client) => seenOf(client, states.get(client))))
    this.#listPeople(states)
  }

  #listPeople(states: Map<number, unknown>): void {
    const people = new Map<string, Person>()
    for (const [client, state] of states) {
      const person = client === this.#awareness.clientID ? null : personOf(state)
      if (person !== null && person.participant !== this.#self) people.set(person.participant, person)
    }
    const list = [...people.values()].sort((a, b) => a.name.localeCompare(b.name))
    if (JSON.stringify(list) !== JSON.stringify(this.people.get())) this.people.set(list)
  }
}

/** The keys observers may send (PROTOCOL.md, P12) are named so; the others are for those who contribute. */
function toState(presence: OwnPresence): Record<string, unknown> {
  const { cursor, camera, screenBounds, selectedShapeIds, scribbles } = presence
  return {
    page: presence.currentPageId,
    cursor: cursor && { ...cursor, x: Math.round(cursor.x), y: Math.round(cursor.y) },
    camera,
    screen: screenBounds,
    following: presence.followingUserId,
    selection: selectedShapeIds.slice(0, MAX_SELECTION),
    brush: presence.brush,
    scribbles: scribbles.map((line) => ({ ...line, points: line.points.slice(-MAX_SCRIBBLE_POINTS) })),
  }
}

function seenOf(client: number, state: unknown): Seen {
  return { client, person: personOf(state), state: isObject(state) ? state : {} }
}

function personOf(state: unknown): Person | null {
  if (!isObject(state) || !isObject(state.user)) return null
  const { id, name, role } = state.user
  if (typeof id !== 'string' || typeof name !== 'string' || typeof role !== 'string') return null
  const known = parseRole(role)
  return known === null ? null : { participant: id, name, role: known }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
