import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { LinkInfo, LinksAnswer, PeopleAnswer } from '../../shared/api.ts'
import { connect } from './helpers/raw-client.ts'
import {
  cookieOf,
  errorOf,
  expectJson,
  secretOf,
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

describe('server', () => {
  test('health and configuration tell what they promise', async () => {
    expect(await expectJson(await server.request('/healthz'), 200)).toEqual({
      status: 'ok',
      version: '0.0.0-test',
    })
    expect(await expectJson(await server.request('/api/config'), 200)).toEqual({
      version: '0.0.0-test',
      creation: 'open',
      licenseKey: 'key',
    })
  })

  test('a created board answers with its id and three links with secrets in the fragment', async () => {
    const response = await server.request('/api/boards', {
      method: 'POST',
      body: { title: 'T', template: 'empty' },
    })
    const { id, links } = await expectJson<{ id: string; links: Record<string, string> }>(response, 201)
    for (const link of Object.values(links)) expect(new URL(link).pathname).toBe(`/b/${id}`)
    expect(new Set(Object.values(links)).size).toBe(3)
  })

  test.each([
    ['no title', {}, '400 bad-request'],
    ['a number for a title', { title: 7 }, '400 bad-request'],
    ['an empty title', { title: ' \u202e\n' }, '400 title-empty'],
    ['a title of 10,000 characters', { title: 'x'.repeat(10_000) }, '400 title-too-long'],
    ['an unknown template', { title: 'T', template: 'swot' }, '400 template-unknown'],
    ['a template that is no text', { title: 'T', template: [] }, '400 bad-request'],
    ['a list', [], '400 bad-request'],
    ['null', 'null', '400 bad-request'],
    ['not JSON', '{"title":', '400 bad-request'],
    ['nothing', '', '400 bad-request'],
  ])('creating a board with %s is refused', async (_, body, error) => {
    expect(await errorOf(await server.request('/api/boards', { method: 'POST', body }))).toBe(error)
  })

  test('a body over 64 KiB is refused, with and without a Content-Length', async () => {
    const large = JSON.stringify({ title: 'x'.repeat(70 * 1024) })
    const declared = await server.request('/api/boards', { method: 'POST', body: large })
    expect(await errorOf(declared)).toBe('413 body-too-large')
    const stream = new Blob([large]).stream()
    const chunked = await fetch(`${server.url}/api/boards`, {
      method: 'POST',
      headers: { origin: server.url, 'content-type': 'application/json' },
      body: stream,
      duplex: 'half',
    } as RequestInit) // the DOM's types know no duplex
    expect(await errorOf(chunked)).toBe('413 body-too-large')
  })

  test('a body that is not sent as JSON is refused', async () => {
    const headers = { 'content-type': 'text/plain' }
    const response = await server.request('/api/boards', { method: 'POST', body: '{"title":"T"}', headers })
    expect(await errorOf(response)).toBe('400 bad-request')
  })

  test('more boards an hour than a person needs are refused', async () => {
    for (let count = 1; count < 100; count++) await server.createBoard()
    const response = await server.request('/api/boards', { method: 'POST', body: { title: 'T' } })
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await errorOf(response)).toBe('429 too-many-boards')
  })

  test('an unknown path and an unknown method are told apart', async () => {
    expect(await errorOf(await server.request('/api/nothing'))).toBe('404 path-unknown')
    expect(await errorOf(await server.request('/nothing'))).toBe('404 path-unknown')
    const response = await server.request('/api/boards', { method: 'PUT' })
    expect(response.headers.get('allow')).toBe('POST')
    expect(await errorOf(response)).toBe('405 method-unknown')
  })

  test.each([
    ['a foreign one', 'https://evil.example'],
    ['another port', 'http://localhost:1'],
    ['null', 'null'],
  ])('a change asked for by a page of another origin is refused: %s', async (_, origin) => {
    for (const [method, where] of [
      ['POST', '/api/boards'],
      ['PATCH', path('/me')],
      ['DELETE', path(`/people/${ada.participant}`)],
    ] as const) {
      const response = await server.request(where, { method, headers: { origin }, cookie: ada.cookie })
      expect(await errorOf(response)).toBe('403 origin-foreign')
    }
  })

  test('a change without an Origin is refused, a question is answered', async () => {
    const bare = (where: string, method: string) =>
      fetch(`${server.url}${where}`, { method, headers: { cookie: ada.cookie } })
    expect(await errorOf(await bare('/api/boards', 'POST'))).toBe('403 origin-foreign')
    expect((await bare(path('/me'), 'GET')).status).toBe(200)
  })
})

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
    for (let count = 0; count < 15; count++) await expectJson(await join(board.secrets.observer, 'Eve'), 200)
    for (let count = 0; count < 10; count++) await join('wrong', 'Eve')
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

describe('links', () => {
  const change = (role: string, body: unknown, cookie = ada.cookie) =>
    server.request(path(`/links/${role}`), { method: 'PATCH', body, cookie })
  const renew = (role: string) =>
    server.request(path(`/links/${role}/renew`), { method: 'POST', cookie: ada.cookie })

  test('every moderator sees the links in the clear', async () => {
    const second = await board.join('moderator', 'Second')
    const { links } = await expectJson<LinksAnswer>(
      await server.request(path('/links'), { cookie: second.cookie }),
      200,
    )
    expect(links.map(({ role, url }) => [role, secretOf(url)])).toEqual(Object.entries(board.secrets))
  })

  test('a renewed link opens the board, the old one does not, and all moderators see the new one', async () => {
    const second = await board.join('moderator', 'Second')
    for (const role of ['moderator', 'participant'] as const) {
      const { url } = await expectJson<LinkInfo>(await renew(role), 200)
      expect(await errorOf(await join(board.secrets[role], 'Old'))).toBe('403 link-invalid')
      const joined = await join(secretOf(url), 'New')
      expect(await expectJson(joined, 200)).toMatchObject({ role })
      const shown = await server.request(path('/links'), {
        cookie: role === 'moderator' ? cookieOf(joined) : second.cookie,
      })
      expect(await shown.text()).toContain(secretOf(url))
    }
  })

  test('a closed link says so to who has it, and opens again', async () => {
    await expectJson(await change('participant', { closed: true }), 200)
    expect(await errorOf(await join(board.secrets.participant, 'Ben'))).toBe('410 link-closed')
    await expectJson(await change('participant', { closed: false }), 200)
    await expectJson(await join(board.secrets.participant, 'Ben'), 200)
  })

  test('a link expires when it says, and no longer when that is taken back', async () => {
    const expiresAt = new Date(time + 60_000).toISOString()
    expect(await expectJson(await change('observer', { expiresAt }), 200)).toMatchObject({ expiresAt })
    await expectJson(await join(board.secrets.observer, 'Eve'), 200)
    time += 60_000
    expect(await errorOf(await join(board.secrets.observer, 'Eve'))).toBe('410 link-expired')
    await change('observer', { expiresAt: null })
    await expectJson(await join(board.secrets.observer, 'Eve'), 200)
  })

  test.each([
    ['the past', '2001-01-01T00:00:00Z'],
    ['no date', 'tomorrow'],
    ['a date without a time', '2040-01-01'],
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

describe('people', () => {
  test('moderators see who is on the board and who is online', async () => {
    const ben = await board.join('participant', 'Ben')
    const client = await connect(server, board.id, 'board', { cookie: ben.cookie })
    const { people } = await expectJson<PeopleAnswer>(
      await server.request(path('/people'), { cookie: ada.cookie }),
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
      server.request(path(`/people/${id}`), { method: 'DELETE', cookie: ada.cookie })
    expect(await errorOf(await remove(ada.participant))).toBe('400 bad-request')
    expect(await errorOf(await remove('x'.repeat(20)))).toBe('404 person-unknown')
    expect(await errorOf(await remove('short'))).toBe('404 person-unknown')
  })

  test('a person of another board is not removed from here', async () => {
    const other = await server.createBoard()
    const stranger = await other.join('participant', 'Stranger')
    const response = await server.request(path(`/people/${stranger.participant}`), {
      method: 'DELETE',
      cookie: ada.cookie,
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
      const { cookie } = await board.join(role)
      expect(await errorOf(await server.request(path(rest), { method, body, cookie }))).toBe(
        '403 role-insufficient',
      )
    }
  })

  test.each([...moderatorsOnly, ['GET', '/me', undefined], ['PATCH', '/me', { name: 'X' }]] as const)(
    '%s %s is for members of this board',
    async (method, rest, body) => {
      const other = await (await server.createBoard()).join('moderator')
      for (const cookie of [undefined, other.cookie, `planwand_${board.id}=guess`]) {
        const response = await server.request(path(rest), { method, body, ...(cookie ? { cookie } : {}) })
        expect(await errorOf(response)).toBe('401 not-joined')
      }
    },
  )
})
