import { generateNKeysBetween } from 'fractional-indexing'
import { FIELD } from '../fields/field.ts'
import type { PlainRecord } from '../records/encoding.ts'
import type { RichText } from '../records/text-codec.ts'
import { FIRST_PAGE } from './consistency.ts'
import type { LocalText, Template, TemplateField, TemplateLabel, TemplatePage } from './template.ts'

export type TemplateLanguage = keyof LocalText

/**
 * What the stage of a board made from a template holds at first.
 *
 * @param title of the board, as checked by checkTitle
 */
export function stageRecords(template: Template, language: TemplateLanguage, title: string): PlainRecord[] {
  const pageKeys = indices(template.pages.length)
  return [
    { id: 'document:document', typeName: 'document', gridSize: 10, name: title, meta: {} },
    ...template.pages.flatMap((page, at) => {
      const id = `page:${at === 0 ? FIRST_PAGE : page.id}`
      const record = { id, typeName: 'page', name: page.title[language], index: pageKeys[at], meta: {} }
      return [record, ...shapesOf(page, id, language)]
    }),
  ]
}

function shapesOf(page: TemplatePage, parentId: string, language: TemplateLanguage): PlainRecord[] {
  const shapes = [
    ...page.fields.map((field) => fieldShape(field, language)),
    ...page.labels.map((label) => labelShape(label, language)),
  ]
  const keys = indices(shapes.length)
  return shapes.map(({ id, ...shape }, at) => ({
    id: `shape:${page.id}-${id}`,
    typeName: 'shape',
    parentId,
    index: keys[at],
    isLocked: false,
    opacity: 1,
    ...shape,
  }))
}

/** What differs between shapes; `id` is the template's. */
interface ShapeCore {
  readonly id: string
  readonly type: string
  readonly x: number
  readonly y: number
  /** Radians. */
  readonly rotation: number
  readonly meta: Readonly<Record<string, string>>
  readonly props: Readonly<Record<string, unknown>>
}

function fieldShape(field: TemplateField, language: TemplateLanguage): ShapeCore {
  const { id, x, y, w, h, color, kind } = field
  const props = { w, h, title: field.title[language], question: field.question[language], color, kind }
  return { id, type: FIELD, x, y, rotation: 0, meta: { field: id }, props }
}

function labelShape(
  { id, text, x, y, size, rotation }: TemplateLabel,
  language: TemplateLanguage,
): ShapeCore {
  const props = {
    color: 'black',
    size,
    font: 'sans',
    textAlign: 'start',
    // Browsers work out the width of text that sizes itself; this only has to be one.
    w: 8,
    richText: oneLine(text[language]),
    scale: 1,
    autoSize: true,
  }
  return { id, type: 'text', x, y, rotation: (rotation * Math.PI) / 180, meta: {}, props }
}

function oneLine(text: string): RichText {
  const paragraph = { type: 'paragraph', attrs: { dir: 'auto' }, content: [{ type: 'text', text }] }
  return { type: 'doc', content: [paragraph] }
}

/** As the editor numbers the first siblings: from a1. */
function indices(count: number): string[] {
  return generateNKeysBetween('a0', null, count)
}
