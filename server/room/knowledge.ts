import * as Y from 'yjs'
import { ClockRanges } from './clock-ranges.ts'
import { type DecodedUpdate, decodeUpdate, type Struct } from './decode-update.ts'

/**
 * What an update is to a room: `new` has something the room lacks, `known` has nothing, `gap` builds on
 * structs the room has never seen.
 */
export type Verdict = 'new' | 'known' | 'gap'

/** {@link Knowledge} as plain values, to be handed to another thread. */
export interface KnowledgeData {
  readonly clocks: ReadonlyMap<number, number>
  readonly deletions: ReadonlyMap<number, readonly number[]>
}

/**
 * What a room has of its document, without the document: for each client how many clocks, and which of
 * them are deleted. Enough to tell whether an update fits and whether it says anything new (P7).
 */
export class Knowledge {
  readonly #clocks: Map<number, number>
  readonly #deletions = new Map<number, ClockRanges>()

  constructor(data: KnowledgeData = { clocks: new Map(), deletions: new Map() }) {
    this.#clocks = new Map(data.clocks)
    for (const [client, bounds] of data.deletions) this.#deletions.set(client, new ClockRanges(bounds))
  }

  get data(): KnowledgeData {
    const deletions = new Map<number, readonly number[]>()
    for (const [client, ranges] of this.#deletions) deletions.set(client, ranges.bounds)
    return { clocks: this.#clocks, deletions }
  }

  /** The state vector in Yjs' encoding. */
  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#clocks)
  }

  /**
   * Judges an update and, when it is new, remembers what it brought.
   *
   * @throws MalformedUpdate
   */
  admit(bytes: Uint8Array): Verdict {
    const update = decodeUpdate(bytes)
    const advanced = this.#advance(update)
    if (advanced === null) return 'gap'
    const fresh = update.deletions.filter(({ client, start, end }) => !this.#isDeleted(client, start, end))
    if (fresh.some(({ client, end }) => end > (advanced.get(client) ?? this.#clock(client)))) return 'gap'
    if (advanced.size === 0 && fresh.length === 0) return 'known'
    for (const [client, clock] of advanced) this.#clocks.set(client, clock)
    for (const deletion of fresh) this.#delete(deletion.client, deletion.start, deletion.end)
    return 'new'
  }

  #clock(client: number): number {
    return this.#clocks.get(client) ?? 0
  }

  #isDeleted(client: number, start: number, end: number): boolean {
    return this.#deletions.get(client)?.covers(start, end) ?? false
  }

  #delete(client: number, start: number, end: number): void {
    const ranges = this.#deletions.get(client) ?? new ClockRanges()
    this.#deletions.set(client, ranges)
    ranges.add(start, end)
  }

  /**
   * Plays the update through in the order in which Yjs can integrate it.
   *
   * @returns the new clocks of the clients that advanced, or null when some struct can never be integrated
   */
  #advance(update: DecodedUpdate): Map<number, number> | null {
    const advanced = new Map<number, number>()
    const clockOf = (client: number) => advanced.get(client) ?? this.#clock(client)
    const waiting = new Map<number, { client: number; index: number; needed: number }[]>()
    const ready = [...update.structs.keys()].map((client) => ({ client, index: 0 }))
    let blocked = 0
    for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
      const { client } = next
      const structs = update.structs.get(client) ?? []
      for (let index = next.index; index < structs.length; index++) {
        const struct = structs[index]
        if (struct === undefined) break
        const step = integrate(struct, clockOf)
        if (step === 'gap') return null
        if (typeof step === 'object') {
          const others = waiting.get(step.client) ?? []
          waiting.set(step.client, others)
          others.push({ client, index, needed: step.clock })
          blocked += 1
          break
        }
        if (step === 'integrated') advanced.set(client, struct.id.clock + struct.length)
      }
      const woken = waiting.get(client)?.filter(({ needed }) => needed < clockOf(client)) ?? []
      if (woken.length > 0) {
        waiting.set(client, waiting.get(client)?.filter((other) => !woken.includes(other)) ?? [])
        ready.push(...woken)
        blocked -= woken.length
      }
    }
    return blocked === 0 ? advanced : null
  }
}

/** What a struct is missing: the clock `clock` of `client`. */
interface Missing {
  readonly client: number
  readonly clock: number
}

function integrate(
  struct: Struct,
  clockOf: (client: number) => number,
): 'known' | 'integrated' | 'gap' | Missing {
  const { client, clock } = struct.id
  const have = clockOf(client)
  if (clock + struct.length <= have || struct instanceof Y.Skip) return 'known'
  if (clock > have) return 'gap'
  if (!(struct instanceof Y.Item)) return 'integrated'
  // Not yet integrated, the decoder leaves the parent as an id, as the name of a root type, or open.
  const parent: unknown = struct.parent
  for (const id of [struct.origin, struct.rightOrigin, parent instanceof Y.ID ? parent : null]) {
    if (id === null) continue
    // A struct can build on what its client made before, never on itself: Yjs would throw in every browser.
    if (id.client === client && id.clock >= clock) return 'gap'
    if (id.clock >= clockOf(id.client)) return { client: id.client, clock: id.clock }
  }
  return 'integrated'
}
