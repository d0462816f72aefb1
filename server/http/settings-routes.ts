import { Hono } from 'hono'
import { type BoardSettings, NAMES_SHOWN_TO, RESULT_TAKERS } from '../../shared/board-settings.ts'
import type { Boards } from '../access/boards.ts'
import type { Settings } from '../access/settings.ts'
import { ApiError } from '../errors.ts'
import { memberOf, moderatorOf } from './board-routes.ts'
import { type JsonObject, readObject } from './body.ts'
import type { Env } from './env.ts'

export interface SettingsRoutesOptions {
  readonly boards: Boards
  readonly settings: Settings
}

/** What moderators decide about their board: everybody on it may know, moderators may change it. */
export function settingsRoutes({ boards, settings }: SettingsRoutesOptions): Hono<Env> {
  return new Hono<Env>()
    .get('/api/boards/:board/settings', async (context) => {
      const member = await memberOf(context, boards)
      return context.json((await settings.of(member)) satisfies BoardSettings)
    })
    .patch('/api/boards/:board/settings', async (context) => {
      const moderator = await moderatorOf(context, boards)
      const change = readChange(await readObject(context))
      return context.json((await settings.change(moderator, change)) satisfies BoardSettings)
    })
}

/** @throws ApiError bad-request naming the field */
function readChange(body: JsonObject): Partial<BoardSettings> {
  const results = readChoice(body, 'results', RESULT_TAKERS)
  const names = readChoice(body, 'names', NAMES_SHOWN_TO)
  return { ...(results !== null && { results }), ...(names !== null && { names }) }
}

function readChoice<Choice extends string>(
  body: JsonObject,
  field: string,
  choices: readonly Choice[],
): Choice | null {
  const value = body[field]
  if (value === undefined) return null
  const choice = choices.find((one) => one === value)
  if (choice === undefined)
    throw new ApiError('bad-request', `"${field}" must be one of ${choices.join(', ')}.`)
  return choice
}
