import { scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { ApiError } from '../errors.ts'
import type { Storage } from '../storage/storage.ts'
import { CREATOR_SECONDS } from './cookies.ts'
import { hashSecret, newToken, type Random } from './secrets.ts'

const derive = promisify<string, Uint8Array, number, Buffer>(scrypt)
const SETTING = 'moderator-password'
const SALT_BYTES = 16
const HASH_BYTES = 32
/** Letters and digits that are not mistaken for one another when copied from a terminal. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'
const GENERATED_LENGTH = 16

export interface CreatorsOptions {
  readonly storage: Storage
  readonly random: Random
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Who may create boards where creating is not open: whoever knows the moderator password. */
export class Creators {
  readonly #storage: Storage
  readonly #random: Random
  readonly #now: () => number

  constructor(options: CreatorsOptions) {
    this.#storage = options.storage
    this.#random = options.random
    this.#now = options.now
  }

  /** Stores a password unless it is the stored one already; every login made with another ends. */
  async setPassword(password: string): Promise<void> {
    if (await this.#isPassword(password)) return
    const salt = this.#random(SALT_BYTES)
    const hash = await derive(password, salt, HASH_BYTES)
    await this.#storage.call(
      'putPassword',
      SETTING,
      `${Buffer.from(salt).toString('hex')}:${hash.toString('hex')}`,
    )
  }

  /** @returns a new password to show to the administrator once, or null when there is one already */
  async firstPassword(): Promise<string | null> {
    if ((await this.#storage.call('getSetting', SETTING)) !== null) return null
    let password = ''
    for (const byte of this.#random(GENERATED_LENGTH)) password += LETTERS.charAt(byte % LETTERS.length)
    await this.setPassword(password)
    return password
  }

  /**
   * @returns the token of a login
   * @throws ApiError password-wrong
   */
  async login(password: string): Promise<string> {
    if (!(await this.#isPassword(password)))
      throw new ApiError('password-wrong', 'This is not the moderator password.')
    const token = newToken(this.#random)
    const now = this.#now()
    await this.#storage.call('addCreator', hashSecret(token), now + CREATOR_SECONDS * 1000, now)
    return token
  }

  async isCreator(token: string | null): Promise<boolean> {
    return token !== null && (await this.#storage.call('isCreator', hashSecret(token), this.#now()))
  }

  async #isPassword(password: string): Promise<boolean> {
    const stored = await this.#storage.call('getSetting', SETTING)
    const [salt = '', hash = ''] = stored?.split(':') ?? []
    const derived = await derive(password, Buffer.from(salt, 'hex'), HASH_BYTES)
    const expected = Buffer.from(hash, 'hex')
    return expected.length === HASH_BYTES && timingSafeEqual(derived, expected)
  }
}
