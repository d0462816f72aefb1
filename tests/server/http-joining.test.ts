import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../server/limits.ts'
import { FreshBoard } from './helpers/fresh-board.ts'
import { cookieOf, errorOf, expectJson } from './helpers/server.ts'

const at = FreshBoard.open()

describe('joining', () => {
  test('a secret becomes a cookie no script reads and no other site sends', async () => {
    const response = await at.join(at.board.secrets.participant, 'Ben')
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(new RegExp(`^planwand_${at.board.id}=`))
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=31536000']) {
      expect(cookie).toContain(part)
    }
    expect(cookie).not.toContain('Secure')
    const me = await at.server.request(at.path('/me'), { cookie: cookieOf(response) })
    expect(await expectJson(me, 200)).toMatchObject({ role: 'participant', name: 'Ben' })
  })

  test('markup in a name stays text, marks that reverse it do not stay', async () => {
    const response = await at.join(at.board.secrets.participant, '<b>Ben\u202e\u0000</b>')
    const me = await at.server.request(at.path('/me'), { cookie: cookieOf(response) })
    expect(await expectJson(me, 200)).toMatchObject({ name: '<b>Ben </b>' })
  })

  test.each([
    ['an empty name', ' ', '400 name-empty'],
    ['a name of 10,000 characters', 'x'.repeat(10_000), '400 name-too-long'],
    ['no name', undefined, '400 bad-request'],
    ['an object for a name', {}, '400 bad-request'],
  ])('%s is refused', async (_, name, error) => {
    expect(await errorOf(await at.join(at.board.secrets.observer, name))).toBe(error)
  })

  test('a wrong secret, an unknown board and what is no id get the same answer', async () => {
    const answers = await Promise.all(
      [
        at.join('wrong', 'Ben'),
        at.join('', 'Ben'),
        at.join(at.board.secrets.moderator, 'Ben', { id: 'x'.repeat(20) }),
        at.join(at.board.secrets.moderator, 'Ben', { id: 'short' }),
      ].map(async (response) => (await response).text()),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('link-invalid')
  })

  test('wrong secrets are limited, right ones before that are not counted', async () => {
    for (let count = 0; count <= LIMITS.wrongSecretsPerMinute; count++)
      await expectJson(await at.join(at.board.secrets.observer, 'Eve'), 200)
    for (let count = 0; count < LIMITS.wrongSecretsPerMinute; count++) await at.join('wrong', 'Eve')
    const response = await at.join('wrong', 'Eve')
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await errorOf(response)).toBe('429 too-many-tries')
    at.time += 60_000
    await expectJson(await at.join(at.board.secrets.observer, 'Eve'), 200)
  })

  test('a device that is back keeps its person and its higher role, and takes the new name', async () => {
    const back = await at.join(at.board.secrets.observer, 'Ada L.', { cookie: at.ada.cookie })
    expect(cookieOf(back)).toBe(at.ada.cookie)
    expect(await expectJson(back, 200)).toEqual({ role: 'moderator', participant: at.ada.participant })
    const ben = await at.board.join('participant', 'Ben')
    const raised = await at.join(at.board.secrets.moderator, 'Ben', { cookie: ben.cookie })
    expect(await expectJson(raised, 200)).toEqual({ role: 'moderator', participant: ben.participant })
    await expectJson(await at.server.request(at.path('/links'), { cookie: ben.cookie }), 200)
  })

  test('a removed person gets 403, and with a valid link becomes somebody new', async () => {
    const ben = await at.board.join('participant', 'Ben')
    await at.server.request(at.path(`/people/${ben.participant}`), {
      method: 'DELETE',
      cookie: at.ada.cookie,
    })
    expect(await errorOf(await at.server.request(at.path('/me'), { cookie: ben.cookie }))).toBe('403 removed')
    const again = await at.join(at.board.secrets.participant, 'Ben', { cookie: ben.cookie })
    expect((await expectJson<{ participant: string }>(again, 200)).participant).not.toBe(ben.participant)
  })
})
