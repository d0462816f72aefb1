import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { LIMITS } from '../../server/limits.ts'
import {
  cookieOf,
  errorOf,
  expectJson,
  startTestServer,
  type TestBoard,
  type TestPerson,
  type TestServer,
} from './helpers/server.ts'

let server: TestServer
let board: TestBoard
let ada: TestPerson
let time = Date.parse('2030-01-01T00:00:00Z')
beforeAll(async () => {
  server = await startTestServer({ licenseKey: 'key', surroundings: { now: () => time } })
})
afterAll(() => server.close())
beforeEach(async () => {
  time += 3_600_000 // limits count a minute or an hour
  board = await server.createBoard()
  ada = await board.join('moderator', 'Ada')
})

const join = (secret: unknown, name: unknown, options: { id?: string; cookie?: string } = {}) =>
  server.request(`/api/boards/${options.id ?? board.id}/join`, {
    method: 'POST',
    body: { secret, name },
    ...(options.cookie === undefined ? {} : { cookie: options.cookie }),
  })
const path = (rest: string) => `/api/boards/${board.id}${rest}`

describe('joining', () => {
  test('a secret becomes a cookie no script reads and no other site sends', async () => {
    const response = await join(board.secrets.participant, 'Ben')
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(new RegExp(`^planwand_${board.id}=`))
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=31536000']) {
      expect(cookie).toContain(part)
    }
    expect(cookie).not.toContain('Secure')
    const me = await server.request(path('/me'), { cookie: cookieOf(response) })
    expect(await expectJson(me, 200)).toMatchObject({ role: 'participant', name: 'Ben' })
  })

  test('markup in a name stays text, marks that reverse it do not stay', async () => {
    const response = await join(board.secrets.participant, '<b>Ben\u202e\u0000</b>')
    const me = await server.request(path('/me'), { cookie: cookieOf(response) })
    expect(await expectJson(me, 200)).toMatchObject({ name: '<b>Ben </b>' })
  })

  test.each([
    ['an empty name', ' ', '400 name-empty'],
    ['a name of 10,000 characters', 'x'.repeat(10_000), '400 name-too-long'],
    ['no name', undefined, '400 bad-request'],
    ['an object for a name', {}, '400 bad-request'],
  ])('%s is refused', async (_, name, error) => {
    expect(await errorOf(await join(board.secrets.observer, name))).toBe(error)
  })

  test('a wrong secret, an unknown board and what is no id get the same answer', async () => {
    const answers = await Promise.all(
      [
        join('wrong', 'Ben'),
        join('', 'Ben'),
        join(board.secrets.moderator, 'Ben', { id: 'x'.repeat(20) }),
        join(board.secrets.moderator, 'Ben', { id: 'short' }),
      ].map(async (response) => (await response).text()),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('link-invalid')
  })

  test('wrong secrets are limited, right ones before that are not counted', async () => {
    for (let count = 0; count <= LIMITS.wrongSecretsPerMinute; count++)
      await expectJson(await join(board.secrets.observer, 'Eve'), 200)
    for (let count = 0; count < LIMITS.wrongSecretsPerMinute; count++) await join('wrong', 'Eve')
    const response = await join('wrong', 'Eve')
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await errorOf(response)).toBe('429 too-many-tries')
    time += 60_000
    await expectJson(await join(board.secrets.observer, 'Eve'), 200)
  })

  test('a device that is back keeps its person and its higher role, and takes the new name', async () => {
    const back = await join(board.secrets.observer, 'Ada L.', { cookie: ada.cookie })
    expect(cookieOf(back)).toBe(ada.cookie)
    expect(await expectJson(back, 200)).toEqual({ role: 'moderator', participant: ada.participant })
    const ben = await board.join('participant', 'Ben')
    const raised = await join(board.secrets.moderator, 'Ben', { cookie: ben.cookie })
    expect(await expectJson(raised, 200)).toEqual({ role: 'moderator', participant: ben.participant })
    await expectJson(await server.request(path('/links'), { cookie: ben.cookie }), 200)
  })

  test('a removed person gets 403, and with a valid link becomes somebody new', async () => {
    const ben = await board.join('participant', 'Ben')
    await server.request(path(`/people/${ben.participant}`), { method: 'DELETE', cookie: ada.cookie })
    expect(await errorOf(await server.request(path('/me'), { cookie: ben.cookie }))).toBe('403 removed')
    const again = await join(board.secrets.participant, 'Ben', { cookie: ben.cookie })
    expect((await expectJson<{ participant: string }>(again, 200)).participant).not.toBe(ben.participant)
  })
})
