import type { TemplatePlaceholder } from '../../../../shared/templates/template.ts'
import { formatDay } from '../../../i18n/format.ts'
import type { Language } from '../../../preferences/preferences.ts'
import { CITY } from './known-values.ts'

/** What was typed into the fields of placeholders, by id: a date as `2026-11-24`. */
export type TypedValues = Readonly<Record<string, string>>

/** @param city as it is known on this device @param today the local day, as `2026-11-24` */
export function typedValue(
  { id, type }: TemplatePlaceholder,
  typed: TypedValues,
  { city, today }: { readonly city: string; readonly today: string },
): string {
  return typed[id] ?? (type === 'date' ? today : id === CITY ? city : '')
}

/** What goes onto the board: a date written out in the board's language. What is left empty is not in it. */
export function boardValues(
  placeholders: readonly TemplatePlaceholder[],
  valueFor: (placeholder: TemplatePlaceholder) => string,
  language: Language,
): Readonly<Record<string, string>> {
  const filled = placeholders.flatMap((placeholder) => {
    const value = valueFor(placeholder).trim()
    if (value === '') return []
    const said = placeholder.type === 'date' ? (formatDay(value, language) ?? value) : value
    return [[placeholder.id, said] as const]
  })
  return Object.fromEntries(filled)
}

/** The day it is here, as a date field has it. */
export function localDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
