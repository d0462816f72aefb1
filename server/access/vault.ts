/**
 * Every moderator can show a board's links again, and yet a stolen database holds no link that works.
 *
 * Each board has a random key. The secrets of its links are encrypted under that key; the key is stored
 * only wrapped: once under the moderator link's secret, and once under the cookie token of each moderator.
 * Secrets and tokens are stored as hashes, so whoever has the database alone cannot unwrap anything.
 */
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import type { BoardId } from '../../shared/ids.ts'
import type { Role } from '../../shared/roles.ts'
import type { Random } from './secrets.ts'

const ALGORITHM = 'aes-256-gcm'
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** A board's key in the clear; lives for one request. */
export type BoardKey = Uint8Array

/** Sealed bytes that are not what this key and place sealed. */
export class VaultError extends Error {
  override readonly name = 'VaultError'
}

export function newBoardKey(random: Random): BoardKey {
  return random(KEY_BYTES)
}

/** @param secret the moderator link's secret, or a moderator's cookie token */
export function wrapKey(key: BoardKey, secret: string, board: BoardId, random: Random): Uint8Array {
  return seal(wrappingKey(secret, board), key, `key ${board}`, random)
}

/** @throws VaultError when `secret` is not the one the key was wrapped under */
export function unwrapKey(wrapped: Uint8Array, secret: string, board: BoardId): BoardKey {
  return open(wrappingKey(secret, board), wrapped, `key ${board}`)
}

export function sealSecret(
  key: BoardKey,
  secret: string,
  board: BoardId,
  role: Role,
  random: Random,
): Uint8Array {
  return seal(key, Buffer.from(secret), `link ${board} ${role}`, random)
}

/** @throws VaultError when this was not sealed for this link of this board */
export function openSecret(key: BoardKey, sealed: Uint8Array, board: BoardId, role: Role): string {
  return Buffer.from(open(key, sealed, `link ${board} ${role}`)).toString()
}

function wrappingKey(secret: string, board: BoardId): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, board, 'planwand board key', KEY_BYTES))
}

/** nonce, tag, ciphertext; `place` binds it to where it is stored, so that rows cannot be swapped. */
function seal(key: Uint8Array, clear: Uint8Array, place: string, random: Random): Uint8Array {
  const nonce = random(NONCE_BYTES)
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(place))
  const hidden = Buffer.concat([cipher.update(clear), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden])
}

function open(key: Uint8Array, sealed: Uint8Array, place: string): Uint8Array {
  const nonce = sealed.subarray(0, NONCE_BYTES)
  const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
  const hidden = sealed.subarray(NONCE_BYTES + TAG_BYTES)
  try {
    const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES })
    decipher.setAAD(Buffer.from(place)).setAuthTag(tag)
    return Buffer.concat([decipher.update(hidden), decipher.final()])
  } catch (error) {
    throw new VaultError('sealed bytes do not open with this key', { cause: error })
  }
}
