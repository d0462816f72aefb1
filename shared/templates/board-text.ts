import { FIELD_COLORS, type FieldColor } from '../fields/field.ts'
import { preparedFrom, wordsOf } from './prepared-text.ts'
import { DECEPTIVE } from './readers.ts'
import type { LocalText } from './template.ts'

const HIDDEN = new RegExp(DECEPTIVE, 'gu')

/** A board has one language: what it says stands for both, until somebody translates the file. */
export function inBoth(text: string): LocalText {
  return { de: text, en: text }
}

/** A text of a board on one line. Two braces would name a placeholder; the board's were filled when it was made. */
export function lineOf(text: unknown): string {
  const line = typeof text === 'string' ? text.replace(HIDDEN, ' ') : ''
  return line.trim() === '' ? '' : withoutPlaceholders(line)
}

export function withoutPlaceholders(text: string): string {
  return text.replace(/\{(?=\{)/g, '{ ')
}

/** The words of a shape's text on one line. */
export function wordsIn(richText: unknown): string {
  return lineOf(wordsOf(preparedFrom(richText)))
}

/** Cards and boxes may have more colours than a template knows. */
export function colorOf(color: unknown): FieldColor {
  const name = String(color).replace('light-', '')
  return FIELD_COLORS.find((known) => known === name) ?? (name === 'orange' ? 'yellow' : 'grey')
}
