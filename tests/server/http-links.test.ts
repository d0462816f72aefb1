import { describe, expect, test } from 'vitest'
import type { LinkInfo, LinksAnswer } from '../../shared/api.ts'
import { FreshBoard } from './helpers/fresh-board.ts'
import { cookieOf, errorOf, expectJson, secretOf } from './helpers/server.ts'

const at = FreshBoard.open()

describe('links', () => {
  const change = (role: string, body: unknown, cookie = at.ada.cookie) =>
    at.server.request(at.path(`/links/${role}`), { method: 'PATCH', body, cookie })
  const renew = (role: string) =>
    at.server.request(at.path(`/links/${role}/renew`), { method: 'POST', cookie: at.ada.cookie })

  test('every moderator sees the links in the clear', async () => {
    const second = await at.board.join('moderator', 'Second')
    const { links } = await expectJson<LinksAnswer>(
      await at.server.request(at.path('/links'), { cookie: second.cookie }),
      200,
    )
    expect(links.map(({ role, url }) => [role, secretOf(url)])).toEqual(Object.entries(at.board.secrets))
  })

  test('a renewed link opens the board, the old one does not, and all moderators see the new one', async () => {
    const second = await at.board.join('moderator', 'Second')
    for (const role of ['moderator', 'participant'] as const) {
      const { url } = await expectJson<LinkInfo>(await renew(role), 200)
      expect(await errorOf(await at.join(at.board.secrets[role], 'Old'))).toBe('403 link-invalid')
      const joined = await at.join(secretOf(url), 'New')
      expect(await expectJson(joined, 200)).toMatchObject({ role })
      const shown = await at.server.request(at.path('/links'), {
        cookie: role === 'moderator' ? cookieOf(joined) : second.cookie,
      })
      expect(await shown.text()).toContain(secretOf(url))
    }
  })

  test('a closed link says so to who has it, and opens again', async () => {
    await expectJson(await change('participant', { closed: true }), 200)
    expect(await errorOf(await at.join(at.board.secrets.participant, 'Ben'))).toBe('410 link-closed')
    await expectJson(await change('participant', { closed: false }), 200)
    await expectJson(await at.join(at.board.secrets.participant, 'Ben'), 200)
  })

  test('a link expires when it says, and no longer when that is taken back', async () => {
    const expiresAt = new Date(at.time + 60_000).toISOString()
    expect(await expectJson(await change('observer', { expiresAt }), 200)).toMatchObject({ expiresAt })
    await expectJson(await at.join(at.board.secrets.observer, 'Eve'), 200)
    at.time += 60_000
    expect(await errorOf(await at.join(at.board.secrets.observer, 'Eve'))).toBe('410 link-expired')
    await change('observer', { expiresAt: null })
    await expectJson(await at.join(at.board.secrets.observer, 'Eve'), 200)
  })

  test.each([
    ['the past', '2001-01-01T00:00:00Z'],
    ['no date', 'tomorrow'],
    ['a date without a at.time', '2040-01-01'],
    ['an impossible date', '2040-13-45T00:00:00Z'],
    ['a number', 7],
  ])('%s is no expiry', async (_, expiresAt) => {
    expect(await errorOf(await change('observer', { expiresAt }))).toBe('400 bad-request')
  })

  test('what is not true or false closes no link, and an unknown role has none', async () => {
    expect(await errorOf(await change('observer', { closed: 'yes' }))).toBe('400 bad-request')
    expect(await errorOf(await change('admin', { closed: true }))).toBe('400 bad-request')
  })
})
