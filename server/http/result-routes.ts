import { Hono } from 'hono'
import { maySeeNames } from '../../shared/board-settings.ts'
import { checkTitle } from '../../shared/names.ts'
import { dayOf } from '../../shared/results/cell-text.ts'
import type { ResultPeople } from '../../shared/results/paper/make-paper.ts'
import {
  DOCUMENT_FORMS,
  RESULT_FORMATS,
  type ResultFormat,
  type ResultRequest,
} from '../../shared/results/request.ts'
import type { Boards, Membership } from '../access/boards.ts'
import type { Settings } from '../access/settings.ts'
import { Tries } from '../access/tries.ts'
import { ApiError } from '../errors.ts'
import { LIMITS, TIMES } from '../limits.ts'
import { contentDisposition } from '../results/file-name.ts'
import type { Results } from '../results/results.ts'
import { memberOf } from './board-routes.ts'
import type { Env, RequestContext } from './env.ts'
import { readWallPictures } from './wall-pictures-body.ts'

export interface ResultRoutesOptions {
  readonly boards: Boards
  readonly settings: Settings
  readonly results: Results
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const TYPES: Readonly<Record<ResultFormat, string>> = {
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** Documents that can hold pictures. */
const WITH_PICTURES = ['docx', 'pdf'] as const

/** Documents of a board, for whom its settings allow them; so are the names in them. */
export function resultRoutes({ boards, settings, results, now }: ResultRoutesOptions): Hono<Env> {
  const asked = new Tries(LIMITS.documentsPerMinute, TIMES.minute, now)
  const takeIn = oneOfFew(LIMITS.wallPictures.atOnce)
  const routes = new Hono<Env>()

  const answer = async (context: RequestContext, format: ResultFormat, hasPictures: boolean) => {
    const member = await memberOf(context, boards)
    const request = readRequest(context, format)
    const rules = await settings.forTaking(member)
    if (request.names && !maySeeNames(member.person.role, rules))
      throw new ApiError('results-restricted', `Who wrote what is told to ${rules.names} only.`)
    if (hasPictures && request.form !== 'protokoll') throw wrong('form', 'must be protokoll with pictures')
    countAsked(asked, member)
    const people = await peopleOf(boards, member, request)
    const order = { request, people, now: now() }
    const made = hasPictures
      ? await takeIn(async () => results.make(member.board, order, await readWallPictures(context)))
      : await results.make(member.board, order)
    context.header('Content-Type', TYPES[format])
    context.header('Content-Disposition', contentDisposition(made.fileName))
    context.header('Content-Length', String(made.bytes.length))
    return context.body(new Uint8Array(made.bytes))
  }
  for (const format of RESULT_FORMATS)
    routes.get(`/api/boards/:board/results.${format}`, (context) => answer(context, format, false))
  for (const format of WITH_PICTURES)
    routes.post(`/api/boards/:board/results.${format}`, (context) => answer(context, format, true))
  return routes
}

/** Lets a few pieces of work go on at once and refuses others: each holds many bytes. */
function oneOfFew(most: number): <Result>(run: () => Promise<Result>) => Promise<Result> {
  let running = 0
  return async (run) => {
    if (running >= most) throw new ApiError('documents-busy', 'Too many pictures are being taken in.', 10)
    running += 1
    try {
      return await run()
    } finally {
      running -= 1
    }
  }
}

function countAsked(asked: Tries, { person }: Membership): void {
  const wait = asked.wait(person.participant)
  if (wait !== null) throw new ApiError('too-many-documents', 'Too many documents in a minute.', wait)
  asked.count(person.participant)
}

async function peopleOf(
  boards: Boards,
  { board }: Membership,
  { names }: ResultRequest,
): Promise<ResultPeople> {
  const people = (await boards.people(board)).filter(({ removed }) => !removed)
  const shown = names ? people.map(({ participant, name }) => [participant, name] as const) : []
  return { names: new Map(shown), count: people.length }
}

/** @throws ApiError bad-request naming the parameter */
function readRequest(context: RequestContext, format: ResultFormat): ResultRequest {
  const query = context.req.query()
  const form = DOCUMENT_FORMS.find((known) => known === (query.form ?? 'protokoll'))
  if (form === undefined) throw wrong('form', `must be one of ${DOCUMENT_FORMS.join(', ')}`)
  const language = query.lang ?? 'de'
  if (language !== 'de' && language !== 'en') throw wrong('lang', 'must be de or en')
  if (!['0', '1', undefined].includes(query.names)) throw wrong('names', 'must be 0 or 1')
  const date = query.date ?? null
  if (date !== null && dayOf(date) === null) throw wrong('date', 'must be a day like 2026-11-24')
  return {
    ...{ format, form, language, date, page: query.page ?? null },
    names: query.names === '1',
    place: readPlace(query.place),
  }
}

function readPlace(text: string | undefined): string | null {
  if (text === undefined) return null
  const check = checkTitle(text)
  if (check.ok) return check.text
  throw wrong('place', `is ${check.problem}`)
}

function wrong(name: string, what: string): ApiError {
  return new ApiError('bad-request', `"${name}" ${what}.`)
}
