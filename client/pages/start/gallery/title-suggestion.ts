import type { TemplateEntry } from '../../../../shared/templates/entry.ts'
import type { Language } from '../../../preferences/preferences.ts'
import type { LoadedFile } from '../file/loaded-file.ts'
import type { TypedValues } from '../placeholders/placeholder-values.ts'

/** The board somebody is about to create. */
export interface BoardDraft {
  /** null: the empty board. */
  readonly template: TemplateEntry | null
  /** What was written as the title; null while the template's own title stands there. */
  readonly typed: string | null
  /** The file that was opened; chosen when `template` is its entry. */
  readonly file: LoadedFile | null
  /** What was typed for placeholders, whichever template asked. */
  readonly values: TypedValues
}

export const EMPTY_DRAFT: BoardDraft = { template: null, typed: null, file: null, values: {} }

/** Whether the template of the opened file is chosen. */
export function choseFile({ template, file }: BoardDraft): boolean {
  return file !== null && template === file.entry
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
export function withTitle(draft: BoardDraft, title: string, language: Language): BoardDraft {
  return { ...draft, typed: title === suggestedTitle(draft.template, language) ? null : title }
}

/** After choosing a template: its title is suggested, unless somebody wrote one. */
export function withTemplate(draft: BoardDraft, template: TemplateEntry | null): BoardDraft {
  const { typed } = draft
  return { ...draft, template, typed: typed === null || typed.trim() === '' ? null : typed }
}

/** With an opened file, whose template is chosen at once; or without one. */
export function withFile(draft: BoardDraft, file: LoadedFile | null): BoardDraft {
  const chosen = file === null && !choseFile(draft) ? draft.template : (file?.entry ?? null)
  return { ...withTemplate(draft, chosen), file }
}
