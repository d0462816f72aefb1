import { type ReactNode, useEffect, useRef } from 'react'
import { useMessages } from '../i18n/messages.ts'
import { Button, ButtonLink } from './Button.tsx'
import { Mark } from './Mark.tsx'
import './state-screen.css'

/** The one thing to do now. `retry` says what to do; the others are the same everywhere. */
export type ScreenAction =
  | { readonly kind: 'start' }
  | { readonly kind: 'reload' }
  | { readonly kind: 'retry'; readonly onRetry: () => void; readonly disabled?: boolean }

export interface StateScreenProps {
  /** What happened, as a heading. */
  readonly what: string
  /** What is safe and what to do next. */
  readonly next: string
  readonly tone?: 'neutral' | 'bad'
  readonly action: ScreenAction
  /** A countdown or the like, between the text and the buttons. */
  readonly children?: ReactNode
}

/** A whole page that says what happened, what is safe and what to do. Needs no canvas. */
export function StateScreen({ what, next, tone = 'neutral', action, children }: StateScreenProps) {
  const { common } = useMessages()
  const heading = useRef<HTMLHeadingElement>(null)

  // A screen reader learns of the new page by being put at its heading.
  useEffect(() => {
    document.title = common.newWindowTitle(what)
    heading.current?.focus()
  }, [what, common])

  return (
    <main className="pw-page pw-screen">
      <div className={`pw-screen__paper pw-screen__paper--${tone}`}>
        <Mark />
        <h1 ref={heading} tabIndex={-1}>
          {what}
        </h1>
        <p>{next}</p>
        {children}
        <div className="pw-screen__actions">
          <Action action={action} />
          {action.kind !== 'start' && (
            <ButtonLink href="/" look="plain">
              {common.toStart}
            </ButtonLink>
          )}
        </div>
      </div>
    </main>
  )
}

function Action({ action }: { action: ScreenAction }) {
  const { common } = useMessages()
  switch (action.kind) {
    case 'start':
      return (
        <ButtonLink href="/" look="primary">
          {common.toStart}
        </ButtonLink>
      )
    case 'reload':
      return (
        <Button look="primary" onClick={() => window.location.reload()}>
          {common.reload}
        </Button>
      )
    case 'retry':
      return (
        <Button look="primary" onClick={action.onRetry} disabled={action.disabled ?? false}>
          {common.retry}
        </Button>
      )
  }
}
