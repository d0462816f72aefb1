import { useEffect, useState } from 'react'
import type { ApiProblem } from '../../../api/api-problem.ts'
import { formatWait } from '../../../i18n/duration.ts'
import { useMessages } from '../../../i18n/messages.ts'
import { StateScreen } from '../../../ui/StateScreen.tsx'
import { useCountdown } from '../../../ui/use-countdown.ts'

interface JoinProblemProps {
  readonly problem: ApiProblem
  /** When to try again by itself; null waits for the person. */
  readonly retryAt: number | null
  /** A try is on its way. */
  readonly busy: boolean
  onRetry(): void
}

/** Why somebody did not get in, and when or how it goes on. */
export function JoinProblem({ problem, retryAt, busy, onRetry }: JoinProblemProps) {
  const messages = useMessages()
  const { problems, joining } = messages
  // After too many tries the server decides when; knocking by itself would only prolong the pause.
  const mustWait = problem.code === 'too-many-tries'
  const [waited, setWaited] = useState(false)
  const seconds = useCountdown(retryAt, () => (mustWait ? setWaited(true) : onRetry()))

  useEffect(() => {
    if (mustWait) return
    window.addEventListener('online', onRetry)
    return () => window.removeEventListener('online', onRetry)
  }, [mustWait, onRetry])

  const wait = formatWait(seconds, messages)
  return (
    <StateScreen
      {...problems[problem.code]}
      tone="bad"
      action={{ kind: 'retry', onRetry, disabled: mustWait && !waited }}
    >
      {retryAt !== null && !mustWait && <p>{busy ? joining.trying : joining.countdown(wait)}</p>}
      {mustWait && !waited && <p>{joining.waitFirst(wait)}</p>}
      <p role="status">{waited ? joining.mayTryNow : ''}</p>
    </StateScreen>
  )
}
