import type { ClientMessage } from '../../shared/protocol/messages.ts'
import { LIMITS } from '../limits.ts'

/** What a room remembers of one connection. */
export class Session {
  /** Writes so far, counted from the opening of the connection (P8). */
  writes = 0
  /** Whether the connection has sent its first step2 (P7). */
  caughtUp = false
  #waiting: ClientMessage[] = []
  #waitingBytes = 0

  /** Keeps a message until the room is loaded. @returns false past the cap (P4) */
  wait(message: ClientMessage, size: number): boolean {
    this.#waiting.push(message)
    this.#waitingBytes += size
    return this.#waiting.length <= LIMITS.waitingMessages && this.#waitingBytes <= LIMITS.waitingBytes
  }

  takeWaiting(): readonly ClientMessage[] {
    const waiting = this.#waiting
    this.#waiting = []
    this.#waitingBytes = 0
    return waiting
  }
}
