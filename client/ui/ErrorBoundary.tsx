import { Component, type ReactNode } from 'react'
import { useMessages } from '../i18n/messages.ts'
import { StateScreen } from './StateScreen.tsx'

/**
 * What is shown when a component fails, or when a part of the program can no longer be fetched because
 * the server was updated meanwhile: in both cases reloading helps.
 */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <Crashed /> : this.props.children
  }
}

function Crashed() {
  const { screens } = useMessages()
  return <StateScreen {...screens.crashed} tone="bad" action={{ kind: 'reload' }} />
}
