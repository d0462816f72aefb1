import type { Me } from '../../../../shared/api.ts'
import type { BoardId } from '../../../../shared/ids.ts'
import { getMe, joinBoard } from '../../../api/api.ts'
import { type ApiProblem, asApiProblem, type ProblemCode } from '../../../api/api-problem.ts'

/** Where somebody stands on the way to a board. */
export type JoinStep =
  | { readonly kind: 'asking-server' }
  /** `problem`: why the last try with a name failed, where another name or a moment's wait may help. */
  | { readonly kind: 'asking-name'; readonly secret: string; readonly problem: ApiProblem | null }
  | { readonly kind: 'refused'; readonly screen: RefusedScreen }
  /** `retryAt`: when to try again without being asked; null waits for the person. */
  | { readonly kind: 'problem'; readonly problem: ApiProblem; readonly retryAt: number | null }
  | { readonly kind: 'in'; readonly me: Me }

/** Decisions, not faults: trying again changes nothing. */
export type RefusedScreen = 'link-needed' | 'board-gone' | 'removed'

/** These a person outside the board can only have solved by somebody else; a button, no automatic retry. */
const DECIDED: ReadonlySet<ProblemCode> = new Set([
  'link-invalid',
  'link-closed',
  'link-expired',
  'origin-foreign',
  'bad-request',
  'unexpected',
])

const NAME_PROBLEMS: ReadonlySet<ProblemCode> = new Set(['name-empty', 'name-too-long'])

const RETRY_SECONDS = [2, 5, 10, 20, 30] as const

/**
 * First step: is this browser a member already? With a link in hand a member joins again quietly, because
 * the link may give a higher role; if that fails, the membership still stands.
 */
export async function enter(board: BoardId, secret: string | null, attempt: number): Promise<JoinStep> {
  try {
    const me = await getMe(board)
    return { kind: 'in', me: secret === null ? me : await joinAgain(board, secret, me) }
  } catch (caught) {
    const problem = asApiProblem(caught)
    // A link outweighs an ended membership: whoever was removed and invited again comes in as a new person.
    const isStranger = problem.code === 'not-joined' || problem.code === 'removed'
    if (isStranger && secret !== null) return { kind: 'asking-name', secret, problem: null }
    if (problem.code === 'not-joined') return { kind: 'refused', screen: 'link-needed' }
    return stepAfter(problem, attempt)
  }
}

/** Second step: with the name given. */
export async function joinAs(
  board: BoardId,
  secret: string,
  name: string,
  attempt: number,
): Promise<JoinStep> {
  try {
    return { kind: 'in', me: { ...(await joinBoard(board, { secret, name })), name } }
  } catch (caught) {
    const problem = asApiProblem(caught)
    if (NAME_PROBLEMS.has(problem.code)) return { kind: 'asking-name', secret, problem }
    return stepAfter(problem, attempt)
  }
}

async function joinAgain(board: BoardId, secret: string, me: Me): Promise<Me> {
  try {
    return { ...(await joinBoard(board, { secret, name: me.name })), name: me.name }
  } catch (caught) {
    const { code } = asApiProblem(caught)
    if (code === 'removed' || code === 'board-unknown') throw caught
    return me
  }
}

/** What to show for a problem, and when to try again by itself. */
export function stepAfter(problem: ApiProblem, attempt: number, now = Date.now()): JoinStep {
  if (problem.code === 'board-unknown') return { kind: 'refused', screen: 'board-gone' }
  if (problem.code === 'removed') return { kind: 'refused', screen: 'removed' }
  if (DECIDED.has(problem.code)) return { kind: 'problem', problem, retryAt: null }
  const patience = RETRY_SECONDS[Math.min(attempt, RETRY_SECONDS.length - 1)] ?? 30
  return { kind: 'problem', problem, retryAt: now + (problem.retryAfterSeconds ?? patience) * 1000 }
}
