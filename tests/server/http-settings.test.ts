import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, test } from 'vitest'
import { DATABASE_FILE, openDatabase } from '../../server/storage/database.ts'
import { MIGRATIONS } from '../../server/storage/migrations.ts'
import { type BoardSettings, DEFAULT_SETTINGS } from '../../shared/board-settings.ts'
import { ROLES, type Role } from '../../shared/roles.ts'
import { FreshBoard } from './helpers/fresh-board.ts'
import { errorOf, expectJson, temporaryFolder } from './helpers/server.ts'

const at = FreshBoard.open()

const read = (cookie?: string) =>
  at.server.request(at.path('/settings'), cookie === undefined ? {} : { cookie })
const change = (body: unknown, cookie = at.ada.cookie) =>
  at.server.request(at.path('/settings'), { method: 'PATCH', body, cookie })

describe('settings of a board', () => {
  test('are read by everybody on it, and nobody else', async () => {
    for (const role of ROLES) {
      const { cookie } = await at.board.join(role)
      expect(await expectJson(await read(cookie), 200)).toEqual(DEFAULT_SETTINGS)
    }
    expect(await errorOf(await read())).toBe('401 not-joined')
    const stranger = await (await at.server.createBoard()).join('moderator')
    expect(await errorOf(await read(stranger.cookie))).toBe('401 not-joined')
  })

  test('are changed by moderators alone; what is left out stays', async () => {
    for (const role of ['participant', 'observer'] as const) {
      const { cookie } = await at.board.join(role)
      expect(await errorOf(await change({ results: 'everybody' }, cookie))).toBe('403 role-insufficient')
    }
    const restricted = { results: 'participants', names: 'moderators' }
    expect(await expectJson(await change({ results: 'participants' }), 200)).toEqual(restricted)
    expect(await expectJson(await change({ names: 'nobody' }), 200)).toEqual({
      ...restricted,
      names: 'nobody',
    })
    expect(await expectJson(await change({}), 200)).toEqual({ ...restricted, names: 'nobody' })
    expect(await expectJson(await read(at.ada.cookie), 200)).toEqual({ ...restricted, names: 'nobody' })
  })

  test.each([{ results: 'observers' }, { names: true }, { results: null }, { names: '' }])(
    '%j is refused, and changes nothing',
    async (body) => {
      expect(await errorOf(await change({ results: 'moderators', names: 'everybody', ...body }))).toBe(
        '400 bad-request',
      )
      expect(await expectJson(await read(at.ada.cookie), 200)).toEqual(DEFAULT_SETTINGS)
    },
  )

  test('go over to a copy of the board', async () => {
    await change({ results: 'moderators', names: 'nobody' })
    const { id, links } = await expectJson<{ id: string; links: Record<Role, string> }>(
      await at.server.request(at.path('/copies'), {
        method: 'POST',
        body: { title: 'Copy', contributions: true },
        cookie: at.ada.cookie,
      }),
      201,
    )
    const secret = new URL(links.observer).hash.slice(1)
    const joined = await at.join(secret, 'Eve', { id })
    const cookie = joined.headers.get('set-cookie')?.split(';')[0] ?? ''
    const answer = await at.server.request(`/api/boards/${id}/settings`, { cookie })
    expect(await expectJson<BoardSettings>(answer, 200)).toEqual({ results: 'moderators', names: 'nobody' })
  })
})

describe('what they allow is decided by the server, from the next request on', () => {
  test.each([
    ['everybody', [200, 200, 200]],
    ['participants', [200, 200, 403]],
    ['moderators', [200, 403, 403]],
  ])('results for %s', async (results, statuses) => {
    const people = await Promise.all(ROLES.map((role) => at.board.join(role)))
    await change({ results })
    for (const format of ['json', 'docx']) {
      const answers = await Promise.all(
        people.map(({ cookie }) => at.server.request(at.path(`/results.${format}`), { cookie })),
      )
      expect(answers.map(({ status }) => status)).toEqual(statuses)
      for (const answer of answers.filter(({ status }) => status === 403))
        expect(await errorOf(answer)).toBe('403 results-restricted')
    }
    await change({ results: 'everybody' })
    const { cookie } = await at.board.join('observer')
    expect((await at.server.request(at.path('/results.md'), { cookie })).status).toBe(200)
  })

  test.each([
    ['everybody', [200, 200, 200]],
    ['moderators', [200, 403, 403]],
    ['nobody', [403, 403, 403]],
  ])('names for %s', async (names, statuses) => {
    const people = await Promise.all(ROLES.map((role) => at.board.join(role)))
    await change({ names })
    const answers = await Promise.all(
      people.map(({ cookie }) => at.server.request(at.path('/results.json?names=1'), { cookie })),
    )
    expect(answers.map(({ status }) => status)).toEqual(statuses)
    for (const answer of answers) {
      if (answer.status === 403) expect(await errorOf(answer)).toBe('403 results-restricted')
      else expect(await answer.text()).toContain('Ada')
    }
  })
})

test('a board from before there were settings stays as open as it was', async () => {
  const folder = temporaryFolder()
  const older = new DatabaseSync(join(folder, DATABASE_FILE))
  for (const step of MIGRATIONS.slice(0, 2)) older.exec(step)
  older.exec("PRAGMA user_version = 2; INSERT INTO boards (board, created_at) VALUES ('old', 1)")
  older.close()
  const database = openDatabase(folder)
  expect(database.prepare('SELECT results, names FROM boards').get()).toEqual(DEFAULT_SETTINGS)
  database.close()
  rmSync(folder, { recursive: true })
})
