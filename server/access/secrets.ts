import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Cryptographic randomness, passed in so that tests can be repeated. @param count bytes wanted */
export type Random = (count: number) => Uint8Array

export const systemRandom: Random = (count) => randomBytes(count)

/** Bytes of a link's secret: 160 bits. */
const SECRET_BYTES = 20
/** Bytes of a cookie's token: 256 bits. */
const TOKEN_BYTES = 32

/** @returns a link's secret as base64url */
export function newSecret(random: Random): string {
  return Buffer.from(random(SECRET_BYTES)).toString('base64url')
}

/** @returns a cookie's token as base64url */
export function newToken(random: Random): string {
  return Buffer.from(random(TOKEN_BYTES)).toString('base64url')
}

/** What is stored of a secret. Secrets are random and long, so a fast hash without salt is enough. */
export function hashSecret(secret: string): Uint8Array {
  return createHash('sha256').update(secret).digest()
}

/** Compares in a time that tells nothing about where two hashes differ. */
export function sameHash(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}
