import { under } from './readers.ts'
import type { LocalText, Template } from './template.ts'
import { TemplateError } from './template-error.ts'

/** What a placeholder looks like in a text: `{{stadt}}`. */
const PLACEHOLDER = /\{\{([^{}]*)\}\}/g

/** @throws TemplateError when a placeholder is declared twice, or a text names one that is not declared */
export function checkPlaceholders(template: Template): void {
  const known = new Map<string, string>()
  for (const [at, { id }] of template.placeholders.entries()) {
    const path = `placeholders[${at}].id`
    const first = known.get(id)
    if (first !== undefined) throw new TemplateError(path, 'repeats', first)
    known.set(id, path)
  }
  visitTexts(template, '', (text, path) => {
    for (const [, id = ''] of text.matchAll(PLACEHOLDER)) {
      if (!known.has(id)) throw new TemplateError(path, 'no-placeholder', id.slice(0, 40))
    }
  })
}

function visitTexts(value: unknown, path: string, visit: (text: string, path: string) => void): void {
  if (typeof value === 'string') visit(value, path)
  if (typeof value !== 'object' || value === null) return
  for (const [key, item] of Object.entries(value)) {
    visitTexts(item, Array.isArray(value) ? `${path}[${key}]` : under(path, key), visit)
  }
}

/** The values of placeholders by id; what is missing stays to be filled in by hand. */
export type PlaceholderValues = Readonly<Record<string, string>>

/** Says a text of a template in one language with its placeholders filled. */
export type Say = (text: LocalText) => string

/** A placeholder nobody has filled is named in brackets, so that it is seen and can be written over. */
export function sayer(
  { placeholders }: Pick<Template, 'placeholders'>,
  language: keyof LocalText,
  values: PlaceholderValues,
): Say {
  const filled = new Map(
    placeholders.map(({ id, label }) => [id, values[id]?.trim() || `[${label[language]}]`]),
  )
  return (text) => text[language].replaceAll(PLACEHOLDER, (whole, id: string) => filled.get(id) ?? whole)
}
