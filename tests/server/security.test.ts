import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { connect as connectTcp } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, updateSetting } from './helpers/raw-client.ts'
import { expectJson, startTestServer, type TestServer, temporaryFolder } from './helpers/server.ts'

let server: TestServer
const script = `console.log(${JSON.stringify('x'.repeat(5000))})`
beforeAll(async () => {
  const clientFolder = temporaryFolder()
  mkdirSync(join(clientFolder, 'assets'))
  writeFileSync(join(clientFolder, 'index.html'), '<!doctype html><title>Planwand</title>')
  writeFileSync(join(clientFolder, 'assets', 'app-1a2b3c.js'), script)
  writeFileSync(join(clientFolder, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(clientFolder, '..', 'outside.txt'), 'outside')
  server = await startTestServer({ surroundings: { clientFolder } })
})
afterAll(() => server.close())

/** A GET whose path is sent as it is; fetch would tidy it. */
async function rawGet(path: string, headers: Record<string, string> = {}) {
  const { port } = new URL(server.url)
  const request = httpRequest({ host: '127.0.0.1', port, path, headers }).end()
  const [response] = await once(request, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }
}

describe('headers', () => {
  test.each(['/', '/healthz', '/api/nothing', '/nothing', '/assets/app-1a2b3c.js'])(
    '%s carries the security headers',
    async (path) => {
      const { headers } = await server.request(path)
      expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('permissions-policy')).toContain('camera=()')
      expect(headers.get('strict-transport-security')).toBeNull()
    },
  )

  test('only an https address asks browsers to stay on https, and names its WebSockets', async () => {
    const secure = await startTestServer({
      publicUrl: 'https://wall.example.org',
      moderatorPassword: 'long enough',
    })
    const { headers } = await secure.request('/healthz')
    expect(headers.get('strict-transport-security')).toContain('max-age=')
    expect(headers.get('content-security-policy')).toContain("connect-src 'self' wss://wall.example.org;")
    await secure.close()
  })
})

describe('files', () => {
  test('a board page is the start page, never cached; hashed files are cached for ever', async () => {
    for (const path of ['/', '/b/anything']) {
      const page = await server.request(path)
      expect(await page.text()).toContain('<title>Planwand</title>')
      expect(page.headers.get('cache-control')).toBe('no-cache')
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    }
    const asset = await server.request('/assets/app-1a2b3c.js')
    expect(asset.headers.get('cache-control')).toContain('immutable')
    expect(asset.headers.get('content-type')).toContain('text/javascript')
    expect(await asset.text()).toBe(script)
  })

  test.each(['br', 'gzip'])('scripts come compressed with %s to who understands it', async (encoding) => {
    const asset = await rawGet('/assets/app-1a2b3c.js', { 'accept-encoding': `${encoding};q=1.0` })
    expect(asset.headers['content-encoding']).toBe(encoding)
    expect(asset.body.length).toBeLessThan(1000)
    const plain = await rawGet('/assets/app-1a2b3c.js')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.body.toString()).toBe(script)
  })

  test('HEAD has the headers and no body; an unchanged file is not sent again', async () => {
    const head = await server.request('/logo.svg', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    const etag = head.headers.get('etag') ?? ''
    const again = await server.request('/logo.svg', { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
  })

  test.each([
    '/../outside.txt',
    '/assets/../../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/assets/..%5c..%5coutside.txt',
    '//etc/passwd',
    '/assets/app-1a2b3c.js%00.html',
  ])('%s leads nowhere', async (path) => {
    expect((await rawGet(path)).status).toBe(404)
  })
})

describe('hostile sockets', () => {
  test('a malformed WebSocket frame ends its own connection alone', async () => {
    const board = await server.createBoard()
    const { cookie } = await board.join('moderator')
    const [hostile, other] = await Promise.all([
      connect(server, board.id, 'board', { cookie }),
      connect(server, board.id, 'board', { cookie }),
    ])
    const { port } = new URL(server.url)
    const socket = connectTcp(Number(port), '127.0.0.1')
    socket.write(
      `GET /sync/${board.id}/board HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Cookie: ${cookie}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${'A'.repeat(22)}==\r\n\r\n`,
    )
    await once(socket, 'data')
    socket.write(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff))
    socket.resume()
    await once(socket, 'close')
    hostile.socket.terminate()
    await hostile.closed
    await other.load()
    await other.close()
  })

  test('an upgrade cut off in the middle and one to nowhere leave the server running', async () => {
    const { port } = new URL(server.url)
    for (const path of ['/sync/x', '/elsewhere', `/sync/${'x'.repeat(20)}/board`]) {
      const socket = connectTcp(Number(port), '127.0.0.1')
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`)
      socket.resetAndDestroy()
      await once(socket, 'close')
    }
    await expectJson(await server.request('/healthz'), 200)
  })
})

test('logs hold no secret, cookie, name, title or text', async () => {
  const board = await server.createBoard('Titel-der-Wand')
  const ada = await board.join('moderator', 'Name-der-Person')
  const client = await connect(server, board.id, 'board', { cookie: ada.cookie })
  await client.next(({ kind }) => kind === 'step1')
  client.step2(updateSetting('Text-der-Karte', 'Text-der-Karte'))
  await client.acked(1)
  await server.request(`/api/boards/${board.id}/join`, {
    method: 'POST',
    body: '{"secret":"Geheim-1", "name"',
  })
  await server.request(`/api/boards/${board.id}/join`, {
    method: 'POST',
    body: { secret: 'Geheim-2', name: 'N' },
  })
  client.send(Uint8Array.of(0, 9, 9, 9))
  await client.closed
  const text = server.lines.join('\n')
  const secrets = [...Object.values(board.secrets), ada.cookie.split('=')[1] ?? '']
  for (const hidden of [...secrets, 'Titel-der', 'Name-der', 'Text-der', 'Geheim', '127.0.0.1']) {
    expect(text).not.toContain(hidden)
  }
})
