import type { TemplateEntry } from '../../../../shared/templates/template.ts'
import type { Language } from '../../../preferences/preferences.ts'

/** The board somebody is about to create. */
export interface BoardDraft {
  /** null: the empty board. */
  readonly template: TemplateEntry | null
  /** What was written as the title; null while the template's own title stands there. */
  readonly typed: string | null
}

/** The title a template suggests. The empty board suggests none. */
export function suggestedTitle(template: TemplateEntry | null, language: Language): string {
  return template === null ? '' : template.title[language]
}

/** The title field's content. A suggestion follows the language of the page; what was written stays. */
export function shownTitle({ template, typed }: BoardDraft, language: Language): string {
  return typed ?? suggestedTitle(template, language)
}

/** After writing in the title field: the suggestion, written out, counts as the suggestion. */
export function withTitle({ template }: BoardDraft, title: string, language: Language): BoardDraft {
  return { template, typed: title === suggestedTitle(template, language) ? null : title }
}

/** After choosing a template: its title is suggested, unless somebody wrote one. */
export function withTemplate({ typed }: BoardDraft, template: TemplateEntry | null): BoardDraft {
  return { template, typed: typed === null || typed.trim() === '' ? null : typed }
}
