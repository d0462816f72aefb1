import { Hono } from 'hono'
import type { CreateBoardAnswer } from '../../shared/api.ts'
import type { BoardId } from '../../shared/ids.ts'
import { type Layer, roomOf } from '../../shared/roles.ts'
import type { Boards } from '../access/boards.ts'
import type { Creators } from '../access/creators.ts'
import { Tries } from '../access/tries.ts'
import { ApiError } from '../errors.ts'
import { LIMITS, TIMES } from '../limits.ts'
import type { RoomLog } from '../log/types.ts'
import type { LayerCopy } from '../room/copy-layer.ts'
import type { Documents } from '../room/documents.ts'
import { moderatorOf } from './board-routes.ts'
import { readBoolean, readObject, readTitle } from './body.ts'
import type { Env } from './env.ts'
import { remoteAddress } from './remote.ts'
import { mayCreate } from './server-routes.ts'

export interface CopyRoutesOptions {
  readonly boards: Boards
  readonly creators: Creators
  readonly log: RoomLog
  readonly documents: Documents
  readonly publicUrl: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Boards made of boards: for moderators of the one who may create another. */
export function copyRoutes(options: CopyRoutesOptions): Hono<Env> {
  const { boards, now } = options
  const copied = new Tries(LIMITS.copiesPerHour, TIMES.hour, now)
  return new Hono<Env>().post('/api/boards/:board/copies', async (context) => {
    const { board } = await moderatorOf(context, boards)
    if (!(await mayCreate(options, context)))
      throw new ApiError('password-needed', 'Creating boards needs the moderator password.')
    const body = await readObject(context)
    const title = readTitle(body)
    const contributions = readBoolean(body, 'contributions')
    const address = remoteAddress(context.env.incoming)
    const wait = copied.wait(address)
    if (wait !== null) throw new ApiError('too-many-boards', 'Too many boards were copied.', wait)
    copied.count(address)
    const seeds = {
      stage: await copyOf(options, board, { layer: 'stage', title }),
      board: await copyOf(options, board, { layer: 'board', contributions }),
    } satisfies Record<Layer, Uint8Array>
    const answer: CreateBoardAnswer = await boards.createCopy(board, seeds)
    return context.json(answer, 201)
  })
}

/** Everything somebody has seen is in the log; the room itself need not be asked. */
async function copyOf(
  { log, documents }: CopyRoutesOptions,
  board: BoardId,
  copy: LayerCopy,
): Promise<Uint8Array> {
  const { snapshot, updates } = await log.load(roomOf(board, copy.layer))
  const bytes = updates.reduce((sum, update) => sum + update.length, snapshot?.length ?? 0)
  if (bytes > LIMITS.copyBytes) throw new ApiError('board-too-large', 'The board is too large to copy.')
  return documents.copy(snapshot, updates, copy)
}
