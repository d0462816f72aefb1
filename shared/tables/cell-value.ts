/**
 * What people type into a cell, and the one form it is kept in (column.ts, RowProps). German and English
 * ways of writing are both understood; where they contradict ("1.234") the reader's language decides.
 * What is not of the column's type is kept as it was typed.
 */
import type { Column, ColumnType } from './column.ts'
import { formatDay, parseDay } from './day.ts'

export type CellLanguage = 'de' | 'en'

/** More than this is a text, not a cell, and belongs elsewhere. In UTF-16 units. */
export const MAX_CELL_LENGTH = 10_000

type TypedColumn = Pick<Column, 'type' | 'choices'>

const CANONICAL_NUMBER = /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/
const SPACES = /[\s\u00a0\u2009\u202f]+/g

interface Marks {
  readonly decimal: string
  readonly group: string
}
const MARKS: Readonly<Record<CellLanguage, Marks>> = {
  de: { decimal: ',', group: '.' },
  en: { decimal: '.', group: ',' },
}
/** Years and numbers of houses are not grouped. */
const GROUPED_FROM_DIGITS = 5

/** @returns the canonical form, or what was typed without the space around it */
export function parseCell(typed: string, column: TypedColumn, language: CellLanguage): string {
  const text = typed.trim()
  if (text === '') return ''
  switch (column.type) {
    case 'number':
      return parseNumber(text, language) ?? text
    case 'amount':
      return parseAmount(text, language) ?? text
    case 'date':
      return parseDay(text) ?? text
    case 'choice':
      return column.choices.find((choice) => fold(choice) === fold(text)) ?? text
    case 'text':
    case 'office':
      return text
  }
}

/** A cell as it is shown, and as it stands in the editor: {@link parseCell} reads it back. */
export function formatCell(value: string, column: TypedColumn, language: CellLanguage): string {
  if (value === '' || !isOfType(value, column)) return value
  switch (column.type) {
    case 'number':
      return formatNumber(value, language, GROUPED_FROM_DIGITS)
    case 'amount':
      return formatAmount(value, language)
    case 'date':
      return formatDay(value, language)
    default:
      return value
  }
}

/** Whether a cell's value is one of its column's type; an empty one always is. */
export function isOfType(value: string, { type, choices }: TypedColumn): boolean {
  if (value === '') return true
  switch (type) {
    case 'number':
    case 'amount':
      return CANONICAL_NUMBER.test(value)
    case 'date':
      return parseDay(value) === value
    case 'choice':
      return choices.includes(value)
    default:
      return true
  }
}

/** Whether a column's cells stand at the right, so that their digits are one below the other. */
export function isNumeric(type: ColumnType): boolean {
  return type === 'number' || type === 'amount'
}

/** @returns the canonical number, or null when the text is none */
function parseNumber(text: string, language: CellLanguage): string | null {
  const compact = text.replace(SPACES, '').replace('\u2212', '-')
  const sign = compact.startsWith('-') ? '-' : ''
  const digits = compact.replace(/^[+-]/, '')
  const own = MARKS[language]
  const plain = ungroup(digits, own) ?? ungroup(digits, { decimal: own.group, group: own.decimal })
  return plain === null ? null : canonical(sign, plain)
}

/** Digits with a point, when the text is a number with these marks. */
function ungroup(digits: string, { decimal, group }: Marks): string | null {
  const [whole = '', fraction, ...rest] = digits.split(decimal)
  if (rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null
  // A zero in front is part of a postcode or a reference number, not of a number.
  const isPlain = /^(0|[1-9]\d*)$/.test(whole)
  const isGrouped = /^[1-9]\d{0,2}$/.test(whole.split(group)[0] ?? '') && hasWholeGroups(whole.split(group))
  if (!isPlain && !isGrouped) return null
  const joined = whole.split(group).join('')
  return fraction === undefined ? joined : `${joined}.${fraction}`
}

function hasWholeGroups([, ...groups]: readonly string[]): boolean {
  return groups.length > 0 && groups.every((digits) => /^\d{3}$/.test(digits))
}

function canonical(sign: string, plain: string): string {
  const short = plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain
  return short === '0' ? short : `${sign}${short}`
}

const CURRENCY = /^([+\u2212-]?)(?:€|EUR|Euro)|(?:€|EUR|Euro)$/i
/** "1.200,–" */
const NO_CENTS = /,[-–—]+$/

function parseAmount(text: string, language: CellLanguage): string | null {
  const bare = text.replace(SPACES, '').replace(CURRENCY, '$1').replace(NO_CENTS, '')
  return bare === '' ? null : parseNumber(bare, language)
}

function formatAmount(value: string, language: CellLanguage): string {
  const [whole = '', fraction] = value.split('.')
  const cents = fraction === undefined ? '' : `${MARKS[language].decimal}${fraction.padEnd(2, '0')}`
  const amount = `${formatNumber(whole, language, 4)}${cents}`
  if (language === 'de') return `${amount}\u00a0€`
  return amount.startsWith('-') ? `-€${amount.slice(1)}` : `€${amount}`
}

/** Digit by digit: numbers of any length keep all of theirs. */
function formatNumber(value: string, language: CellLanguage, groupedFrom: number): string {
  const { decimal, group } = MARKS[language]
  const [whole = '', fraction] = value.split('.')
  const digits = whole.replace('-', '')
  const grouped = digits.length < groupedFrom ? digits : digits.replace(/\B(?=(\d{3})+$)/g, group)
  const sign = whole.startsWith('-') ? '-' : ''
  return `${sign}${grouped}${fraction === undefined ? '' : `${decimal}${fraction}`}`
}

function fold(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase().replace(SPACES, ' ').trim()
}
