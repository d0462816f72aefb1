/**
 * The HTTP contract between client and server, and for other programs. Paths, bodies and answers are
 * described in docs/api.md; these are their types.
 */
import type { AssetFormat } from './assets/asset.ts'
import type { AssetHash, BoardId, ParticipantId } from './ids.ts'
import type { Role } from './roles.ts'
import type { TemplateEntry } from './templates/entry.ts'

/** Every error an HTTP answer can carry. The status belonging to each is in {@link ERROR_STATUS}. */
export const ERROR_STATUS = {
  'bad-request': 400,
  'title-empty': 400,
  'title-too-long': 400,
  'name-empty': 400,
  'name-too-long': 400,
  'template-unknown': 400,
  'template-invalid': 400,
  'not-joined': 401,
  'password-needed': 401,
  'password-wrong': 403,
  'link-invalid': 403,
  'origin-foreign': 403,
  'role-insufficient': 403,
  'results-restricted': 403,
  removed: 403,
  'board-unknown': 404,
  'layer-unknown': 404,
  'page-unknown': 404,
  'form-missing': 404,
  'path-unknown': 404,
  'person-unknown': 404,
  'asset-unknown': 404,
  'method-unknown': 405,
  'assets-full': 409,
  'link-closed': 410,
  'link-expired': 410,
  'body-too-large': 413,
  'board-too-large': 413,
  'results-too-large': 413,
  'asset-too-large': 413,
  'asset-type-unknown': 415,
  'asset-unreadable': 422,
  'asset-too-complex': 422,
  'too-many-tries': 429,
  'too-many-requests': 429,
  'too-many-boards': 429,
  'too-many-documents': 429,
  'too-many-assets': 429,
  internal: 500,
  'storage-failed': 503,
  'document-failed': 503,
  'documents-busy': 503,
  'too-many-connections': 503,
  'assets-busy': 503,
  'shutting-down': 503,
} as const

export type ErrorCode = keyof typeof ERROR_STATUS

/** The body of every error answer. `message` is an English sentence for developers; clients show their own. */
export interface ErrorBody {
  readonly error: { readonly code: ErrorCode; readonly message: string }
}

/** `GET /healthz` */
export interface Health {
  readonly status: 'ok'
  readonly version: string
}

/** `GET /api/config`: what a browser must know before anything else. */
export interface ClientConfig {
  readonly version: string
  /** Whether this browser may create boards now, must give the moderator password first, or never may. */
  readonly creation: 'open' | 'password-needed'
  /** The tldraw licence key is public by design: it is checked in the browser. */
  readonly licenseKey: string | null
}

/** `POST /api/login` */
export interface LoginRequest {
  readonly password: string
}

/** `GET /api/templates` */
export interface TemplatesAnswer {
  readonly templates: readonly TemplateEntry[]
}

/**
 * `POST /api/boards`. `template` is an id of the list, or a whole template as its file has it. `language` is that
 * of its texts; German when it is not given.
 */
export interface CreateBoardRequest {
  readonly title: string
  readonly template?: string | object
  readonly language?: 'de' | 'en'
  /** What the template's placeholders stand for, by id. */
  readonly values?: Readonly<Record<string, string>>
}
export interface CreateBoardAnswer {
  readonly id: BoardId
  readonly links: Readonly<Record<Role, string>>
}

/** `POST /api/boards/:id/copies` (moderators); answered like `POST /api/boards`. */
export interface CopyBoardRequest {
  readonly title: string
  readonly contributions: boolean
}

/** `POST /api/boards/:id/join` */
export interface JoinRequest {
  readonly secret: string
  readonly name: string
}
export interface JoinAnswer {
  readonly role: Role
  readonly participant: ParticipantId
}

/** `GET /api/boards/:id/me`, `PATCH /api/boards/:id/me {name}` */
export interface Me {
  readonly role: Role
  readonly participant: ParticipantId
  readonly name: string
}

/** One entry of `GET /api/boards/:id/links` (moderators), and the answer to renewing or changing it. */
export interface LinkInfo {
  readonly role: Role
  readonly url: string
  readonly closed: boolean
  /** ISO 8601 in UTC, or null for a link that does not expire. */
  readonly expiresAt: string | null
}
export interface LinksAnswer {
  readonly links: readonly LinkInfo[]
}
/** `PATCH /api/boards/:id/links/:role` */
export interface ChangeLinkRequest {
  readonly closed?: boolean
  readonly expiresAt?: string | null
}

/** One entry of `GET /api/boards/:id/people` (moderators). */
export interface PersonInfo {
  readonly participant: ParticipantId
  readonly name: string
  readonly role: Role
  readonly online: boolean
}
export interface PeopleAnswer {
  readonly people: readonly PersonInfo[]
}

/** `POST /api/boards/:id/assets`: the picture as it was stored. */
export interface AssetAnswer {
  /** What an image shape names it by in `props.assetId`, see shared/assets/asset.ts. */
  readonly name: string
  readonly hash: AssetHash
  readonly format: AssetFormat
  readonly width: number
  readonly height: number
  readonly isAnimated: boolean
  readonly bytes: number
}
