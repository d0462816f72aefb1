import { FIELD_COLORS } from '../fields/field.ts'
import type { PlainRecord } from '../records/encoding.ts'
import type { Layer } from '../roles.ts'
import { inBoth, lineOf } from './board-text.ts'
import { BoardTree } from './board-tree.ts'
import { pageFrom } from './from-page.ts'
import { parseTemplate } from './parse-template.ts'
import { TEMPLATE_SCHEMA, type Template, type TemplateMeaning, type TemplateStep } from './template.ts'
import { TemplateError } from './template-error.ts'
import { idFromTitle, TemplateIds } from './template-ids.ts'

/** What a moderator says about the template to be. */
export interface TemplateFacts {
  readonly title: string
  readonly purpose: string
  readonly minutes: number
  readonly people: { readonly from: number; readonly to: number }
  /** Whether what participants put into fields is part of it. Who wrote it never is. */
  readonly contents: boolean
}

export interface SavedTemplate {
  readonly template: Template
  /** What a template cannot hold, and the file does not. */
  readonly leftOut: LeftOut
}

export interface LeftOut {
  readonly pictures: number
  /** Contributions in fields of a kind that has no such contents; counted only where contents are wanted. */
  readonly contributions: number
}

/** A board that has more than a template may have, or fields on one another. */
export class UnfitBoardError extends Error {
  override readonly name = 'UnfitBoardError'
  override readonly cause: TemplateError
  /** Names of the page and of the field on it where it is; null where it is not in one. */
  readonly page: string | null
  readonly field: string | null

  constructor(cause: TemplateError, pages: Template['pages']) {
    super(cause.message)
    this.cause = cause
    const [, page, field] = /^pages\[(\d+)\](?:\.fields\[(\d+)\])?/.exec(cause.path) ?? []
    const on = page === undefined ? undefined : pages[Number(page)]
    this.page = on?.title.de ?? null
    this.field = (field === undefined ? undefined : on?.fields[Number(field)]?.title.de) ?? null
  }
}

/**
 * Any board as a template: its pages, fields, labels and drawing, its agenda and the meaning of its colours. Fields
 * and pages made from a template keep its ids. Every text is the board's, in both languages.
 *
 * @param records as the board is shown, all of them valid
 * @param layerOf the layer a record lies in
 * @throws UnfitBoardError when something of it has no place in a template
 */
export function templateFromBoard(
  records: Iterable<PlainRecord>,
  layerOf: (id: string) => Layer | null,
  facts: TemplateFacts,
): SavedTemplate {
  const tree = new BoardTree(records, layerOf)
  const ids = { pages: new TemplateIds('', ['page']), shapes: new TemplateIds() }
  const pages = tree.pages.map((page, at) => pageFrom({ tree, page, at, ids, contents: facts.contents }))
  const { minutes, people } = facts
  const template: Template = {
    schema: TEMPLATE_SCHEMA,
    id: idFromTitle(facts.title) || 'vorlage',
    title: inBoth(lineOf(facts.title)),
    purpose: inBoth(lineOf(facts.purpose)),
    ...{ minutes, people },
    placeholders: [],
    legend: legendFrom(tree.meta),
    agenda: agendaFrom(tree.meta),
    pages: pages.map(({ page }) => page),
  }
  const count = (what: keyof LeftOut) => pages.reduce((sum, { leftOut }) => sum + leftOut[what], 0)
  return {
    template: checked(template),
    leftOut: { pictures: count('pictures'), contributions: count('contributions') },
  }
}

/** Whatever is saved is loaded again, here or elsewhere. */
function checked(template: Template): Template {
  try {
    return parseTemplate(template)
  } catch (error) {
    throw error instanceof TemplateError ? new UnfitBoardError(error, template.pages) : error
  }
}

function legendFrom(meta: BoardTree['meta']): TemplateMeaning[] {
  return FIELD_COLORS.flatMap((color) => {
    const meaning = lineOf(meta[`legend.${color}`])
    return meaning === '' ? [] : [{ color, meaning: inBoth(meaning) }]
  })
}

function agendaFrom({ agenda }: BoardTree['meta']): TemplateStep[] {
  if (!Array.isArray(agenda)) return []
  const ids = new TemplateIds()
  return agenda.flatMap((step: unknown) => {
    if (typeof step !== 'object' || step === null) return []
    const { id, title, minutes, instruction }: Readonly<Record<string, unknown>> = { ...step }
    const [name, task] = [lineOf(title), lineOf(instruction)]
    if (name === '' || task === '' || typeof minutes !== 'number') return []
    return [{ id: ids.give(id, name, 'schritt'), title: inBoth(name), minutes, instruction: inBoth(task) }]
  })
}
