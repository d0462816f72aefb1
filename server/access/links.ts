import type { BoardId } from '../../shared/ids.ts'
import { ROLES, type Role } from '../../shared/roles.ts'
import { ApiError } from '../errors.ts'
import type { LinkRecord } from './records.ts'
import { hashSecret, sameHash } from './secrets.ts'

/** Stands in for the hashes of a board that does not exist; no secret has it, since it is not a hash. */
const NO_HASH = new Uint8Array(32)

/** @returns the address that opens a board; the secret is in the fragment, which browsers keep to themselves */
export function linkUrl(publicUrl: string, board: BoardId, secret: string): string {
  return `${publicUrl}/b/${board}#${secret}`
}

/**
 * Finds the link a secret belongs to. A wrong secret and an unknown board take the same work and get the
 * same answer, so nobody can ask which boards exist.
 *
 * @param links the board's links, none when there is no such board
 * @throws ApiError link-invalid, link-closed or link-expired
 */
export function matchLink(links: readonly LinkRecord[], secret: string, now: number): Role {
  const hash = hashSecret(secret)
  let found: LinkRecord | null = null
  for (const role of ROLES) {
    const link = links.find((candidate) => candidate.role === role)
    if (sameHash(hash, link?.secretHash ?? NO_HASH)) found = link ?? null
  }
  if (found === null) throw new ApiError('link-invalid', 'No board is opened by this link.')
  if (found.closed) throw new ApiError('link-closed', 'This link was closed.')
  if (found.expiresAt !== null && found.expiresAt <= now) {
    throw new ApiError('link-expired', 'This link has expired.')
  }
  return found.role
}
