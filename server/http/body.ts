import { checkName, checkTitle, MAX_TITLE_LENGTH, type TextCheck } from '../../shared/names.ts'
import type { TemplateLanguage } from '../../shared/templates/build-stage.ts'
import { TEMPLATE_LIMITS } from '../../shared/templates/limits.ts'
import { parseTemplate } from '../../shared/templates/parse-template.ts'
import type { PlaceholderValues } from '../../shared/templates/placeholders.ts'
import type { Template } from '../../shared/templates/template.ts'
import { TemplateError } from '../../shared/templates/template-error.ts'
import { ApiError } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import type { RequestContext } from './env.ts'

export type JsonObject = Readonly<Record<string, unknown>>

/**
 * @param limit bytes
 * @throws ApiError body-too-large, or bad-request when the body is not a JSON object sent as
 * `application/json`
 */
export async function readObject(
  context: RequestContext,
  limit: number = LIMITS.bodyBytes,
): Promise<JsonObject> {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new ApiError('bad-request', 'The body must be application/json.')
  const value = parseJson((await readBytes(context, limit)).toString())
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ApiError('bad-request', 'The body must be a JSON object.')
  }
  return value as JsonObject // JSON.parse makes objects with string keys
}

/**
 * Reads no further than the limit, whatever the Content-Length says or leaves out.
 *
 * @throws ApiError body-too-large
 */
export async function readBytes(context: RequestContext, limit: number): Promise<Buffer> {
  const declared = Number(context.req.header('content-length') ?? 0)
  if (declared > limit) throw tooLarge(limit)
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = context.req.raw.body?.getReader()
  for (;;) {
    const part = await reader?.read()
    if (part === undefined || part.done) return Buffer.concat(chunks)
    size += part.value.length
    if (size > limit) {
      await reader?.cancel()
      throw tooLarge(limit)
    }
    chunks.push(part.value)
  }
}

function tooLarge(limit: number): ApiError {
  return new ApiError('body-too-large', `A body may have ${limit} bytes.`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's message repeats part of what was sent, which may be a secret.
    throw new ApiError('bad-request', 'The body is not JSON.')
  }
}

/** @throws ApiError bad-request naming the field */
export function readBoolean(body: JsonObject, field: string): boolean {
  const value = body[field]
  if (typeof value !== 'boolean') throw new ApiError('bad-request', `"${field}" must be true or false.`)
  return value
}

/** @throws ApiError bad-request naming the field */
export function readString(body: JsonObject, field: string): string {
  const value = body[field]
  if (typeof value !== 'string') throw new ApiError('bad-request', `"${field}" must be a string.`)
  return value
}

/** @returns null when the field is not there. @throws ApiError bad-request naming the field */
export function readOptional(body: JsonObject, field: string): string | null {
  return body[field] === undefined ? null : readString(body, field)
}

/**
 * The template a board is to be made from: the id of one the server knows, or one brought along.
 *
 * @returns null when the field is not there
 * @throws ApiError bad-request, or template-invalid with a message that begins with the path within the template
 */
export function readTemplate(body: JsonObject): string | Template | null {
  const { template } = body
  if (typeof template !== 'object' || template === null) return readOptional(body, 'template')
  try {
    return parseTemplate(template)
  } catch (error) {
    if (error instanceof TemplateError) throw new ApiError('template-invalid', error.message)
    throw error
  }
}

/** @returns German when none is named. @throws ApiError bad-request */
export function readLanguage(body: JsonObject): TemplateLanguage {
  const language = readOptional(body, 'language') ?? 'de'
  if (language === 'de' || language === 'en') return language
  throw new ApiError('bad-request', '"language" must be "de" or "en".')
}

/** @throws ApiError bad-request, name-empty, name-too-long */
export function readName(body: JsonObject): string {
  return accept(checkName(readString(body, 'name')), { empty: 'name-empty', 'too-long': 'name-too-long' })
}

/** @throws ApiError bad-request, title-empty, title-too-long */
export function readTitle(body: JsonObject): string {
  return accept(checkTitle(readString(body, 'title')), { empty: 'title-empty', 'too-long': 'title-too-long' })
}

/**
 * The values of a template's placeholders by id, each as free of what would deceive as a title. An empty one
 * is as good as none.
 *
 * @throws ApiError bad-request
 */
export function readValues(body: JsonObject): PlaceholderValues {
  const { values } = body
  if (values === undefined) return {}
  if (
    typeof values !== 'object' ||
    values === null ||
    Object.keys(values).length > TEMPLATE_LIMITS.placeholders
  )
    throw new ApiError(
      'bad-request',
      `"values" must be an object of up to ${TEMPLATE_LIMITS.placeholders} texts.`,
    )
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, readValue(id, value)]))
}

function readValue(id: string, value: unknown): string {
  const check = typeof value === 'string' ? checkTitle(value) : null
  if (check?.ok) return check.text
  if (check?.problem === 'empty') return ''
  throw new ApiError(
    'bad-request',
    `"values.${id.slice(0, 60)}" must be a text of up to ${MAX_TITLE_LENGTH} letters.`,
  )
}

function accept(
  check: TextCheck,
  codes: Record<'empty', 'name-empty' | 'title-empty'> &
    Record<'too-long', 'name-too-long' | 'title-too-long'>,
): string {
  if (!check.ok) throw new ApiError(codes[check.problem], `The text is ${check.problem}.`)
  return check.text
}
