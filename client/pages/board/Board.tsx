import { memo, useEffect, useState } from 'react'
import { useValue } from 'tldraw'
import type { Me } from '../../../shared/api.ts'
import type { BoardId } from '../../../shared/ids.ts'
import { getMe } from '../../api/api.ts'
import { asApiProblem } from '../../api/api-problem.ts'
import { BoardCanvas } from '../../canvas/BoardCanvas.tsx'
import { BoardStay } from '../../canvas/board-stay.ts'
import { useMessages } from '../../i18n/messages.ts'
import type { OpenBoard } from '../../sync/session.ts'
import type { SessionState } from '../../sync/session-state.ts'
import { BoardSkeleton } from '../../ui/BoardSkeleton.tsx'
import { StateScreen } from '../../ui/StateScreen.tsx'
import { BoardChrome } from './BoardChrome.tsx'
import { useLicence } from './use-licence.ts'

interface BoardProps {
  readonly board: BoardId
  readonly me: Me
}

/** One stay on one board, from the first connection to leaving. */
export function Board({ board, me }: BoardProps) {
  const stay = useStay(board, me)
  return stay === null ? <BoardSkeleton /> : <OpenedBoard stay={stay} board={board} />
}

/** The stay lives as long as the page; React only holds it. */
function useStay(board: BoardId, me: Me): BoardStay | null {
  const [stay, setStay] = useState<BoardStay | null>(null)
  useEffect(() => {
    const created = new BoardStay({ board, me, syncUrl: syncUrl(), askWhyRefused: () => whyRefused(board) })
    setStay(created)
    return () => created.destroy()
  }, [board, me])
  return stay
}

function OpenedBoard({ stay, board }: { stay: BoardStay; board: BoardId }) {
  const { screens, canvas } = useMessages()
  // The session's state changes with every edit; the page may only render when what it shows does.
  const refusal = useValue('refusal', () => refusalOf(stay.session.state.get()), [stay])
  const outage = useValue('outage', () => outageOf(stay.session.state.get()), [stay])
  const open = useValue('open', () => stay.session.open.get(), [stay])
  const licence = useLicence()

  if (refusal !== null) return <Refused reason={refusal} />
  if (licence.kind === 'missing') {
    return <StateScreen {...screens['licence-missing']} action={{ kind: 'start' }} />
  }
  if (open === null && outage !== null) {
    const action = { kind: 'retry', onRetry: () => stay.session.reconnect() } as const
    return <StateScreen {...canvas[outage]} action={action} />
  }
  if (open === null || licence.kind === 'asking') return <BoardSkeleton />
  return <OpenCanvas stay={stay} open={open} board={board} licenseKey={licence.key} />
}

type Refusal = Extract<SessionState, { kind: 'refused' }>['reason']

function refusalOf(state: SessionState): Refusal | null {
  return state.kind === 'refused' ? state.reason : null
}

function outageOf(state: SessionState): 'offline' | 'loadFailed' | null {
  if (state.kind !== 'offline') return null
  return state.loadFailed ? 'loadFailed' : 'offline'
}

interface OpenCanvasProps {
  readonly stay: BoardStay
  readonly open: OpenBoard
  readonly board: BoardId
  readonly licenseKey: string | null
}

/** Rendered once: what changes on a board is watched further inside, where it shows. */
const OpenCanvas = memo(function OpenCanvas({ stay, open, board, licenseKey }: OpenCanvasProps) {
  return (
    <BoardCanvas stay={stay} open={open} licenseKey={licenseKey}>
      <BoardChrome stay={stay} open={open} board={board} />
    </BoardCanvas>
  )
})

function Refused({ reason }: { reason: Refusal }) {
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

function syncUrl(): string {
  const { protocol, host } = window.location
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/sync`
}

/** A browser does not tell with which status an upgrade was refused; the membership does. */
async function whyRefused(board: BoardId): Promise<SessionState | null> {
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
