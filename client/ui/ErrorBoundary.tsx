import { Component, type ReactNode } from 'react'
import { useMessages } from '../i18n/messages.ts'
import { isPartMissing } from './part-missing.ts'
import { StateScreen } from './StateScreen.tsx'

interface ErrorBoundaryState {
  readonly failure: 'none' | 'part-missing' | 'crashed'
}

/** What is shown when a component fails, or a part of the program cannot be fetched; reloading helps both. */
export class ErrorBoundary extends Component<{ children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failure: 'none' }

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { failure: isPartMissing(error) ? 'part-missing' : 'crashed' }
  }

  override render() {
    const { failure } = this.state
    return failure === 'none' ? this.props.children : <Failed failure={failure} />
  }
}

function Failed({ failure }: { failure: 'part-missing' | 'crashed' }) {
  const { problems, screens } = useMessages()
  if (failure === 'crashed')
    return <StateScreen {...screens.crashed} tone="bad" action={{ kind: 'reload' }} />
  // Without a network every part is missing; the release has nothing to do with it.
  const text = navigator.onLine ? screens['newer-version'] : problems.offline
  return <StateScreen {...text} action={{ kind: 'reload' }} />
}
