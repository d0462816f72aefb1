import type { MiddlewareHandler } from 'hono'
import { Tries } from '../access/tries.ts'
import { ApiError } from '../errors.ts'
import { LIMITS, TIMES } from '../limits.ts'
import type { Env } from './env.ts'
import { remoteAddress } from './remote.ts'

const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * What changes something must come from a page of ours. Browsers name the page's origin with every such
 * request, so a page elsewhere cannot act with the cookies of whoever looks at it.
 */
export function requireOwnOrigin(origins: ReadonlySet<string>): MiddlewareHandler<Env> {
  return async (context, next) => {
    const origin = context.req.header('origin')
    if (CHANGING.has(context.req.method) && (origin === undefined || !origins.has(origin))) {
      throw new ApiError('origin-foreign', 'The Origin header does not name this server.')
    }
    await next()
  }
}

/** Limits how much one address may ask for, so that one cannot keep the server busy for all. */
export function limitRequests(now: () => number): MiddlewareHandler<Env> {
  const requests = new Tries(LIMITS.requestsPerMinute, TIMES.minute, now)
  return async (context, next) => {
    const address = remoteAddress(context.env.incoming)
    const wait = requests.wait(address)
    if (wait !== null) throw new ApiError('too-many-requests', 'Too many requests.', wait)
    requests.count(address)
    await next()
  }
}
