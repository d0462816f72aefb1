import type { TemplateEntry } from '../../../../shared/templates/entry.ts'
import { LABEL_SIZES } from '../../../../shared/templates/template.ts'

/**
 * Whether the gallery can show an entry. A page that has been open since before the server was updated may be
 * given entries it does not know the form of. Kinds and colours it does not know do no harm: it draws
 * the ones as cards, the others in grey.
 */
export function isShowable(entry: unknown): entry is TemplateEntry {
  if (!isObject(entry)) return false
  const { id, title, purpose, minutes, people, placeholders, pages } = entry
  return (
    typeof id === 'string' &&
    isText(title) &&
    isText(purpose) &&
    typeof minutes === 'number' &&
    isObject(people) &&
    areNumbers(people, ['from', 'to']) &&
    areAll(placeholders, (placeholder) => typeof placeholder.id === 'string' && isText(placeholder.label)) &&
    areAll(pages, isPage)
  )
}

function isPage({ fields, labels }: Json): boolean {
  return (
    areAll(fields, (field) => isText(field.title) && areNumbers(field, ['x', 'y', 'w', 'h'])) &&
    areAll(labels, (label) => {
      return isText(label.text) && areNumbers(label, ['x', 'y', 'rotation']) && SIZES.has(label.size)
    })
  )
}

const SIZES: ReadonlySet<unknown> = new Set(LABEL_SIZES)

type Json = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null
}

function isText(value: unknown): boolean {
  return isObject(value) && typeof value.de === 'string' && typeof value.en === 'string'
}

function areNumbers(value: Json, keys: readonly string[]): boolean {
  return keys.every((key) => typeof value[key] === 'number')
}

function areAll(value: unknown, is: (item: Json) => boolean): boolean {
  return Array.isArray(value) && value.every((item) => isObject(item) && is(item))
}
