import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { ClientConfig, CreateBoardAnswer, Health, TemplatesAnswer } from '../../shared/api.ts'
import { boardRecords } from '../../shared/templates/build-board.ts'
import { stageRecords } from '../../shared/templates/build-stage.ts'
import { EMPTY_TEMPLATE } from '../../shared/templates/house.ts'
import type { Boards } from '../access/boards.ts'
import { creatorToken, setCreatorToken } from '../access/cookies.ts'
import type { Creators } from '../access/creators.ts'
import { Tries } from '../access/tries.ts'
import { ApiError } from '../errors.ts'
import { LIMITS, TIMES } from '../limits.ts'
import type { TemplateLibrary } from '../templates/library.ts'
import { readLanguage, readObject, readString, readTemplate, readTitle, readValues } from './body.ts'
import type { Env, RequestContext } from './env.ts'
import { isLoopbackName } from './origin.ts'
import { isFromThisMachine, remoteAddress } from './remote.ts'

export interface ServerRoutesOptions {
  readonly boards: Boards
  readonly creators: Creators
  readonly templates: TemplateLibrary
  readonly version: string
  readonly publicUrl: string
  readonly licenseKey: string | null
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Health, configuration, templates, login, and the creation of boards. */
export function serverRoutes(options: ServerRoutesOptions): Hono<Env> {
  const { creators, templates, version, publicUrl, licenseKey, now } = options
  const wrongPasswords = new Tries(LIMITS.wrongPasswordsPerMinute, TIMES.minute, now)
  return (
    new Hono<Env>()
      .get('/healthz', (context) => context.json({ status: 'ok', version } satisfies Health))
      .get('/api/config', async (context) => {
        const creation = (await mayCreate(options, context)) ? 'open' : 'password-needed'
        return context.json({ version, creation, licenseKey } satisfies ClientConfig)
      })
      // Templates repeat themselves: compressed the list has a fifth of its bytes.
      .get('/api/templates', compress(), (context) => {
        return context.json({ templates: templates.entries } satisfies TemplatesAnswer)
      })
      .post('/api/login', async (context) => {
        const password = readString(await readObject(context), 'password')
        const token = await countingFailures(wrongPasswords, context, 'password-wrong', () =>
          creators.login(password),
        )
        context.header('Set-Cookie', setCreatorToken(token, publicUrl.startsWith('https:')))
        return context.body(null, 204)
      })
      .route('/', creation(options))
  )
}

function creation(options: ServerRoutesOptions): Hono<Env> {
  const { boards, templates, now } = options
  const created = new Tries(LIMITS.boardsPerHour, TIMES.hour, now)
  return new Hono<Env>().post('/api/boards', async (context) => {
    if (!(await mayCreate(options, context)))
      throw new ApiError('password-needed', 'Creating boards needs the moderator password.')
    const body = await readObject(context, LIMITS.templateBodyBytes)
    const title = readTitle(body)
    const wanted = readTemplate(body) ?? EMPTY_TEMPLATE
    const template = typeof wanted === 'string' ? templates.get(wanted) : wanted
    const language = readLanguage(body)
    const address = remoteAddress(context.env.incoming)
    const wait = created.wait(address)
    if (wait !== null) throw new ApiError('too-many-boards', 'Too many boards were created.', wait)
    created.count(address)
    const build = { language, values: readValues(body) }
    const answer: CreateBoardAnswer = await boards.create({
      stage: stageRecords(template, title, build),
      board: boardRecords(template, build),
    })
    return context.json(answer, 201)
  })
}

/** Open on one's own machine; everywhere else the password is what makes somebody a moderator. */
export async function mayCreate(
  { creators, publicUrl }: Pick<ServerRoutesOptions, 'creators' | 'publicUrl'>,
  context: RequestContext,
): Promise<boolean> {
  const isPublic = !isLoopbackName(new URL(publicUrl).hostname)
  if (!isPublic && isFromThisMachine(context.env.incoming)) return true
  return creators.isCreator(creatorToken(context.req.header('cookie')))
}

/**
 * Runs a check of something secret. Wrong ones are counted an address, so that guessing stays hopeless;
 * right ones are not, so that a room full of people behind one address gets in.
 *
 * @throws ApiError too-many-tries, and whatever `check` throws
 */
export async function countingFailures<Result>(
  tries: Tries,
  context: RequestContext,
  failure: 'password-wrong' | 'link-invalid',
  check: () => Promise<Result>,
): Promise<Result> {
  const address = remoteAddress(context.env.incoming)
  const wait = tries.wait(address)
  if (wait !== null) throw new ApiError('too-many-tries', 'Too many wrong tries.', wait)
  try {
    return await check()
  } catch (error) {
    if (error instanceof ApiError && error.code === failure) tries.count(address)
    throw error
  }
}
