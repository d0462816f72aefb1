import { lazy, Suspense } from 'react'
import type { BoardId } from '../../../shared/ids.ts'
import { BoardSkeleton } from '../../ui/BoardSkeleton.tsx'
import { JoinGate } from '../board/join/JoinGate.tsx'

/** The text view and all that syncs it: loaded only for somebody who may come in. */
const TextBoard = lazy(async () => {
  const { TextBoard } = await import('./TextBoard.tsx')
  return { default: TextBoard }
})

export function TextPage({ board }: { readonly board: BoardId }) {
  return (
    <JoinGate board={board}>
      {({ me }) => (
        <Suspense fallback={<BoardSkeleton />}>
          <TextBoard board={board} me={me} />
        </Suspense>
      )}
    </JoinGate>
  )
}
