import type { BoardId } from '../../../shared/ids.ts'
import { getMe } from '../../api/api.ts'
import { asApiProblem } from '../../api/api-problem.ts'
import type { SessionState } from '../../sync/session-state.ts'

/** Where boards are synced. */
export function syncUrl(): string {
  const { protocol, host } = window.location
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/sync`
}

/** A browser does not tell with which status an upgrade was refused; the membership does. */
export async function whyRefused(board: BoardId): Promise<SessionState | null> {
  try {
    await getMe(board)
    return null
  } catch (error) {
    switch (asApiProblem(error).code) {
      case 'removed':
        return { kind: 'refused', reason: 'removed' }
      case 'not-joined':
        return { kind: 'refused', reason: 'not-joined' }
      case 'board-unknown':
        return { kind: 'refused', reason: 'gone' }
      default:
        return null // out of reach or busy: reconnecting goes on
    }
  }
}
