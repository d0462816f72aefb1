import { FIELD } from '../fields/field.ts'
import type { PlainRecord } from '../records/encoding.ts'
import { inside, onPage } from './build-drawing.ts'
import { FIRST_PAGE } from './consistency.ts'
import { type PlaceholderValues, type Say, sayer } from './placeholders.ts'
import { indices, paragraph, richText, type ShapeCore, siblings } from './shape-records.ts'
import {
  LABEL_LETTERS,
  type LocalText,
  type Template,
  type TemplateField,
  type TemplateLabel,
  type TemplatePage,
} from './template.ts'

export type TemplateLanguage = keyof LocalText

/** How a board is made of a template. */
export interface BuildOptions {
  readonly language: TemplateLanguage
  readonly values: PlaceholderValues
}

/**
 * What the stage of a board made from a template holds at first.
 *
 * @param title of the board, as checked by checkTitle
 */
export function stageRecords(template: Template, title: string, options: BuildOptions): PlainRecord[] {
  const say = sayer(template, options.language, options.values)
  const pageKeys = indices(template.pages.length)
  const meta = documentMeta(template, say)
  return [
    { id: 'document:document', typeName: 'document', gridSize: 10, name: title, meta },
    ...template.pages.flatMap((page, at) => {
      const meta = page.result === null ? {} : { result: page.result }
      const id = pageIdOf(page, at)
      const record = { id, typeName: 'page', name: say(page.title), index: pageKeys[at], meta }
      const shapes = [
        ...page.fields.map((field) => fieldShape(field, say)),
        ...page.labels.map((label) => labelShape(label, say)),
      ]
      return [record, ...siblings(id, page.id, onPage(page, shapes, say)), ...inside(page, say)]
    }),
  ]
}

/** @param at the page's place in the template */
export function pageIdOf(page: TemplatePage, at: number): string {
  return `page:${at === 0 ? FIRST_PAGE : page.id}`
}

/** What later steps read from the board: the agenda, the meaning of colours, and what it was made from. */
function documentMeta(template: Template, say: Say): Readonly<Record<string, unknown>> {
  const { id, agenda, legend } = template
  const steps = agenda.map((step) => ({
    id: step.id,
    title: say(step.title),
    minutes: step.minutes,
    instruction: say(step.instruction),
  }))
  const meanings = legend.map(({ color, meaning }) => [`legend.${color}`, say(meaning)] as const)
  return { template: id, ...(steps.length > 0 && { agenda: steps }), ...Object.fromEntries(meanings) }
}

function fieldShape(field: TemplateField, say: Say): ShapeCore {
  const { id, x, y, w, h, color, kind, place, columns } = field
  const props = { w, h, title: say(field.title), question: say(field.question), color, kind }
  const told = columns.map(({ title, choices, ...column }) => {
    return { ...column, title: say(title), choices: choices.map(say) }
  })
  return {
    ...{ id, type: FIELD, x, y },
    meta: { field: id, ...place },
    props: kind === 'table' ? { ...props, columns: told } : props,
  }
}

function labelShape({ id, text, x, y, size, rotation, width, align }: TemplateLabel, say: Say): ShapeCore {
  // The editor has no size above xl; it lays text out in its own size and scales the whole, width included.
  const scale = size === 'xxl' ? LABEL_LETTERS.xxl / LABEL_LETTERS.xl : 1
  const props = {
    color: 'black',
    size: size === 'xxl' ? 'xl' : size,
    font: 'sans',
    textAlign: align,
    // Browsers work out the width of text that sizes itself; this only has to be one.
    w: (width ?? 8) / scale,
    richText: richText(paragraph(say(text))),
    scale,
    autoSize: width === null,
  }
  return { id, type: 'text', x, y, rotation: (rotation * Math.PI) / 180, props }
}
