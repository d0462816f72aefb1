import { useMessages } from '../../i18n/messages.ts'
import type { SessionState } from '../../sync/session-state.ts'
import { StateScreen } from '../../ui/StateScreen.tsx'

export type Refusal = Extract<SessionState, { kind: 'refused' }>['reason']

export function refusalOf(state: SessionState): Refusal | null {
  return state.kind === 'refused' ? state.reason : null
}

/** Why nothing can be shown yet of a board that has not been read; null while there is hope. */
export function outageOf(state: SessionState): 'offline' | 'loadFailed' | null {
  if (state.kind !== 'offline') return null
  return state.loadFailed ? 'loadFailed' : 'offline'
}

/** The server has ended or never allowed this stay. */
export function Refused({ reason }: { reason: Refusal }) {
  const { screens, canvas } = useMessages()
  switch (reason) {
    case 'removed':
      return <StateScreen {...screens.removed} tone="bad" action={{ kind: 'start' }} />
    case 'gone':
      return <StateScreen {...screens['board-gone']} action={{ kind: 'start' }} />
    case 'not-joined':
      return <StateScreen {...screens['link-needed']} action={{ kind: 'start' }} />
    default:
      return <StateScreen {...canvas.closedWhileOpen} tone="bad" action={{ kind: 'reload' }} />
  }
}
