import { describe, expect, test } from 'vitest'
import { FreshBoard } from './helpers/fresh-board.ts'
import { errorOf, expectJson } from './helpers/server.ts'

const at = FreshBoard.open()

describe('server', () => {
  test('health and configuration tell what they promise', async () => {
    expect(await expectJson(await at.server.request('/healthz'), 200)).toEqual({
      status: 'ok',
      version: '0.0.0-test',
    })
    expect(await expectJson(await at.server.request('/api/config'), 200)).toEqual({
      version: '0.0.0-test',
      creation: 'open',
      licenseKey: 'key',
    })
  })

  test('a created board answers with its id and three links with secrets in the fragment', async () => {
    const response = await at.server.request('/api/boards', {
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
    ['an unknown template', { title: 'T', template: 'nothing' }, '400 template-unknown'],
    ['a template that is a number', { title: 'T', template: 7 }, '400 bad-request'],
    ['a template that is a list', { title: 'T', template: [] }, '400 template-invalid'],
    ['a language nobody speaks here', { title: 'T', language: 'fr' }, '400 bad-request'],
    ['a language that is no text', { title: 'T', language: null }, '400 bad-request'],
    ['a list', [], '400 bad-request'],
    ['null', 'null', '400 bad-request'],
    ['not JSON', '{"title":', '400 bad-request'],
    ['nothing', '', '400 bad-request'],
  ])('creating a board with %s is refused', async (_, body, error) => {
    expect(await errorOf(await at.server.request('/api/boards', { method: 'POST', body }))).toBe(error)
  })

  test('a body over 64 KiB is refused, with and without a Content-Length', async () => {
    const large = JSON.stringify({ password: 'x'.repeat(70 * 1024) })
    const declared = await at.server.request('/api/login', { method: 'POST', body: large })
    expect(await errorOf(declared)).toBe('413 body-too-large')
    const stream = new Blob([large]).stream()
    const chunked = await fetch(`${at.server.url}/api/login`, {
      method: 'POST',
      headers: { origin: at.server.url, 'content-type': 'application/json' },
      body: stream,
      duplex: 'half',
    } as RequestInit) // the DOM's types know no duplex
    expect(await errorOf(chunked)).toBe('413 body-too-large')
  })

  test('a body that is not sent as JSON is refused', async () => {
    const headers = { 'content-type': 'text/plain' }
    const response = await at.server.request('/api/boards', {
      method: 'POST',
      body: '{"title":"T"}',
      headers,
    })
    expect(await errorOf(response)).toBe('400 bad-request')
  })

  test('an unknown path and an unknown method are told apart', async () => {
    expect(await errorOf(await at.server.request('/api/nothing'))).toBe('404 path-unknown')
    expect(await errorOf(await at.server.request('/nothing'))).toBe('404 path-unknown')
    const response = await at.server.request('/api/boards', { method: 'PUT' })
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
      ['PATCH', at.path('/me')],
      ['DELETE', at.path(`/people/${at.ada.participant}`)],
    ] as const) {
      const response = await at.server.request(where, { method, headers: { origin }, cookie: at.ada.cookie })
      expect(await errorOf(response)).toBe('403 origin-foreign')
    }
  })

  test('a change without an Origin is refused, a question is answered', async () => {
    const bare = (where: string, method: string) =>
      fetch(`${at.server.url}${where}`, { method, headers: { cookie: at.ada.cookie } })
    expect(await errorOf(await bare('/api/boards', 'POST'))).toBe('403 origin-foreign')
    expect((await bare(at.path('/me'), 'GET')).status).toBe(200)
  })
})
