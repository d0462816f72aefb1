import type { BoardId } from '../../../shared/ids.ts'
import { BoardSkeleton } from '../../ui/BoardSkeleton.tsx'
import { lazyComponent } from '../../ui/lazy-component.tsx'
import { JoinGate } from './join/JoinGate.tsx'

/** The canvas and all that syncs it: loaded only for somebody who may come in. */
const Board = lazyComponent(async () => (await import('./Board.tsx')).Board, <BoardSkeleton />)

interface BoardPageProps {
  readonly board: BoardId
}

export function BoardPage({ board }: BoardPageProps) {
  return <JoinGate board={board}>{({ me }) => <Board board={board} me={me} />}</JoinGate>
}
