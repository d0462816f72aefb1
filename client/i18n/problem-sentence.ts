import type { ApiProblem } from '../api/api-problem.ts'
import { formatWait } from './duration.ts'
import type { Messages } from './messages.ts'

/** What happened, what is safe, what to do, and how long to wait where the server said so. */
export function problemSentence(
  { code, retryAfterSeconds }: Pick<ApiProblem, 'code' | 'retryAfterSeconds'>,
  messages: Messages,
): string {
  const { what, next } = messages.problems[code]
  const sentence = `${what}. ${next}`
  if (retryAfterSeconds === null) return sentence
  return `${sentence} ${messages.joining.waitFirst(formatWait(retryAfterSeconds, messages))}`
}
