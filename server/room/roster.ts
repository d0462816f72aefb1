import type { AwarenessEntry } from '../../shared/protocol/messages.ts'
import { LIMITS } from '../limits.ts'
import type { Member } from './member.ts'

/** What of an observer's state others see (P12). */
const OBSERVER_KEYS = new Set(['cursor', 'page', 'camera', 'screen', 'following'])
const GONE = 'null'

interface Present {
  readonly owner: Member
  readonly clock: number
  readonly state: Readonly<Record<string, unknown>>
}

/** Who is in a room and what they show of themselves: the awareness of all its connections. */
export class Roster {
  readonly #present = new Map<number, Present>()
  readonly #changed = new Map<number, AwarenessEntry>()

  /** Whether there is something the members have not been sent. */
  get hasChanges(): boolean {
    return this.#changed.size > 0
  }

  /** Takes a state in, if the member may set it; drops it otherwise (P10, P11). */
  set(member: Member, entry: AwarenessEntry): void {
    const { client, clock } = entry
    const present = this.#present.get(client)
    if (present !== undefined && !mayReplace(member, entry, present)) return
    if (entry.state === GONE) {
      if (present !== undefined) this.#remove(client, clock)
      return
    }
    if (present === undefined && this.#clientsOf(member).length >= LIMITS.awarenessIds) return
    const state = readState(entry.state)
    if (state === null) return
    const allowed = member.person.role === 'observer' ? onlyObserverKeys(state) : state
    const next: Present = { owner: member, clock, state: allowed }
    this.#present.set(client, next)
    this.#changed.set(client, entryOf(client, next))
  }

  /** The member's connection ended: its clients are gone (P13). */
  leave(member: Member): void {
    for (const client of this.#clientsOf(member)) {
      this.#remove(client, this.#present.get(client)?.clock ?? 0)
    }
  }

  /** The states of everyone present (P13). */
  all(): AwarenessEntry[] {
    return [...this.#present].map(([client, present]) => entryOf(client, present))
  }

  /** The last state of every client that changed since this was last asked (P14). */
  takeChanges(): AwarenessEntry[] {
    const changes = [...this.#changed.values()]
    this.#changed.clear()
    return changes
  }

  #remove(client: number, clock: number): void {
    this.#present.delete(client)
    this.#changed.set(client, { client, clock, state: GONE })
  }

  #clientsOf(member: Member): number[] {
    return [...this.#present].flatMap(([client, { owner }]) => (owner === member ? [client] : []))
  }
}

/**
 * A client id belongs to the connection that named it first; a newer connection of the same person takes
 * it over, because a browser reconnects before the server has noticed that the old connection is dead.
 */
function mayReplace(member: Member, entry: AwarenessEntry, present: Present): boolean {
  if (present.owner !== member) {
    return (
      present.owner.person.id === member.person.id && entry.state !== GONE && entry.clock >= present.clock
    )
  }
  return entry.clock > present.clock || (entry.clock === present.clock && entry.state === GONE)
}

function readState(text: string): Record<string, unknown> | null {
  if (text.length > LIMITS.awarenessStateBytes) return null
  if (Buffer.byteLength(text) > LIMITS.awarenessStateBytes) return null
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Record<string, unknown>) : null // JSON.parse makes objects with string keys
  } catch {
    return null // P11: what is not JSON is dropped, as stated there; nothing depends on it
  }
}

function onlyObserverKeys(state: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(state).filter(([key]) => OBSERVER_KEYS.has(key)))
}

/** The person is read now and not when the state came: they may have got another name since. */
function entryOf(client: number, { owner, clock, state }: Present): AwarenessEntry {
  return { client, clock, state: JSON.stringify({ ...state, user: owner.person }) }
}
