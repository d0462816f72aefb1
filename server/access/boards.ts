import type { LinkInfo } from '../../shared/api.ts'
import { type BoardSettings, DEFAULT_SETTINGS } from '../../shared/board-settings.ts'
import { type BoardId, ID_LENGTH, idFromRandom, type ParticipantId } from '../../shared/ids.ts'
import type { PlainRecord } from '../../shared/records/encoding.ts'
import { isAtLeast, LAYERS, type Layer, ROLES, type Role, roomOf } from '../../shared/roles.ts'
import { ApiError } from '../errors.ts'
import { seedLayer } from '../seed.ts'
import type { Storage } from '../storage/storage.ts'
import { linkUrl, matchLink } from './links.ts'
import type { LinkRecord, ParticipantRecord } from './records.ts'
import { hashSecret, newSecret, newToken, type Random } from './secrets.ts'
import { type BoardKey, newBoardKey, openSecret, sealSecret, unwrapKey, wrapKey } from './vault.ts'

/** Somebody on a board, known by the cookie's token. */
export interface Membership {
  readonly board: BoardId
  readonly token: string
  readonly person: ParticipantRecord
}

export interface BoardsOptions {
  readonly storage: Storage
  readonly publicUrl: string
  readonly random: Random
  /** Milliseconds since 1970. */
  readonly now: () => number
}

type Seeds = Readonly<Record<Layer, Uint8Array>>

/** A new board and the links that open it. */
interface NewLinks {
  readonly id: BoardId
  readonly links: Record<Role, string>
}

/** Boards, their links and their people: who may come in and as what. */
export class Boards {
  readonly #storage: Storage
  readonly #publicUrl: string
  readonly #random: Random
  readonly #now: () => number

  constructor(options: BoardsOptions) {
    this.#storage = options.storage
    this.#publicUrl = options.publicUrl
    this.#random = options.random
    this.#now = options.now
  }

  /** Makes a board and its three links. @param contents what its layers hold at first */
  create(contents: Readonly<Record<Layer, readonly PlainRecord[]>>): Promise<NewLinks> {
    const seeds = { stage: seedLayer(contents.stage), board: seedLayer(contents.board) }
    return this.#create(seeds, DEFAULT_SETTINGS)
  }

  /** Makes a board of what another one holds, as it is set. @param seeds the first updates of its layers */
  async createCopy(of: BoardId, seeds: Seeds): Promise<NewLinks> {
    const settings = await this.#storage.call('boardSettings', of)
    const made = await this.#create(seeds, settings ?? DEFAULT_SETTINGS)
    await this.#storage.call('copyAssets', of, made.id)
    return made
  }

  async #create(seeds: Seeds, settings: BoardSettings): Promise<NewLinks> {
    const board = idFromRandom(this.#random(ID_LENGTH)) as BoardId // idFromRandom spells what an id is
    const key = newBoardKey(this.#random)
    const secrets = {
      moderator: newSecret(this.#random),
      participant: newSecret(this.#random),
      observer: newSecret(this.#random),
    }
    await this.#storage.call('createBoard', {
      ...{ board, settings, createdAt: this.#now() },
      links: ROLES.map((role) => ({ role, ...this.#stored(key, secrets[role], board, role) })),
      linkKey: wrapKey(key, secrets.moderator, board, this.#random),
      seeds: LAYERS.map((layer) => ({
        room: roomOf(board, layer),
        update: seeds[layer],
      })),
    })
    const link = (role: Role) => linkUrl(this.#publicUrl, board, secrets[role])
    return {
      id: board,
      links: {
        moderator: link('moderator'),
        participant: link('participant'),
        observer: link('observer'),
      },
    }
  }

  /**
   * Exchanges a link's secret for a membership. A device that already belongs to the board keeps its
   * person, takes the new name, and keeps the higher of the two roles.
   *
   * @param token of the cookie the browser already has for this board
   * @throws ApiError link-invalid, link-closed, link-expired
   */
  async join(board: BoardId, secret: string, name: string, token: string | null): Promise<Membership> {
    const linkRole = matchLink(await this.#storage.call('linksOf', board), secret, this.#now())
    const known = token === null ? null : await this.#known(board, token)
    if (known !== null) {
      const role = isAtLeast(known.person.role, linkRole) ? known.person.role : linkRole
      return this.#put(board, known.token, { ...known.person, name, role }, linkRole, secret)
    }
    const participant = idFromRandom(this.#random(ID_LENGTH)) as ParticipantId // spelled by idFromRandom
    const person: ParticipantRecord = { participant, name, role: linkRole, removed: false }
    return this.#put(board, newToken(this.#random), person, linkRole, secret)
  }

  /**
   * @returns who this cookie's token belongs to
   * @throws ApiError not-joined, removed
   */
  async membership(board: BoardId, token: string | null): Promise<Membership> {
    const person = token === null ? null : await this.#person(board, token)
    if (token === null || person === null) throw new ApiError('not-joined', 'Open one of the links first.')
    if (person.removed) throw new ApiError('removed', 'A moderator removed this person from the board.')
    return { board, token, person }
  }

  /** @throws ApiError role-insufficient, and as {@link membership} */
  async moderator(board: BoardId, token: string | null): Promise<Membership> {
    const member = await this.membership(board, token)
    if (member.person.role !== 'moderator')
      throw new ApiError('role-insufficient', 'Only moderators may do this.')
    return member
  }

  async rename(member: Membership, name: string): Promise<Membership> {
    await this.#storage.call('renameParticipant', member.person.participant, name)
    return { ...member, person: { ...member.person, name } }
  }

  /** The board's links in the clear, in the order of ROLES. */
  async links(moderator: Membership): Promise<LinkInfo[]> {
    const key = await this.#key(moderator)
    const links = await this.#storage.call('linksOf', moderator.board)
    return ROLES.flatMap((role) => links.filter((link) => link.role === role)).map((link) =>
      this.#shown(link, key, moderator.board),
    )
  }

  /** @param change what is left out stays as it is */
  async changeLink(
    moderator: Membership,
    role: Role,
    change: { readonly closed?: boolean; readonly expiresAt?: number | null },
  ): Promise<LinkInfo> {
    const link = await this.#link(moderator.board, role)
    const closed = change.closed ?? link.closed
    const expiresAt = change.expiresAt === undefined ? link.expiresAt : change.expiresAt
    await this.#storage.call('changeLink', moderator.board, role, closed, expiresAt)
    return this.#shown({ ...link, closed, expiresAt }, await this.#key(moderator), moderator.board)
  }

  /** Replaces a link by an open one with a new secret; who is already on the board stays. */
  async renewLink(moderator: Membership, role: Role): Promise<LinkInfo> {
    const { board } = moderator
    const key = await this.#key(moderator)
    const secret = newSecret(this.#random)
    const linkKey = role === 'moderator' ? wrapKey(key, secret, board, this.#random) : null
    await this.#storage.call('renewLink', { board, role, ...this.#stored(key, secret, board, role), linkKey })
    return { role, url: linkUrl(this.#publicUrl, board, secret), closed: false, expiresAt: null }
  }

  people(board: BoardId): Promise<ParticipantRecord[]> {
    return this.#storage.call('participantsOf', board)
  }

  /** @throws ApiError bad-request for oneself, person-unknown */
  async remove(moderator: Membership, participant: ParticipantId): Promise<void> {
    if (participant === moderator.person.participant)
      throw new ApiError('bad-request', 'Moderators cannot remove themselves.')
    const found = await this.#storage.call('removeParticipant', moderator.board, participant)
    if (!found) throw new ApiError('person-unknown', 'There is no such person on this board.')
  }

  #person(board: BoardId, token: string): Promise<ParticipantRecord | null> {
    return this.#storage.call('participantByToken', board, hashSecret(token))
  }

  async #known(board: BoardId, token: string): Promise<Membership | null> {
    const person = await this.#person(board, token)
    return person === null || person.removed ? null : { board, token, person }
  }

  async #put(
    board: BoardId,
    token: string,
    person: ParticipantRecord,
    linkRole: Role,
    secret: string,
  ): Promise<Membership> {
    await this.#storage.call('putParticipant', {
      board,
      participant: person.participant,
      tokenHash: hashSecret(token),
      name: person.name,
      role: person.role,
      joinedAt: this.#now(),
      wrappedKey: linkRole === 'moderator' ? await this.#rewrap(board, secret, token) : null,
    })
    return { board, token, person }
  }

  /** Hands the board's key from the moderator link on to a moderator's cookie. */
  async #rewrap(board: BoardId, secret: string, token: string): Promise<Uint8Array> {
    const wrapped = await this.#storage.call('wrappedKey', board, 'link')
    if (wrapped === null) throw new Error('a board has no key')
    return wrapKey(unwrapKey(wrapped, secret, board), token, board, this.#random)
  }

  async #key(moderator: Membership): Promise<BoardKey> {
    const { board, token, person } = moderator
    const wrapped = await this.#storage.call('wrappedKey', board, person.participant)
    if (wrapped === null) throw new Error('a moderator has no key')
    return unwrapKey(wrapped, token, board)
  }

  async #link(board: BoardId, role: Role): Promise<LinkRecord> {
    const link = (await this.#storage.call('linksOf', board)).find((candidate) => candidate.role === role)
    if (link === undefined) throw new Error('a board lacks a link')
    return link
  }

  #stored(key: BoardKey, secret: string, board: BoardId, role: Role) {
    const sealedSecret = sealSecret(key, secret, board, role, this.#random)
    return { secretHash: hashSecret(secret), sealedSecret }
  }

  #shown(link: LinkRecord, key: BoardKey, board: BoardId): LinkInfo {
    return {
      role: link.role,
      url: linkUrl(this.#publicUrl, board, openSecret(key, link.sealedSecret, board, link.role)),
      closed: link.closed,
      expiresAt: link.expiresAt === null ? null : new Date(link.expiresAt).toISOString(),
    }
  }
}
