import { ERROR_STATUS, type ErrorCode } from '../../shared/api.ts'

/** What can go wrong with a request: the server's codes, no answer at all, or one that is not ours. */
export type ProblemCode = ErrorCode | 'offline' | 'unexpected'

export const PROBLEM_CODES: readonly ProblemCode[] = [
  // The keys of ERROR_STATUS are the error codes.
  ...(Object.keys(ERROR_STATUS) as ErrorCode[]),
  'offline',
  'unexpected',
]

/** The only error the API functions throw. */
export class ApiProblem extends Error {
  readonly code: ProblemCode
  /** How long the server asks us to wait, from `Retry-After`; null when it did not say. */
  readonly retryAfterSeconds: number | null

  constructor(code: ProblemCode, retryAfterSeconds: number | null = null, options?: ErrorOptions) {
    super(code, options)
    this.name = 'ApiProblem'
    this.code = code
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The problem in whatever was caught; a mistake of our own shows as 'unexpected' and is not hidden. */
export function asApiProblem(caught: unknown): ApiProblem {
  return caught instanceof ApiProblem ? caught : new ApiProblem('unexpected', null, { cause: caught })
}

/** Reads the code out of an error answer; anything that is not one of ours is 'unexpected'. */
export function problemCodeOf(body: unknown): ProblemCode {
  if (typeof body !== 'object' || body === null || !('error' in body)) return 'unexpected'
  const { error } = body
  if (typeof error !== 'object' || error === null || !('code' in error)) return 'unexpected'
  return PROBLEM_CODES.find((code) => code === error.code) ?? 'unexpected'
}

/** `Retry-After` in seconds; it may also be a date. */
export function parseRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null
  if (/^\d+$/.test(header)) return Number(header)
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now) / 1000))
}
