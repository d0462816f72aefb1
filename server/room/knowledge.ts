import * as Y from 'yjs'
import { ClockRanges } from './clock-ranges.ts'
import { decodeUpdate } from './decode-update.ts'
import { advance } from './integration.ts'

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
    const advanced = advance(update.structs, (client) => this.#clock(client))
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
}
