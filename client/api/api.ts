import type {
  ChangeLinkRequest,
  ClientConfig,
  CopyBoardRequest,
  CreateBoardAnswer,
  CreateBoardRequest,
  JoinAnswer,
  JoinRequest,
  LinkInfo,
  LinksAnswer,
  LoginRequest,
  Me,
  PeopleAnswer,
  TemplatesAnswer,
} from '../../shared/api.ts'
import type { BoardId, ParticipantId } from '../../shared/ids.ts'
import type { Role } from '../../shared/roles.ts'
import { request } from './request.ts'

/* Every route of shared/api.ts as a function. Each rejects with an ApiProblem and nothing else. */

export function getConfig(): Promise<ClientConfig> {
  return request('GET', '/api/config')
}

/** Proves to be a moderator of this server; the server remembers it by cookie. */
export function login(body: LoginRequest): Promise<void> {
  return request('POST', '/api/login', body)
}

export async function getTemplates(): Promise<TemplatesAnswer['templates']> {
  const { templates } = await request<TemplatesAnswer>('GET', '/api/templates')
  return templates
}

export function createBoard(body: CreateBoardRequest): Promise<CreateBoardAnswer> {
  return request('POST', '/api/boards', body)
}

export function copyBoard(board: BoardId, body: CopyBoardRequest): Promise<CreateBoardAnswer> {
  return request('POST', `/api/boards/${board}/copies`, body)
}

/** Exchanges the secret of a link for a membership, kept by cookie. */
export function joinBoard(board: BoardId, body: JoinRequest): Promise<JoinAnswer> {
  return request('POST', `/api/boards/${board}/join`, body)
}

export function getMe(board: BoardId): Promise<Me> {
  return request('GET', `/api/boards/${board}/me`)
}

export function renameMe(board: BoardId, name: string): Promise<Me> {
  return request('PATCH', `/api/boards/${board}/me`, { name })
}

export async function getLinks(board: BoardId): Promise<readonly LinkInfo[]> {
  const { links } = await request<LinksAnswer>('GET', `/api/boards/${board}/links`)
  return links
}

export function changeLink(board: BoardId, role: Role, change: ChangeLinkRequest): Promise<LinkInfo> {
  return request('PATCH', `/api/boards/${board}/links/${role}`, change)
}

/** Gives the link a new secret; the old one is void from then on. */
export function renewLink(board: BoardId, role: Role): Promise<LinkInfo> {
  return request('POST', `/api/boards/${board}/links/${role}/renew`)
}

export async function getPeople(board: BoardId): Promise<PeopleAnswer['people']> {
  const { people } = await request<PeopleAnswer>('GET', `/api/boards/${board}/people`)
  return people
}

/** Ends a person's participation at once and for good. */
export function removePerson(board: BoardId, participant: ParticipantId): Promise<void> {
  return request('DELETE', `/api/boards/${board}/people/${participant}`)
}
