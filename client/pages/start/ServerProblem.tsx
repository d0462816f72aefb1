import type { ApiProblem } from '../../api/api-problem.ts'
import { formatWait } from '../../i18n/duration.ts'
import { useMessages, useTopic } from '../../i18n/messages.ts'
import { startTopic } from '../../i18n/start.ts'
import { Button } from '../../ui/Button.tsx'
import { useCountdown } from '../../ui/use-countdown.ts'

interface ServerProblemProps {
  readonly problem: ApiProblem
  readonly retryAt: number
  onReload(): void
}

/** The server does not answer: what is safe, and when the next try comes. */
export function ServerProblem({ problem, retryAt, onReload }: ServerProblemProps) {
  const messages = useMessages()
  const { problems, joining } = messages
  const start = useTopic(startTopic)
  const seconds = useCountdown(retryAt, onReload)
  return (
    <>
      <div role="alert">
        <p className="pw-notice">
          <strong>{problems[problem.code].what}.</strong> {problems[problem.code].next}{' '}
          {start.server.boardsStay}
        </p>
      </div>
      {/* The countdown is not a live region: nobody wants to hear every second. */}
      <p className="pw-start__countdown">{joining.countdown(formatWait(seconds, messages))}</p>
      <Button onClick={onReload}>{start.server.retryNow}</Button>
    </>
  )
}
