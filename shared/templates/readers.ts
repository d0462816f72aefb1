/** Reads unknown JSON piece by piece; what is not as it must be is a {@link TemplateError} at its path. */
import { TemplateError } from './template-error.ts'

export interface Range {
  readonly min: number
  readonly max: number
}

/** @returns the values of exactly these keys: none may be missing, and there may be no other */
export function readKeys<Key extends string>(
  value: unknown,
  path: string,
  keys: readonly Key[],
): Readonly<Record<Key, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TemplateError(path, 'is not an object')
  }
  const known: ReadonlySet<string> = new Set(keys)
  const unknown = Object.keys(value).find((key) => !known.has(key))
  // A message is one line: a key may be as long as the file.
  if (unknown !== undefined) throw new TemplateError(under(path, unknown.slice(0, 40)), 'is not known')
  for (const key of keys) {
    if (!Object.hasOwn(value, key)) throw new TemplateError(under(path, key), 'is missing')
  }
  return value as Readonly<Record<Key, unknown>> // just found to have these keys
}

/** Refused in texts that strangers wrote and everybody reads, as in shared/names.ts. */
const DECEPTIVE = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\ufeff]/u

/** @returns a text on one line with something to see in it */
export function readText(value: unknown, path: string, limit: number): string {
  if (typeof value !== 'string') throw new TemplateError(path, 'is not a text')
  if (value.trim() === '') throw new TemplateError(path, 'is empty')
  if (value.length > limit) throw new TemplateError(path, `has more than ${limit} characters`)
  if (DECEPTIVE.test(value))
    throw new TemplateError(path, 'has a line break or a character that cannot be seen')
  return value
}

export function readNumber(value: unknown, path: string, { min, max }: Range): number {
  if (typeof value !== 'number') throw new TemplateError(path, 'is not a number')
  // 1e999 is JSON, and infinite.
  if (!(value >= min && value <= max)) throw new TemplateError(path, `is not between ${min} and ${max}`)
  return value
}

export function readWhole(value: unknown, path: string, range: Range): number {
  const number = readNumber(value, path, range)
  if (!Number.isInteger(number)) throw new TemplateError(path, 'is not a whole number')
  return number
}

export function readChoice<Choice extends string | number>(
  value: unknown,
  path: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((one) => one === value)
  if (choice === undefined) throw new TemplateError(path, `is not one of ${choices.join(', ')}`)
  return choice
}

export function readList<Item>(
  value: unknown,
  path: string,
  { min, max }: Range,
  read: (item: unknown, path: string) => Item,
): Item[] {
  if (!Array.isArray(value)) throw new TemplateError(path, 'is not a list')
  if (value.length < min) throw new TemplateError(path, 'is empty')
  if (value.length > max) throw new TemplateError(path, `has more than ${max} entries`)
  return value.map((item, index) => read(item, `${path}[${index}]`))
}

export function under(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
