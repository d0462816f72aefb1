import type { Presence } from '../http/board-routes.ts'
import { TIMES } from '../limits.ts'
import type { Cancel, Clock } from '../room/clock.ts'
import type { Connections } from './connections.ts'

/** How often connections are looked after; well under the shortest of the times they are judged by. */
const LOOK_EVERY = TIMES.keepAlive / 3

/** What requests may ask of the open connections, and tell them. */
export function presenceOf(connections: Connections): Presence {
  return {
    online: (board) => connections.online(board),
    renamed(board, participant, name) {
      for (const connection of connections.of(board, participant)) {
        connection.person = { ...connection.person, name }
      }
    },
    removed(board, participant) {
      for (const connection of connections.of(board, participant)) connection.close('removed')
    },
  }
}

/** Keeps quiet connections alive and ends dead ones (P15). @returns a function that stops doing so */
export function watchLife(connections: Connections, clock: Clock): Cancel {
  let cancel: Cancel
  const look = () => {
    for (const connection of [...connections.all()]) connection.checkLife()
    cancel = clock.after(LOOK_EVERY, look)
  }
  cancel = clock.after(LOOK_EVERY, look)
  return () => cancel()
}
