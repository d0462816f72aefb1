import { TEMPLATE_LIMITS } from './limits.ts'
import type { Template, TemplateField, TemplatePage } from './template.ts'
import { TemplateError } from './template-error.ts'

/** The page every client opens first has this id whatever the template calls it. */
export const FIRST_PAGE = 'page'

/** @throws TemplateError when there is more than a board should begin with */
export function checkSize({ pages }: Template): void {
  const parts = pages.reduce((sum, page) => sum + partsOf(page), 0)
  if (parts > TEMPLATE_LIMITS.parts) throw new TemplateError('', 'too-much', TEMPLATE_LIMITS.parts)
}

function partsOf({ fields, labels, drawing }: TemplatePage): number {
  const contents = fields.map(({ cards, offers, rows, boxes, connectors }) => {
    return cards.length + offers.length + rows.length + boxes.length + connectors.length
  })
  return contents.reduce((sum, count) => sum + count, fields.length + labels.length + drawing.length)
}

/** @throws TemplateError when an id stands twice: pages among pages, all that lies on them in the whole file */
export function checkIds({ pages }: Template): void {
  const pageIds = new Map<string, string>()
  const shapeIds = new Map<string, string>()
  for (const [index, page] of pages.entries()) {
    const path = `pages[${index}]`
    if (index > 0 && page.id === FIRST_PAGE) {
      throw new TemplateError(`${path}.id`, 'kept-id', FIRST_PAGE)
    }
    keep(pageIds, page.id, `${path}.id`)
    for (const [at, field] of page.fields.entries()) {
      keep(shapeIds, field.id, `${path}.fields[${at}].id`)
      checkInside(field, `${path}.fields[${at}]`)
    }
    for (const list of ['labels', 'drawing'] as const) {
      for (const [at, { id }] of page[list].entries()) keep(shapeIds, id, `${path}.${list}[${at}].id`)
    }
  }
}

/** Within a field: columns and boxes have ids of their own, and connectors name boxes. */
function checkInside({ columns, boxes, connectors }: TemplateField, path: string): void {
  const columnIds = new Map<string, string>()
  for (const [at, { id }] of columns.entries()) keep(columnIds, id, `${path}.columns[${at}].id`)
  const boxIds = new Map<string, string>()
  for (const [at, { id }] of boxes.entries()) keep(boxIds, id, `${path}.boxes[${at}].id`)
  for (const [at, connector] of connectors.entries()) {
    for (const end of ['from', 'to'] as const) {
      if (boxIds.has(connector[end])) continue
      throw new TemplateError(`${path}.connectors[${at}].${end}`, 'no-box')
    }
  }
}

function keep(seen: Map<string, string>, id: string, path: string): void {
  const first = seen.get(id)
  if (first !== undefined) throw new TemplateError(path, 'repeats', first)
  seen.set(id, path)
}

/** @throws TemplateError when two fields of a page lie on each other: whose would a card between them be? */
export function checkOverlaps({ pages }: Template): void {
  for (const [index, { fields }] of pages.entries()) {
    for (const [later, field] of fields.entries()) {
      const earlier = fields.slice(0, later).findIndex((other) => overlap(field, other))
      if (earlier < 0) continue
      throw new TemplateError(
        `pages[${index}].fields[${later}]`,
        'overlaps',
        `pages[${index}].fields[${earlier}]`,
      )
    }
  }
}

function overlap(a: TemplateField, b: TemplateField): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}
