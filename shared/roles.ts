import type { BoardId, RoomId } from './ids.ts'

/** What a person may be on a board, by the link they came with. */
export const ROLES = ['moderator', 'participant', 'observer'] as const
export type Role = (typeof ROLES)[number]

/**
 * A board is several Y.Docs shown as one canvas, because permission can only be kept per document:
 * filtering single changes out of an update would break convergence.
 *
 * The order is precedence: a record held by several layers is shown from the first of them.
 */
export const LAYERS = ['stage', 'board'] as const
/** `stage`: what the moderator prepared. `board`: what everybody contributes. */
export type Layer = (typeof LAYERS)[number]

const MAY_WRITE: Record<Layer, ReadonlySet<Role>> = {
  stage: new Set<Role>(['moderator']),
  board: new Set<Role>(['moderator', 'participant']),
}

/** Whether a connection of this role may send updates to this layer. Everybody on a board may read both. */
export function mayWrite(role: Role, layer: Layer): boolean {
  return MAY_WRITE[layer].has(role)
}

/** Whether `role` includes everything `other` may do. */
export function isAtLeast(role: Role, other: Role): boolean {
  return ROLES.indexOf(role) <= ROLES.indexOf(other)
}

export function parseRole(text: string): Role | null {
  return ROLES.find((role) => role === text) ?? null
}

export function parseLayer(text: string): Layer | null {
  return LAYERS.find((layer) => layer === text) ?? null
}

export function roomOf(board: BoardId, layer: Layer): RoomId {
  return `${board}/${layer}` as RoomId // the one place where a RoomId is made
}
