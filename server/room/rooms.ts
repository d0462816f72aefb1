import type { RoomId } from '../../shared/ids.ts'
import { TIMES } from '../limits.ts'
import type { Cancel } from './clock.ts'
import { Room, type RoomOptions } from './room.ts'

export type RoomsOptions = Omit<RoomOptions, 'onEmpty'>

/** The rooms in memory: one for each id, from the first connection until a while after the last. */
export class Rooms {
  readonly #options: RoomsOptions
  readonly #rooms = new Map<RoomId, Room>()
  readonly #farewells = new Map<RoomId, Cancel>()

  constructor(options: RoomsOptions) {
    this.#options = options
  }

  /** The room of this id; loads it when it is not in memory. */
  open(id: RoomId): Room {
    this.#farewells.get(id)?.()
    this.#farewells.delete(id)
    const existing = this.#rooms.get(id)
    if (existing !== undefined && !existing.hasEnded) return existing
    const room = new Room(id, { ...this.#options, onEmpty: (empty) => this.#becameEmpty(empty) })
    this.#rooms.set(id, room)
    return room
  }

  /** The rooms that are in memory now. */
  all(): Iterable<Room> {
    return this.#rooms.values()
  }

  /** Stores and acknowledges what has arrived, and closes every connection (P17). */
  async stop(): Promise<void> {
    for (const cancel of this.#farewells.values()) cancel()
    await Promise.all([...this.#rooms.values()].map((room) => room.stop()))
  }

  #becameEmpty(room: Room): void {
    if (this.#rooms.get(room.id) !== room) return
    if (room.hasEnded) {
      this.#rooms.delete(room.id)
      return
    }
    this.#farewells.get(room.id)?.()
    this.#farewells.set(
      room.id,
      this.#options.clock.after(TIMES.emptyRoom, () => this.#forget(room)),
    )
  }

  /** Only a room with nothing left to do is dropped; there is no moment in which two rooms share an id. */
  #forget(room: Room): void {
    this.#farewells.delete(room.id)
    if (room.isIdle) this.#rooms.delete(room.id)
    else if (room.members.size === 0) this.#becameEmpty(room)
  }
}
