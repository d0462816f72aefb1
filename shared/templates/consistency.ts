import type { Template, TemplateField } from './template.ts'
import { TemplateError } from './template-error.ts'

/** The page every client opens first has this id whatever the template calls it. */
export const FIRST_PAGE = 'page'

/** @throws TemplateError when an id stands twice: pages among pages, fields and labels in the whole file */
export function checkIds({ pages }: Template): void {
  const pageIds = new Map<string, string>()
  const shapeIds = new Map<string, string>()
  for (const [index, page] of pages.entries()) {
    const path = `pages[${index}]`
    if (index > 0 && page.id === FIRST_PAGE) {
      throw new TemplateError(`${path}.id`, `is "${FIRST_PAGE}", which is kept for the first page`)
    }
    keep(pageIds, page.id, `${path}.id`)
    for (const [at, field] of page.fields.entries()) {
      keep(shapeIds, field.id, `${path}.fields[${at}].id`)
      checkInside(field, `${path}.fields[${at}]`)
    }
    for (const [at, label] of page.labels.entries()) keep(shapeIds, label.id, `${path}.labels[${at}].id`)
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
      throw new TemplateError(`${path}.connectors[${at}].${end}`, 'names no box of this field')
    }
  }
}

function keep(seen: Map<string, string>, id: string, path: string): void {
  const first = seen.get(id)
  if (first !== undefined) throw new TemplateError(path, `repeats ${first}`)
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
        `overlaps pages[${index}].fields[${earlier}]`,
      )
    }
  }
}

function overlap(a: TemplateField, b: TemplateField): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}
