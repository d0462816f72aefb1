import { lazy, Suspense } from 'react'
import { boardOfPath } from './api/board-link.ts'
import { useMessages } from './i18n/messages.ts'
import { StartPage } from './pages/start/StartPage.tsx'
import { BoardSkeleton } from './ui/BoardSkeleton.tsx'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'
import { StateScreen } from './ui/StateScreen.tsx'

/** The board page and everything behind it; the start page must not wait for it. */
const BoardPage = lazy(async () => {
  const { BoardPage } = await import('./pages/board/BoardPage.tsx')
  return { default: BoardPage }
})

export function App() {
  return (
    <ErrorBoundary>
      <Page path={window.location.pathname} />
    </ErrorBoundary>
  )
}

function Page({ path }: { path: string }) {
  const { screens } = useMessages()
  if (path === '/') return <StartPage />
  const board = boardOfPath(path)
  if (board === null) return <StateScreen {...screens['not-found']} action={{ kind: 'start' }} />
  return (
    <Suspense fallback={<BoardSkeleton />}>
      <BoardPage board={board} />
    </Suspense>
  )
}
