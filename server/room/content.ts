import * as Y from 'yjs'
import { SYNC, syncMessage } from '../../shared/protocol/messages.ts'
import { COMPACTION } from '../limits.ts'
import type { Cursor } from '../log/types.ts'
import { decodeStateVector } from './decode-update.ts'
import type { Snapshot } from './documents.ts'
import { frameOf } from './frame.ts'

/** An update without structs and deletions. */
const EMPTY_UPDATE = Uint8Array.of(0, 0)
/** Answers kept between two changes; people who join have an empty state vector or one of a few. */
const MAX_ANSWERS = 4

/** The durable bytes of a room, and the answers to step1 made of them. */
export class Content {
  #snapshot: Snapshot | null
  #tail: Uint8Array[]
  #tailBytes: number
  #cursor: Cursor
  readonly #answers = new Map<string, Buffer>()
  #mergedTail: Uint8Array | null = null

  constructor(snapshot: Snapshot | null, tail: readonly Uint8Array[], cursor: Cursor) {
    this.#snapshot = snapshot
    this.#tail = [...tail]
    this.#tailBytes = tail.reduce((sum, update) => sum + update.length, 0)
    this.#cursor = cursor
  }

  get cursor(): Cursor {
    return this.#cursor
  }

  get snapshot(): Uint8Array | null {
    return this.#snapshot?.update ?? null
  }

  get tail(): readonly Uint8Array[] {
    return this.#tail
  }

  get wantsCompaction(): boolean {
    const bytes = Math.max(COMPACTION.tailBytes, this.#snapshot?.update.length ?? 0)
    return this.#tailBytes > bytes || this.#tail.length > COMPACTION.tailUpdates
  }

  /** The updates with a number over `cursor`, as far as they are not in the snapshot. */
  after(cursor: Cursor): readonly Uint8Array[] {
    return this.#tail.slice(Math.max(0, this.#tail.length - (this.#cursor - cursor)))
  }

  /** Takes committed updates in. @param cursor the number of the last of them */
  append(updates: readonly Uint8Array[], cursor: Cursor): void {
    for (const update of updates) {
      this.#tail.push(update)
      this.#tailBytes += update.length
    }
    this.#cursor = cursor
    this.#forget()
  }

  /** Takes a stored snapshot in, in the place of the updates up to and including `upTo`. */
  compacted(snapshot: Snapshot, upTo: Cursor): void {
    this.#snapshot = snapshot
    this.#tail = [...this.after(upTo)]
    this.#tailBytes = this.#tail.reduce((sum, update) => sum + update.length, 0)
    this.#forget()
  }

  /**
   * Everything the state vector lacks, as finished frames (P5): `update` messages, then one `step2`.
   *
   * @throws MalformedUpdate when `stateVector` is not one
   */
  answer(stateVector: Uint8Array): Buffer {
    const key = Buffer.from(stateVector).toString('latin1')
    const kept = this.#answers.get(key)
    if (kept !== undefined) return kept
    const updates = this.#lacking(stateVector).filter((update) => update.length > EMPTY_UPDATE.length)
    const messages = updates.map((update) => syncMessage(SYNC.update, update))
    messages.push(syncMessage(SYNC.step2, EMPTY_UPDATE))
    const answer = Buffer.concat(messages.map(frameOf))
    if (this.#answers.size < MAX_ANSWERS) this.#answers.set(key, answer)
    return answer
  }

  #lacking(stateVector: Uint8Array): readonly Uint8Array[] {
    const have = decodeStateVector(stateVector)
    const snapshot = this.#snapshot
    if (have.size === 0) return snapshot === null ? this.#tail : [snapshot.update, ...this.#tail]
    const tail = this.#tail.length === 0 ? [] : [this.#wholeTail()]
    if (snapshot === null) return tail.map((update) => Y.diffUpdate(update, stateVector))
    // Who was away for a moment has the whole snapshot: it need not be taken apart, and only its
    // deletions are sent again, since a state vector does not tell which of them are known.
    if (covers(have, snapshot.clocks)) {
      return [snapshot.deletions, ...tail.map((update) => Y.diffUpdate(update, stateVector))]
    }
    return [Y.diffUpdate(Y.mergeUpdates([snapshot.update, ...tail]), stateVector)]
  }

  #wholeTail(): Uint8Array {
    this.#mergedTail ??= Y.mergeUpdates(this.#tail)
    return this.#mergedTail
  }

  #forget(): void {
    this.#answers.clear()
    this.#mergedTail = null
  }
}

function covers(have: ReadonlyMap<number, number>, needed: ReadonlyMap<number, number>): boolean {
  for (const [client, clock] of needed) {
    if ((have.get(client) ?? 0) < clock) return false
  }
  return true
}
