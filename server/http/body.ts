import { bodyLimit } from 'hono/body-limit'
import { checkName, checkTitle, type TextCheck } from '../../shared/names.ts'
import { ApiError } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import type { RequestContext } from './env.ts'

/** Refuses bodies over the limit, with or without a Content-Length. */
export const limitBody = bodyLimit({
  maxSize: LIMITS.bodyBytes,
  onError: () => {
    throw new ApiError('body-too-large', `A body may have ${LIMITS.bodyBytes} bytes.`)
  },
})

export type JsonObject = Readonly<Record<string, unknown>>

/** @throws ApiError bad-request when the body is not a JSON object sent as `application/json` */
export async function readObject(context: RequestContext): Promise<JsonObject> {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new ApiError('bad-request', 'The body must be application/json.')
  const value = parseJson(await context.req.text())
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ApiError('bad-request', 'The body must be a JSON object.')
  }
  return value as JsonObject // JSON.parse makes objects with string keys
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's message repeats part of what was sent, which may be a secret.
    throw new ApiError('bad-request', 'The body is not JSON.')
  }
}

/** @throws ApiError bad-request naming the field */
export function readString(body: JsonObject, field: string): string {
  const value = body[field]
  if (typeof value !== 'string') throw new ApiError('bad-request', `"${field}" must be a string.`)
  return value
}

/** @throws ApiError bad-request, name-empty, name-too-long */
export function readName(body: JsonObject): string {
  return accept(checkName(readString(body, 'name')), { empty: 'name-empty', 'too-long': 'name-too-long' })
}

/** @throws ApiError bad-request, title-empty, title-too-long */
export function readTitle(body: JsonObject): string {
  return accept(checkTitle(readString(body, 'title')), { empty: 'title-empty', 'too-long': 'title-too-long' })
}

function accept(
  check: TextCheck,
  codes: Record<'empty', 'name-empty' | 'title-empty'> &
    Record<'too-long', 'name-too-long' | 'title-too-long'>,
): string {
  if (!check.ok) throw new ApiError(codes[check.problem], `The text is ${check.problem}.`)
  return check.text
}
