/**
 * What a value must be, as questions: the ones that the validators of tldraw ask, without their messages. Objects
 * may have the properties that are named and no others.
 */
export type Rule = (value: unknown) => boolean

export const anything: Rule = () => true
export const text: Rule = (value) => typeof value === 'string'
export const flag: Rule = (value) => typeof value === 'boolean'
export const finite: Rule = (value) => Number.isFinite(value)
/** The rules below ask `finite` first, so that what they compare are numbers. */
export const atLeastZero: Rule = (value) => finite(value) && Number(value) >= 0
export const aboveZero: Rule = (value) => finite(value) && Number(value) > 0
export const notZero: Rule = (value) => finite(value) && value !== 0
export const share: Rule = (value) => atLeastZero(value) && Number(value) <= 1

export function matching(isSound: (text: string) => boolean): Rule {
  return (value) => typeof value === 'string' && isSound(value)
}

export function idOf(...kinds: readonly string[]): Rule {
  return matching((id) => kinds.some((kind) => id.startsWith(`${kind}:`)))
}

export function oneOf(...values: readonly unknown[]): Rule {
  return (value) => values.includes(value)
}

export function orNull(rule: Rule): Rule {
  return (value) => value === null || rule(value)
}

export function orMissing(rule: Rule): Rule {
  return (value) => value === undefined || rule(value)
}

export function listOf(rule: Rule): Rule {
  return (value) => Array.isArray(value) && [...value].every(rule) // a hole in a list is something missing
}

export function object(rules: Readonly<Record<string, Rule>>): Rule {
  const asked = Object.entries(rules)
  return (value) =>
    isObject(value) &&
    asked.every(([key, rule]) => rule(Object.hasOwn(value, key) ? value[key] : undefined)) &&
    Object.keys(value).every((key) => Object.hasOwn(rules, key))
}

/** Any names; each of its own kind. */
export function dictionary(name: Rule, rule: Rule): Rule {
  return (value) => isObject(value) && Object.entries(value).every(([key, item]) => name(key) && rule(item))
}

/** What JSON can say. */
export function json(value: unknown): boolean {
  if (value === null || ['number', 'string', 'boolean'].includes(typeof value)) return true
  if (Array.isArray(value)) return [...value].every(json)
  return isObject(value) && isPlain(value) && Object.values(value).every(json)
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

const LINKS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])

/** An address that may be followed, or empty. */
export const link: Rule = matching((address) => {
  if (address === '') return true
  const base = /^\.?\//.test(address) ? 'http://example.com' : undefined
  const found = urlOf(address) ?? urlOf(address, base)
  return found !== null && LINKS.has(found.protocol)
})

function urlOf(address: string, base?: string): Url | null {
  return URL.canParse(address, base) ? new URL(address, base) : null
}

interface Url {
  readonly protocol: string
}

/** Browsers and Node have it; the types of neither are here. */
declare const URL: {
  new (address: string, base?: string): Url
  canParse(address: string, base?: string): boolean
}

/** A fractional index: a letter that says how long its whole part is, and what follows without a last zero. */
export const indexKey: Rule = matching((key) => {
  const head = key[0] ?? ''
  const whole = /[a-z]/.test(head)
    ? head.charCodeAt(0) - LOWER_A + 2
    : /[A-Z]/.test(head)
      ? UPPER_Z - head.charCodeAt(0) + 2
      : Number.POSITIVE_INFINITY
  return key.length >= whole && key !== SMALLEST && !(key.length > whole && key.endsWith('0'))
})

const LOWER_A = 97
const UPPER_Z = 90
const SMALLEST = `A${'0'.repeat(26)}`

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
