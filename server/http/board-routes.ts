import { Hono } from 'hono'
import type { JoinAnswer, LinksAnswer, Me, PeopleAnswer } from '../../shared/api.ts'
import { type BoardId, type ParticipantId, parseBoardId, parseParticipantId } from '../../shared/ids.ts'
import { parseRole, type Role } from '../../shared/roles.ts'
import type { Boards, Membership } from '../access/boards.ts'
import { boardToken, setBoardToken } from '../access/cookies.ts'
import { Tries } from '../access/tries.ts'
import { ApiError } from '../errors.ts'
import { LIMITS, TIMES } from '../limits.ts'
import { type JsonObject, readName, readObject, readString } from './body.ts'
import type { Env, RequestContext } from './env.ts'
import { countingFailures } from './server-routes.ts'

/** The connections of a board, as far as requests concern them. */
export interface Presence {
  online(board: BoardId): ReadonlySet<ParticipantId>
  renamed(board: BoardId, participant: ParticipantId, name: string): void
  removed(board: BoardId, participant: ParticipantId): void
}

export interface BoardRoutesOptions {
  readonly boards: Boards
  readonly presence: Presence
  readonly publicUrl: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Everything under `/api/boards/:board`. */
export function boardRoutes(options: BoardRoutesOptions): Hono<Env> {
  return new Hono<Env>()
    .route('/', joining(options))
    .route('/', me(options))
    .route('/', links(options))
    .route('/', people(options))
}

function joining({ boards, presence, publicUrl, now }: BoardRoutesOptions): Hono<Env> {
  const wrongSecrets = new Tries(LIMITS.wrongSecretsPerMinute, TIMES.minute, now)
  return new Hono<Env>().post('/api/boards/:board/join', async (context) => {
    const body = await readObject(context)
    const secret = readString(body, 'secret')
    const name = readName(body)
    const board = parseBoardId(context.req.param('board'))
    const member = await countingFailures(wrongSecrets, context, 'link-invalid', () => {
      // What is not even an id gets the answer of a board that does not exist.
      if (board === null) throw new ApiError('link-invalid', 'No board is opened by this link.')
      return boards.join(board, secret, name, tokenOf(context, board))
    })
    presence.renamed(member.board, member.person.participant, name)
    context.header('Set-Cookie', setBoardToken(member.board, member.token, publicUrl.startsWith('https:')))
    const { role, participant } = member.person
    return context.json({ role, participant } satisfies JoinAnswer)
  })
}

function me({ boards, presence }: BoardRoutesOptions): Hono<Env> {
  return new Hono<Env>()
    .get('/api/boards/:board/me', async (context) => context.json(describe(await memberOf(context, boards))))
    .patch('/api/boards/:board/me', async (context) => {
      const member = await memberOf(context, boards)
      const renamed = await boards.rename(member, readName(await readObject(context)))
      presence.renamed(renamed.board, renamed.person.participant, renamed.person.name)
      return context.json(describe(renamed))
    })
}

function links({ boards, now }: BoardRoutesOptions): Hono<Env> {
  return new Hono<Env>()
    .get('/api/boards/:board/links', async (context) => {
      const moderator = await moderatorOf(context, boards)
      return context.json({ links: await boards.links(moderator) } satisfies LinksAnswer)
    })
    .patch('/api/boards/:board/links/:role', async (context) => {
      const moderator = await moderatorOf(context, boards)
      const role = readRole(context.req.param('role'))
      const body = await readObject(context)
      const change = { ...readClosed(body), ...readExpiry(body, now()) }
      return context.json(await boards.changeLink(moderator, role, change))
    })
    .post('/api/boards/:board/links/:role/renew', async (context) => {
      const moderator = await moderatorOf(context, boards)
      return context.json(await boards.renewLink(moderator, readRole(context.req.param('role'))))
    })
}

function people({ boards, presence }: BoardRoutesOptions): Hono<Env> {
  return new Hono<Env>()
    .get('/api/boards/:board/people', async (context) => {
      const { board } = await moderatorOf(context, boards)
      const online = presence.online(board)
      const list = (await boards.people(board)).map(({ participant, name, role }) => {
        return { participant, name, role, online: online.has(participant) }
      })
      return context.json({ people: list } satisfies PeopleAnswer)
    })
    .delete('/api/boards/:board/people/:participant', async (context) => {
      const moderator = await moderatorOf(context, boards)
      const participant = parseParticipantId(context.req.param('participant'))
      if (participant === null) throw new ApiError('person-unknown', 'There is no such person on this board.')
      await boards.remove(moderator, participant)
      presence.removed(moderator.board, participant)
      return context.body(null, 204)
    })
}

function describe({ person }: Membership): Me {
  return { role: person.role, participant: person.participant, name: person.name }
}

/** @throws ApiError board-unknown, not-joined, removed */
export function memberOf(context: RequestContext, boards: Boards): Promise<Membership> {
  const board = readBoard(context)
  return boards.membership(board, tokenOf(context, board))
}

export function moderatorOf(context: RequestContext, boards: Boards): Promise<Membership> {
  const board = readBoard(context)
  return boards.moderator(board, tokenOf(context, board))
}

function readBoard(context: RequestContext): BoardId {
  const board = parseBoardId(context.req.param('board') ?? '')
  if (board === null) throw new ApiError('board-unknown', 'This is not the id of a board.')
  return board
}

function tokenOf(context: RequestContext, board: BoardId): string | null {
  return boardToken(context.req.header('cookie'), board)
}

function readRole(text: string): Role {
  const role = parseRole(text)
  if (role === null) throw new ApiError('bad-request', 'There is no link for such a role.')
  return role
}

function readClosed(body: JsonObject): { closed?: boolean } {
  const { closed } = body
  if (closed === undefined) return {}
  if (typeof closed !== 'boolean') throw new ApiError('bad-request', '"closed" must be true or false.')
  return { closed }
}

const ISO_DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/

function readExpiry(body: JsonObject, now: number): { expiresAt?: number | null } {
  const { expiresAt } = body
  if (expiresAt === undefined) return {}
  if (expiresAt === null) return { expiresAt: null }
  const time = typeof expiresAt === 'string' && ISO_DATE.test(expiresAt) ? Date.parse(expiresAt) : Number.NaN
  if (!(time > now))
    throw new ApiError('bad-request', '"expiresAt" must be an ISO 8601 time to come, or null.')
  return { expiresAt: time }
}
