import { ApiProblem, parseRetryAfter, problemCodeOf } from './api-problem.ts'

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** Longer than any answer takes on a bad mobile network; after it the person learns that nobody answers. */
const TIMEOUT_MS = 20_000
const GATEWAY_ERRORS: ReadonlySet<number> = new Set([502, 503, 504])

/**
 * One request to our own server, in JSON.
 *
 * @throws {ApiProblem} and nothing else
 */
export async function request<Answer>(method: Method, path: string, body?: unknown): Promise<Answer> {
  const response = await send(method, path, body)
  if (response.ok) {
    // Client and server are one release: the types of shared/api.ts are what it answers.
    return (response.status === 204 ? undefined : await readJson(response)) as Answer
  }
  throw await problemOf(response)
}

/** A file as the server names it. */
export interface RequestedFile {
  readonly name: string
  readonly blob: Blob
}

/**
 * Fetches a file our server makes.
 *
 * @param form sent along, where the file is made of it too
 * @throws {ApiProblem} and nothing else; also when `signal` ends it
 */
export async function requestFile(
  path: string,
  signal: AbortSignal,
  form?: FormData,
): Promise<RequestedFile> {
  const response = await send(form === undefined ? 'GET' : 'POST', path, form, signal)
  if (!response.ok) throw await problemOf(response)
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')
  try {
    return { name: decodeURIComponent(named?.[1] ?? 'Planwand'), blob: await response.blob() }
  } catch (cause) {
    throw new ApiProblem('offline', null, { cause }) // the connection broke in the middle of the answer
  }
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const problem = await readJson(response).catch(() => null)
  // A proxy's own error page: the proxy is there, our server is not.
  if (problem === null && GATEWAY_ERRORS.has(response.status)) return new ApiProblem('offline')
  const retryAfter = parseRetryAfter(response.headers.get('retry-after'), Date.now())
  return new ApiProblem(problemCodeOf(problem), retryAfter)
}

/** @param signal ends the request, in the place of the usual time limit */
async function send(method: Method, path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      ...contentOf(body),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: signal ?? AbortSignal.timeout(TIMEOUT_MS),
    })
  } catch (cause) {
    throw new ApiProblem('offline', null, { cause })
  }
}

/** A form brings its type along, with the mark between its parts. */
function contentOf(body: unknown): RequestInit {
  if (body === undefined) return {}
  if (body instanceof FormData) return { body }
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

async function readJson(response: Response): Promise<unknown> {
  let text: string
  try {
    text = await response.text()
  } catch (cause) {
    throw new ApiProblem('offline', null, { cause }) // the connection broke in the middle of the answer
  }
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ApiProblem('unexpected', null, { cause })
  }
}
