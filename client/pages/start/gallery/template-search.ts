import type { TemplateEntry } from '../../../../shared/templates/entry.ts'
import type { Language } from '../../../preferences/preferences.ts'

/** Fewer are seen at a glance; a search would only stand in the way. */
export const SEARCH_FROM = 5

/** The templates in whose title, purpose or fields every word of the query occurs. */
export function searchTemplates(
  templates: readonly TemplateEntry[],
  query: string,
  language: Language,
): readonly TemplateEntry[] {
  const words = plain(query).split(/\s+/u).filter(Boolean)
  if (words.length === 0) return templates
  return templates.filter((template) => {
    const text = searchText(template, language)
    return words.every((word) => text.includes(word))
  })
}

function searchText({ title, purpose, pages }: TemplateEntry, language: Language): string {
  const fields = pages.flatMap((page) => page.fields.map((field) => field.title[language]))
  const text = [title[language], purpose[language], ...fields].join('\n')
  return `${plain(text)}\n${withDigraphs(text)}`
}

/** Without case and accents: "Präv" is found by "prav". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss')
}

/** As one writes without umlauts on the keyboard: "Präv" is found by "praev". */
function withDigraphs(text: string): string {
  return plain(text.normalize('NFC').replace(/[äöü]/giu, '$&e'))
}
