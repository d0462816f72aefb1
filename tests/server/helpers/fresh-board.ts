import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Role } from '../../../shared/roles.ts'
import { startTestServer, type TestBoard, type TestPerson, type TestServer } from './server.ts'

/** A server for the tests of one file, with a clock that runs on, and for each test a board with somebody on it. */
export class FreshBoard {
  server: TestServer = undefined as unknown as TestServer // set before the first test, like the rest
  board: TestBoard = undefined as unknown as TestBoard
  ada: TestPerson = undefined as unknown as TestPerson
  /** Milliseconds since 1970, as the server sees them. */
  time = Date.parse('2030-01-01T00:00:00Z')

  /** Registers the hooks of a test file. @param role of {@link ada} */
  static open(role: Role = 'moderator'): FreshBoard {
    const fresh = new FreshBoard()
    beforeAll(async () => {
      fresh.server = await startTestServer({ licenseKey: 'key', surroundings: { now: () => fresh.time } })
    })
    afterAll(() => fresh.server.close())
    beforeEach(async () => {
      fresh.time += 3_600_000 // limits count a minute or an hour
      fresh.board = await fresh.server.createBoard()
      fresh.ada = await fresh.board.join(role, 'Ada')
    })
    return fresh
  }

  /** @param rest of the path under this test's board */
  path(rest: string): string {
    return `/api/boards/${this.board.id}${rest}`
  }

  join(secret: unknown, name: unknown, options: { id?: string; cookie?: string } = {}): Promise<Response> {
    return this.server.request(`/api/boards/${options.id ?? this.board.id}/join`, {
      method: 'POST',
      body: { secret, name },
      ...(options.cookie === undefined ? {} : { cookie: options.cookie }),
    })
  }
}
