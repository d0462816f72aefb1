import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { Me } from '../../../../shared/api.ts'
import type { BoardId } from '../../../../shared/ids.ts'
import { useMessages } from '../../../i18n/messages.ts'
import { changePreferences } from '../../../preferences/preferences.ts'
import { BoardSkeleton } from '../../../ui/BoardSkeleton.tsx'
import { StateScreen } from '../../../ui/StateScreen.tsx'
import { JoinForm } from './JoinForm.tsx'
import { JoinProblem } from './JoinProblem.tsx'
import { enter, type JoinStep, joinAs } from './join-steps.ts'
import { dropLinkSecret, takeLinkSecret } from './link-secret.ts'

interface JoinGateProps {
  readonly board: BoardId
  /** Shown once the person is in. */
  children(entry: { readonly me: Me }): ReactNode
}

/** Lets people in by membership or by link and name; needs nothing of the canvas. */
export function JoinGate({ board, children }: JoinGateProps) {
  const { screens } = useMessages()
  const [secret] = useState(takeLinkSecret)
  const { step, busy, submitName, retry } = useJoining(board, secret)
  useReloadOnNewLink()

  switch (step.kind) {
    case 'asking-server':
      return <BoardSkeleton />
    case 'asking-name':
      return <JoinForm problem={step.problem} busy={busy} onName={submitName} />
    case 'refused':
      return (
        <StateScreen
          {...screens[step.screen]}
          tone={step.screen === 'removed' ? 'bad' : 'neutral'}
          action={{ kind: 'start' }}
        />
      )
    case 'problem':
      return <JoinProblem key={step.retryAt} {...step} busy={busy} onRetry={retry} />
    case 'in':
      return children({ me: step.me })
  }
}

/** One try to get in: by membership, or with a name. A new object is a new try. */
type Try = { readonly name: string | null; readonly count: number }

function useJoining(board: BoardId, secret: string | null) {
  const [step, setStep] = useState<JoinStep>({ kind: 'asking-server' })
  const [attempt, setAttempt] = useState<Try>({ name: null, count: 0 })
  const [done, setDone] = useState<Try | null>(null)

  useEffect(() => {
    let current = true
    const { name, count } = attempt
    const joining =
      secret !== null && name !== null ? joinAs(board, secret, name, count) : enter(board, secret, count)
    void joining.then((next) => {
      if (!current) return
      if (next.kind === 'in') dropLinkSecret()
      if (next.kind === 'in' && name !== null) return startAfresh()
      setStep(next)
      setDone(attempt)
    })
    return () => {
      current = false
    }
  }, [board, secret, attempt])

  const submitName = useCallback((name: string) => {
    changePreferences({ name })
    setAttempt({ name, count: 0 })
  }, [])
  /** Tries again as before: a name once given is not asked for twice. */
  const retry = useCallback(() => setAttempt(({ name, count }) => ({ name, count: count + 1 })), [])
  return { step, busy: done !== attempt, submitName, retry }
}

/**
 * Opens the board in a new document, now that the cookie is there. In one that has had a form with something
 * typed into it Chromium does several milliseconds of layout on every frame of the canvas, for good.
 */
function startAfresh(): void {
  window.location.replace(window.location.pathname)
}

/**
 * A link pasted over the open board changes only the fragment, which loads nothing by itself: reload, so
 * that the new link counts.
 */
function useReloadOnNewLink(): void {
  useEffect(() => {
    const reload = () => {
      if (window.location.hash !== '') window.location.reload()
    }
    window.addEventListener('hashchange', reload)
    return () => window.removeEventListener('hashchange', reload)
  }, [])
}
