import { memo, useEffect, useState } from 'react'
import { useValue } from 'tldraw'
import type { Me } from '../../../shared/api.ts'
import type { BoardId } from '../../../shared/ids.ts'
import { textPath } from '../../api/board-link.ts'
import { BoardCanvas } from '../../canvas/BoardCanvas.tsx'
import { BoardStay } from '../../canvas/board-stay.ts'
import { useMessages } from '../../i18n/messages.ts'
import type { OpenBoard } from '../../sync/session.ts'
import { BoardSkeleton } from '../../ui/BoardSkeleton.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { StateScreen } from '../../ui/StateScreen.tsx'
import { BoardChrome } from './BoardChrome.tsx'
import { syncUrl, whyRefused } from './board-server.ts'
import { outageOf, Refused, refusalOf } from './Refused.tsx'
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
  const { canvas } = useMessages()
  // The session's state changes with every edit; the page may only render when what it shows does.
  const refusal = useValue('refusal', () => refusalOf(stay.session.state.get()), [stay])
  const outage = useValue('outage', () => outageOf(stay.session.state.get()), [stay])
  const open = useValue('open', () => stay.session.open.get(), [stay])
  const licence = useLicence()

  if (refusal !== null) return <Refused reason={refusal} />
  if (licence.kind === 'missing') {
    return <NoCanvas board={board} />
  }
  if (open === null && outage !== null) {
    const action = { kind: 'retry', onRetry: () => stay.session.reconnect() } as const
    return <StateScreen {...canvas[outage]} action={action} />
  }
  if (open === null || licence.kind === 'asking') return <BoardSkeleton />
  return <OpenCanvas stay={stay} open={open} board={board} licenseKey={licence.key} />
}

/** The wall cannot be drawn here; the board can still be read and worked on in words. */
function NoCanvas({ board }: { board: BoardId }) {
  const { screens, header } = useMessages()
  return (
    <StateScreen {...screens['licence-missing']} action={{ kind: 'start' }}>
      <p>
        <ButtonLink href={textPath(board)} look="primary">
          {header.view.openText}
        </ButtonLink>
      </p>
    </StateScreen>
  )
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
