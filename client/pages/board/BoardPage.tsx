import { lazy, Suspense } from 'react'
import type { BoardId } from '../../../shared/ids.ts'
import { BoardSkeleton } from '../../ui/BoardSkeleton.tsx'
import { JoinGate } from './join/JoinGate.tsx'

/** The canvas and all that syncs it: loaded only for somebody who may come in. */
const Board = lazy(async () => {
  const { Board } = await import('./Board.tsx')
  return { default: Board }
})

interface BoardPageProps {
  readonly board: BoardId
}

export function BoardPage({ board }: BoardPageProps) {
  return (
    <JoinGate board={board}>
      {({ me }) => (
        <Suspense fallback={<BoardSkeleton />}>
          <Board board={board} me={me} />
        </Suspense>
      )}
    </JoinGate>
  )
}
