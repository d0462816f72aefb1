/**
 * Ids are opaque strings. The brands keep one kind from being passed for another;
 * the `parse…` functions are the only way from an untrusted string to a brand.
 */
declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type BoardId = Branded<'BoardId'>
export type ParticipantId = Branded<'ParticipantId'>
/** `<board>/<layer>`: one Y.Doc, one log, one set of connections. */
export type RoomId = Branded<'RoomId'>
/** What a stored picture is called by: the SHA-256 of its bytes in lower-case hexadecimal. */
export type AssetHash = Branded<'AssetHash'>

/** 20 characters of 6 bits: 120 bits, so ids cannot be guessed and need no check for collisions. */
export const ID_LENGTH = 20
const ID_PATTERN = new RegExp(`^[A-Za-z0-9_-]{${ID_LENGTH}}$`)
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'

/** @returns the id, or null when the text is not one. */
export function parseBoardId(text: string): BoardId | null {
  return ID_PATTERN.test(text) ? (text as BoardId) : null // the pattern is what makes it a BoardId
}

/** @returns the id, or null when the text is not one. */
export function parseParticipantId(text: string): ParticipantId | null {
  return ID_PATTERN.test(text) ? (text as ParticipantId) : null // the pattern is what makes it one
}

/** @returns the hash, or null when the text is not one. */
export function parseAssetHash(text: string): AssetHash | null {
  return /^[0-9a-f]{64}$/.test(text) ? (text as AssetHash) : null // the pattern is what makes it one
}

/**
 * Spells random bytes as an id.
 *
 * @param random at least {@link ID_LENGTH} bytes from a cryptographic source
 */
export function idFromRandom(random: Uint8Array): string {
  if (random.length < ID_LENGTH) throw new RangeError(`an id needs ${ID_LENGTH} random bytes`)
  let id = ''
  for (const byte of random.subarray(0, ID_LENGTH)) id += ALPHABET.charAt(byte & 63)
  return id
}
