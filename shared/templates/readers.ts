/** Reads unknown JSON piece by piece; what is not as it must be is a {@link TemplateError} at its path. */
import { TEMPLATE_LIMITS } from './limits.ts'
import type { LocalText } from './template.ts'
import { TemplateError } from './template-error.ts'

export interface Range {
  readonly min: number
  readonly max: number
}

/** @returns the values of these keys: none may be missing, and there may be no other */
export function readKeys<Key extends string>(
  value: unknown,
  path: string,
  keys: readonly Key[],
): Readonly<Record<Key, unknown>> {
  const object = readPartly(value, path, keys, [])
  return object as Readonly<Record<Key, unknown>> // just found to have these keys
}

/** @returns the values of these keys, of which the `optional` ones may be missing; there may be no other */
export function readPartly<Key extends string, Optional extends string>(
  value: unknown,
  path: string,
  keys: readonly Key[],
  optional: readonly Optional[],
): Readonly<Record<Key, unknown> & Partial<Record<Optional, unknown>>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TemplateError(path, 'not-object')
  }
  const known: ReadonlySet<string> = new Set([...keys, ...optional])
  const unknown = Object.keys(value).find((key) => !known.has(key))
  // A message is one line: a key may be as long as the file.
  if (unknown !== undefined) throw new TemplateError(under(path, unknown.slice(0, 40)), 'not-known')
  for (const key of keys) {
    if (!Object.hasOwn(value, key)) throw new TemplateError(under(path, key), 'missing')
  }
  // Just found to have all of the keys and none but these.
  return value as Readonly<Record<Key, unknown> & Partial<Record<Optional, unknown>>>
}

/** Refused in texts that strangers wrote and everybody reads, as in shared/names.ts. */
export const DECEPTIVE = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\ufeff]/u

/** @returns a text on one line with something to see in it */
export function readText(value: unknown, path: string, limit: number): string {
  if (typeof value !== 'string') throw new TemplateError(path, 'not-text')
  if (value.trim() === '') throw new TemplateError(path, 'empty')
  if (value.length > limit) throw new TemplateError(path, 'too-long', limit)
  if (DECEPTIVE.test(value)) throw new TemplateError(path, 'deceptive')
  return value
}

export function readNumber(value: unknown, path: string, { min, max }: Range): number {
  if (typeof value !== 'number') throw new TemplateError(path, 'not-number')
  // 1e999 is JSON, and infinite.
  if (!(value >= min && value <= max)) throw new TemplateError(path, 'out-of-range', min, max)
  return value
}

export function readWhole(value: unknown, path: string, range: Range): number {
  const number = readNumber(value, path, range)
  if (!Number.isInteger(number)) throw new TemplateError(path, 'not-whole')
  return number
}

/** @returns null where nothing is said */
export function readOrNull<Value>(
  value: unknown,
  path: string,
  read: (value: unknown, path: string) => Value,
): Value | null {
  return value === undefined || value === null ? null : read(value, path)
}

export function readChoice<Choice extends string | number>(
  value: unknown,
  path: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((one) => one === value)
  if (choice === undefined) throw new TemplateError(path, 'not-one-of', choices.join(', '))
  return choice
}

export function readList<Item>(
  value: unknown,
  path: string,
  { min, max }: Range,
  read: (item: unknown, path: string) => Item,
): Item[] {
  if (!Array.isArray(value)) throw new TemplateError(path, 'not-list')
  if (value.length < min) throw new TemplateError(path, 'empty')
  if (value.length > max) throw new TemplateError(path, 'too-many', max)
  return value.map((item, index) => read(item, `${path}[${index}]`))
}

/** @returns an empty list where nothing is said */
export function readOptionalList<Item>(
  value: unknown,
  path: string,
  max: number,
  read: (item: unknown, path: string) => Item,
): Item[] {
  return value === undefined ? [] : readList(value, path, { min: 0, max }, read)
}

export function readLocal(value: unknown, path: string, limit: number): LocalText {
  const text = readKeys(value, path, ['de', 'en'])
  return { de: readText(text.de, `${path}.de`, limit), en: readText(text.en, `${path}.en`, limit) }
}

/** As {@link readLocal}, but nothing may be said at all: in both languages, or by leaving it out. */
export function readLocalOrNothing(value: unknown, path: string, limit: number): LocalText {
  if (value === undefined) return NOTHING
  const { de, en } = readKeys(value, path, ['de', 'en'])
  return de === '' && en === '' ? NOTHING : readLocal(value, path, limit)
}
const NOTHING: LocalText = { de: '', en: '' }

export function readFlag(value: unknown, path: string): boolean {
  if (typeof value !== 'boolean') throw new TemplateError(path, 'not-flag')
  return value
}

export function readId(value: unknown, path: string): string {
  return readSpelled(value, path, ID, 'not-id')
}

/** Without hyphens, so that `<page>-<field>` cannot mean two fields. */
export function readPageId(value: unknown, path: string): string {
  return readSpelled(value, path, /^[a-z0-9]+$/, 'not-page-id')
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

function readSpelled(value: unknown, path: string, form: RegExp, problem: 'not-id' | 'not-page-id'): string {
  const id = readText(value, path, TEMPLATE_LIMITS.id)
  if (!form.test(id)) throw new TemplateError(path, problem)
  return id
}

export function under(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
