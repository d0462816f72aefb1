import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  ApiProblem,
  asApiProblem,
  PROBLEM_CODES,
  parseRetryAfter,
  problemCodeOf,
} from '../../client/api/api-problem.ts'
import { enter, joinAs, stepAfter } from '../../client/pages/board/join/join-steps.ts'
import { type BoardId, parseBoardId } from '../../shared/ids.ts'

const BOARD = parseBoardId('AbCdEfGhIjKlMnOpQr01') as BoardId // the text above is an id
const ME = { role: 'participant', participant: 'p', name: 'Ada' }

type Answer = { status: number; body: unknown; headers?: Record<string, string> } | 'offline'

/** Answers each request with the next of these. */
function server(...answers: Answer[]) {
  const fetch = vi.fn(async (_path: string, _init?: RequestInit) => {
    const answer = answers.shift() ?? 'offline'
    if (answer === 'offline') throw new TypeError('failed to fetch')
    return new Response(JSON.stringify(answer.body), { status: answer.status, headers: answer.headers ?? {} })
  })
  vi.stubGlobal('fetch', fetch)
  return fetch
}
const error = (code: string, status: number, headers?: Record<string, string>): Answer => ({
  status,
  body: { error: { code, message: '' } },
  ...(headers && { headers }),
})

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('joining', () => {
  it('lets a member straight in', async () => {
    const fetch = server({ status: 200, body: ME })
    expect(await enter(BOARD, null, 0)).toEqual({ kind: 'in', me: ME })
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  it('asks a stranger with a link for a name, and one without for a link', async () => {
    server(error('not-joined', 401), error('not-joined', 401))
    expect(await enter(BOARD, 's', 0)).toEqual({ kind: 'asking-name', secret: 's', problem: null })
    expect(await enter(BOARD, null, 0)).toEqual({ kind: 'refused', screen: 'link-needed' })
  })

  it('gives a member who comes with a stronger link its role, without asking', async () => {
    server({ status: 200, body: ME }, { status: 200, body: { role: 'moderator', participant: 'p' } })
    expect(await enter(BOARD, 's', 0)).toEqual({ kind: 'in', me: { ...ME, role: 'moderator' } })
  })

  it('lets a member in although the new link is closed', async () => {
    server({ status: 200, body: ME }, error('link-closed', 410))
    expect(await enter(BOARD, 's', 0)).toEqual({ kind: 'in', me: ME })
  })

  it('keeps a removed person out, unless invited anew', async () => {
    server(error('removed', 403), error('removed', 403))
    expect(await enter(BOARD, null, 0)).toEqual({ kind: 'refused', screen: 'removed' })
    expect(await enter(BOARD, 's', 0)).toMatchObject({ kind: 'asking-name' })
  })

  it('asks again when the server refuses the name', async () => {
    server(error('name-too-long', 400))
    expect(await joinAs(BOARD, 's', 'x', 0)).toMatchObject({
      kind: 'asking-name',
      problem: { code: 'name-too-long' },
    })
  })

  it('waits as long as the server says', async () => {
    server(error('too-many-tries', 429, { 'retry-after': '90' }))
    const before = Date.now()
    const step = await joinAs(BOARD, 's', 'Ada', 0)
    if (step.kind !== 'problem' || step.retryAt === null) throw new Error('expected a wait')
    expect(step.retryAt - before).toBeGreaterThanOrEqual(90_000)
  })

  it('tries again by itself when offline, each time later; a closed link waits for the person', async () => {
    server('offline')
    expect(await enter(BOARD, null, 0)).toMatchObject({ kind: 'problem', problem: { code: 'offline' } })
    expect(stepAfter(new ApiProblem('offline'), 0, 0)).toMatchObject({ retryAt: 2000 })
    expect(stepAfter(new ApiProblem('offline'), 99, 0)).toMatchObject({ retryAt: 30_000 })
    expect(stepAfter(new ApiProblem('link-closed'), 0, 0)).toMatchObject({ retryAt: null })
  })
})

describe('an error answer', () => {
  it('is known by its code, and anything else is unexpected', () => {
    for (const code of PROBLEM_CODES) expect(problemCodeOf({ error: { code } })).toBe(code)
    for (const body of [null, 'x', {}, { error: null }, { error: { code: 'new' } }, { error: {} }])
      expect(problemCodeOf(body)).toBe('unexpected')
  })

  it('that is a page of a proxy means the server is away', async () => {
    vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }))
    expect(await enter(BOARD, null, 0)).toMatchObject({ kind: 'problem', problem: { code: 'offline' } })
  })

  it('may say when to come back, in seconds or as a date', () => {
    expect(parseRetryAfter(null, 0)).toBeNull()
    expect(parseRetryAfter('30', 0)).toBe(30)
    expect(parseRetryAfter('Thu, 01 Jan 1970 00:00:10 GMT', 0)).toBe(10)
    expect(parseRetryAfter('soon', 0)).toBeNull()
  })

  it('of our own making is not hidden', () => {
    const mistake = new TypeError('x')
    expect(asApiProblem(mistake)).toMatchObject({ code: 'unexpected', cause: mistake })
  })
})
