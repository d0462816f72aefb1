import { useSyncExternalStore } from 'react'
import { boardOfPath, isTextPath } from './api/board-link.ts'
import { useLanguage, useMessages } from './i18n/messages.ts'
import { followWish, missingLanguage, onSpoken } from './i18n/spoken.ts'
import { BoardPage, StartPage, TextPage } from './pages/lazy-pages.tsx'
import { changePreferences } from './preferences/preferences.ts'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'
import { StateScreen } from './ui/StateScreen.tsx'
import { UndoToast } from './ui/UndoToast.tsx'

export function App() {
  return (
    <ErrorBoundary>
      <Page path={window.location.pathname} />
      <MissingLanguage />
    </ErrorBoundary>
  )
}

function Page({ path }: { path: string }) {
  const { screens } = useMessages()
  const board = boardOfPath(path)
  if (path !== '/' && board === null) {
    return <StateScreen {...screens['not-found']} action={{ kind: 'start' }} />
  }
  if (board === null) return <StartPage />
  return isTextPath(path) ? <TextPage board={board} /> : <BoardPage board={board} />
}

/** Says that the chosen language cannot be fetched, and goes on in the one that is here. */
function MissingLanguage() {
  const { common } = useMessages()
  const spoken = useLanguage()
  const missing = useSyncExternalStore(onSpoken, missingLanguage)
  return (
    <div role="alert">
      {missing !== null && (
        <UndoToast
          text={common.languageMissing(common.languages[missing])}
          undoLabel={common.retry}
          onUndo={() => void followWish()}
          onClose={() => changePreferences({ language: spoken })}
        />
      )}
    </div>
  )
}
