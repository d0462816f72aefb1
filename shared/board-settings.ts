import { isAtLeast, type Role } from './roles.ts'

/** Who may take results away: make documents of a board and save it as a file. */
export const RESULT_TAKERS = ['everybody', 'participants', 'moderators'] as const
export type ResultTakers = (typeof RESULT_TAKERS)[number]

/** Who may be told in results who wrote what. */
export const NAMES_SHOWN_TO = ['everybody', 'moderators', 'nobody'] as const
export type NamesShownTo = (typeof NAMES_SHOWN_TO)[number]

/** What moderators decide about a board, kept by the server. */
export interface BoardSettings {
  readonly results: ResultTakers
  readonly names: NamesShownTo
}

export const DEFAULT_SETTINGS: BoardSettings = { results: 'everybody', names: 'moderators' }

const LOWEST_TAKER: Readonly<Record<ResultTakers, Role>> = {
  everybody: 'observer',
  participants: 'participant',
  moderators: 'moderator',
}

/**
 * Whether a person of this role may take results away. It is no right to read: whoever sees the wall sees what
 * is on it.
 */
export function mayTakeResults(role: Role, { results }: BoardSettings): boolean {
  return isAtLeast(role, LOWEST_TAKER[results])
}

/** Whether results for a person of this role may say who wrote what. */
export function maySeeNames(role: Role, { names }: BoardSettings): boolean {
  return names === 'everybody' || (names === 'moderators' && role === 'moderator')
}
