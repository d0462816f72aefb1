import { afterEach, expect, test } from 'vitest'
import {
  cookieOf,
  errorOf,
  expectJson,
  startTestServer,
  type TestServer,
  type TestServerOptions,
} from './helpers/server.ts'

const PUBLIC = 'https://wall.example.org'
let server: TestServer | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

async function start(options: TestServerOptions): Promise<TestServer> {
  server = await startTestServer(options)
  return server
}

const create = (on: TestServer, options: { cookie?: string; headers?: Record<string, string> } = {}) =>
  on.request('/api/boards', { method: 'POST', body: { title: 'T' }, ...options })
const login = (on: TestServer, password: unknown) =>
  on.request('/api/login', { method: 'POST', body: { password } })

test('behind a public address creating needs the password printed at first start, once', async () => {
  const first = await start({ publicUrl: PUBLIC })
  const password = /only this once: (\S+)$/.exec(first.lines.join('\n'))?.[1]
  expect(password).toMatch(/^[a-z2-9]{16}$/)
  expect(await errorOf(await create(first))).toBe('401 password-needed')
  expect(await expectJson(await first.request('/api/config'), 200)).toMatchObject({
    creation: 'password-needed',
  })
  expect(await errorOf(await login(first, 'wrong password'))).toBe('403 password-wrong')
  const loggedIn = await login(first, password)
  expect(loggedIn.status).toBe(204)
  expect(loggedIn.headers.get('set-cookie')).toMatch(/^planwand_creator=.*HttpOnly.*Secure.*SameSite=Strict/)
  const cookie = cookieOf(loggedIn)
  const config = await first.request('/api/config', { cookie })
  expect(await expectJson(config, 200)).toMatchObject({ creation: 'open' })
  const { links } = await expectJson<{ links: { observer: string } }>(await create(first, { cookie }), 201)
  expect(links.observer.startsWith(`${PUBLIC}/b/`)).toBe(true)
  await first.stop()
  const second = await start({ publicUrl: PUBLIC, dataFolder: first.dataFolder })
  expect(second.lines.join('\n')).not.toContain('password')
  await expectJson(await create(second, { cookie }), 201)
})

test('MODERATOR_PASSWORD replaces the stored one and ends logins made with that', async () => {
  const first = await start({ publicUrl: PUBLIC, moderatorPassword: 'the first one' })
  const cookie = cookieOf(await login(first, 'the first one'))
  await expectJson(await create(first, { cookie }), 201)
  await first.stop()
  const second = await start({
    publicUrl: PUBLIC,
    moderatorPassword: 'the second one',
    dataFolder: first.dataFolder,
  })
  expect(await errorOf(await create(second, { cookie }))).toBe('401 password-needed')
  expect(await errorOf(await login(second, 'the first one'))).toBe('403 password-wrong')
  expect((await login(second, 'the second one')).status).toBe(204)
})

test('wrong passwords are limited', async () => {
  const on = await start({ publicUrl: PUBLIC, moderatorPassword: 'the only one' })
  for (let count = 0; count < 10; count++) await login(on, 'a wrong one')
  expect(await errorOf(await login(on, 'the only one'))).toBe('429 too-many-tries')
})

test('a password that is no text is refused', async () => {
  const on = await start({})
  expect(await errorOf(await login(on, { $ne: '' }))).toBe('400 bad-request')
})

test.each([
  ['x-forwarded-for', '203.0.113.7'],
  ['forwarded', 'for=203.0.113.7'],
])(
  'on loopback creating is open, but not for who comes through a proxy that sets %s',
  async (name, value) => {
    const on = await start({})
    await expectJson(await create(on), 201)
    expect(await errorOf(await create(on, { headers: { [name]: value } }))).toBe('401 password-needed')
  },
)
