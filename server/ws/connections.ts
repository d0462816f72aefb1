import type { BoardId, ParticipantId } from '../../shared/ids.ts'
import { LIMITS } from '../limits.ts'
import type { Connection } from './connection.ts'

/** Every open connection, found by what the rest of the server asks for. */
export class Connections {
  readonly #all = new Set<Connection>()
  readonly #byBoard = new Map<BoardId, Set<Connection>>()
  readonly #perAddress = new Map<string, number>()

  /** Whether one more connection is within the limits. */
  hasRoom(board: BoardId, address: string): boolean {
    const onBoard = this.#byBoard.get(board)?.size ?? 0
    const fromAddress = this.#perAddress.get(address) ?? 0
    return onBoard < LIMITS.connectionsPerBoard && fromAddress < LIMITS.connectionsPerAddress
  }

  add(connection: Connection, address: string): void {
    this.#all.add(connection)
    const onBoard = this.#byBoard.get(connection.board) ?? new Set()
    this.#byBoard.set(connection.board, onBoard.add(connection))
    this.#perAddress.set(address, (this.#perAddress.get(address) ?? 0) + 1)
  }

  remove(connection: Connection, address: string): void {
    if (!this.#all.delete(connection)) return
    const onBoard = this.#byBoard.get(connection.board)
    onBoard?.delete(connection)
    if (onBoard?.size === 0) this.#byBoard.delete(connection.board)
    const fromAddress = (this.#perAddress.get(address) ?? 1) - 1
    if (fromAddress > 0) this.#perAddress.set(address, fromAddress)
    else this.#perAddress.delete(address)
  }

  /** Who of the board has a connection now. */
  online(board: BoardId): ReadonlySet<ParticipantId> {
    return new Set([...(this.#byBoard.get(board) ?? [])].map(({ person }) => person.id))
  }

  of(board: BoardId, participant: ParticipantId): Connection[] {
    return [...(this.#byBoard.get(board) ?? [])].filter(({ person }) => person.id === participant)
  }

  all(): Iterable<Connection> {
    return this.#all
  }
}
