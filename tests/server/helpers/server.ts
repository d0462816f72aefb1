import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemRandom } from '../../../server/access/secrets.ts'
import type { Config } from '../../../server/config.ts'
import { createLogger } from '../../../server/logger.ts'
import { systemClock } from '../../../server/room/clock.ts'
import { type RunningServer, type Surroundings, startServer } from '../../../server/start-server.ts'
import type { CreateBoardAnswer, ErrorBody, JoinAnswer } from '../../../shared/api.ts'
import type { BoardId, ParticipantId } from '../../../shared/ids.ts'
import type { Role } from '../../../shared/roles.ts'

export interface TestServer {
  readonly url: string
  readonly dataFolder: string
  /** Every line the server logged or announced. */
  readonly lines: readonly string[]
  /** A request as a browser on this server's pages makes it, unless `headers` say otherwise. */
  request(path: string, options?: RequestOptions): Promise<Response>
  createBoard(title?: string): Promise<TestBoard>
  /** Stops the server; the data stays for another one. */
  stop(): Promise<void>
  /** Stops the server and deletes its data. */
  close(): Promise<void>
}

export interface RequestOptions {
  readonly method?: string
  readonly body?: unknown
  readonly cookie?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface TestBoard {
  readonly id: BoardId
  readonly secrets: Readonly<Record<Role, string>>
  join(role: Role, name?: string): Promise<TestPerson>
}

export interface TestPerson {
  readonly role: Role
  readonly participant: ParticipantId
  readonly cookie: string
}

export interface TestServerOptions extends Partial<Config> {
  readonly surroundings?: Partial<Surroundings>
}

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { surroundings, ...config } = options
  const dataFolder = config.dataFolder ?? temporaryFolder()
  const lines: string[] = []
  const write = (line: string) => lines.push(line)
  const server = await startServer(
    {
      port: 0,
      host: '127.0.0.1',
      publicUrl: null,
      licenseKey: null,
      templatesFolder: null,
      houseFolder: null,
      logLevel: 'debug',
      moderatorPassword: null,
      ...config,
      dataFolder,
    },
    {
      clock: systemClock,
      now: Date.now,
      random: systemRandom,
      logger: createLogger('debug', write, Date.now),
      announce: write,
      clientFolder: join(dataFolder, 'no-client'),
      version: '0.0.0-test',
      onStorageLost: () => lines.push('storage lost'),
      ...surroundings,
    },
  )
  return asTestServer(server, dataFolder, lines)
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'planwand-test-'))
}

function asTestServer(server: RunningServer, dataFolder: string, lines: readonly string[]): TestServer {
  const address = `http://127.0.0.1:${server.port}`
  const request = (path: string, { method = 'GET', body, cookie, headers }: RequestOptions = {}) =>
    fetch(`${address}${path}`, {
      method,
      headers: {
        origin: server.url,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(cookie === undefined ? {} : { cookie }),
        ...headers,
      },
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
    })
  return {
    url: address,
    dataFolder,
    lines,
    request,
    createBoard: (title = 'Board') => createBoard(request, title),
    stop: () => server.close(),
    async close() {
      await server.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

async function createBoard(request: TestServer['request'], title: string): Promise<TestBoard> {
  const response = await request('/api/boards', { method: 'POST', body: { title } })
  const { id, links }: CreateBoardAnswer = await expectJson(response, 201)
  const secrets = {
    moderator: secretOf(links.moderator),
    participant: secretOf(links.participant),
    observer: secretOf(links.observer),
  }
  return {
    id,
    secrets,
    async join(role, name = `A ${role}`) {
      const joined = await request(`/api/boards/${id}/join`, {
        method: 'POST',
        body: { secret: secrets[role], name },
      })
      const { participant }: JoinAnswer = await expectJson(joined, 200)
      return { role, participant, cookie: cookieOf(joined) }
    },
  }
}

export function secretOf(link: string): string {
  return new URL(link).hash.slice(1)
}

/** @returns the cookie the answer sets, as a `Cookie` header sends it back */
export function cookieOf(response: Response): string {
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

export async function expectJson<Answer>(response: Response, status: number): Promise<Answer> {
  const text = await response.text()
  if (response.status !== status) throw new Error(`expected ${status}, got ${response.status}: ${text}`)
  return JSON.parse(text)
}

/** @returns `<status> <code>` of an error answer */
export async function errorOf(response: Response): Promise<string> {
  const { error }: ErrorBody = JSON.parse(await response.text())
  return `${response.status} ${error.code}`
}
