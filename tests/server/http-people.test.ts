import { describe, expect, test } from 'vitest'
import type { PeopleAnswer } from '../../shared/api.ts'
import { FreshBoard } from './helpers/fresh-board.ts'
import { connect } from './helpers/raw-client.ts'
import { errorOf, expectJson } from './helpers/server.ts'

const at = FreshBoard.open()

describe('people', () => {
  test('moderators see who is on the board and who is online', async () => {
    const ben = await at.board.join('participant', 'Ben')
    const client = await connect(at.server, at.board.id, 'board', { cookie: ben.cookie })
    const { people } = await expectJson<PeopleAnswer>(
      await at.server.request(at.path('/people'), { cookie: at.ada.cookie }),
      200,
    )
    expect(people.map(({ name, role, online }) => ({ name, role, online }))).toEqual(
      expect.arrayContaining([
        { name: 'Ada', role: 'moderator', online: false },
        { name: 'Ben', role: 'participant', online: true },
      ]),
    )
    await client.close()
  })

  test('nobody removes themselves or somebody who is not there', async () => {
    const remove = (id: string) =>
      at.server.request(at.path(`/people/${id}`), { method: 'DELETE', cookie: at.ada.cookie })
    expect(await errorOf(await remove(at.ada.participant))).toBe('400 bad-request')
    expect(await errorOf(await remove('x'.repeat(20)))).toBe('404 person-unknown')
    expect(await errorOf(await remove('short'))).toBe('404 person-unknown')
  })

  test('a person of another board is not removed from here', async () => {
    const other = await at.server.createBoard()
    const stranger = await other.join('participant', 'Stranger')
    const response = await at.server.request(at.path(`/people/${stranger.participant}`), {
      method: 'DELETE',
      cookie: at.ada.cookie,
    })
    expect(await errorOf(response)).toBe('404 person-unknown')
  })
})

describe('who may ask', () => {
  const moderatorsOnly = [
    ['GET', '/links', undefined],
    ['PATCH', '/links/observer', {}],
    ['POST', '/links/observer/renew', undefined],
    ['GET', '/people', undefined],
    ['DELETE', `/people/${'x'.repeat(20)}`, undefined],
  ] as const

  test.each(moderatorsOnly)('%s %s is for moderators', async (method, rest, body) => {
    for (const role of ['participant', 'observer'] as const) {
      const { cookie } = await at.board.join(role)
      expect(await errorOf(await at.server.request(at.path(rest), { method, body, cookie }))).toBe(
        '403 role-insufficient',
      )
    }
  })

  test.each([...moderatorsOnly, ['GET', '/me', undefined], ['PATCH', '/me', { name: 'X' }]] as const)(
    '%s %s is for members of this board',
    async (method, rest, body) => {
      const other = await (await at.server.createBoard()).join('moderator')
      for (const cookie of [undefined, other.cookie, `planwand_${at.board.id}=guess`]) {
        const response = await at.server.request(at.path(rest), {
          method,
          body,
          ...(cookie ? { cookie } : {}),
        })
        expect(await errorOf(response)).toBe('401 not-joined')
      }
    },
  )
})
