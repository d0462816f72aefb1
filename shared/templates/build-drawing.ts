import { generateNKeysBetween } from 'fractional-indexing'
import type { PlainRecord } from '../records/encoding.ts'
import { recordOf } from './parse-drawing.ts'
import type { Say } from './placeholders.ts'
import { isPreparedText, mapWords } from './prepared-text.ts'
import { indices, type ShapeCore, siblings } from './shape-records.ts'
import type { TemplateDrawn, TemplateEnd, TemplatePage } from './template.ts'

/**
 * Begins the id of a drawn shape within its page's. No other id of a template has a hyphen there, so
 * nothing drawn can take the place of what lies in a field.
 */
export const DRAWN = '-'

/** The shapes that lie on a page itself: fields and labels, each above what is drawn under it. */
export function onPage({ drawing }: TemplatePage, prepared: readonly ShapeCore[], say: Say): ShapeCore[] {
  const covered = (by: string | null) =>
    drawing.filter(({ parent, under }) => parent === null && under === by).map((drawn) => shapeOf(drawn, say))
  return [...prepared.flatMap((core) => [...covered(core.id), core]), ...covered(null)]
}

/** What is drawn in the fields, frames and groups of a page, and what fastens its arrows. */
export function inside(page: TemplatePage, say: Say): PlainRecord[] {
  const { id, fields, drawing } = page
  const parents = new Set(drawing.flatMap(({ parent }) => (parent === null ? [] : [parent])))
  const shapes = [...parents].flatMap((parent) => {
    const cores = drawing.filter((drawn) => drawn.parent === parent).map((drawn) => shapeOf(drawn, say))
    // Cards of a field begin at a1 and lie above what is drawn in it.
    const isField = fields.some((field) => field.id === parent)
    const keys = isField ? generateNKeysBetween(null, 'a1', cores.length) : indices(cores.length)
    return siblings(shapeIdOf(page, parent), id, cores, keys)
  })
  const bindings = drawing.flatMap(({ id: arrow, start, end }) => [
    ...(start === null ? [] : [bindingOf(page, arrow, 'start', start)]),
    ...(end === null ? [] : [bindingOf(page, arrow, 'end', end)]),
  ])
  return [...shapes, ...bindings]
}

function shapeOf({ id, type, x, y, rotation, opacity, locked, props }: TemplateDrawn, say: Say): ShapeCore {
  const { richText } = props
  const said = isPreparedText(richText)
    ? { ...props, richText: mapWords(richText, (words) => say({ de: words, en: words })) }
    : props
  const core = { id: `${DRAWN}${id}`, type, x, y, rotation, opacity, isLocked: locked }
  return { ...core, props: recordOf(type, said).props }
}

/** @param id of a field, a label or a drawn shape of the page */
function shapeIdOf({ id: page, drawing }: TemplatePage, id: string): string {
  return `shape:${page}-${drawing.some((drawn) => drawn.id === id) ? DRAWN : ''}${id}`
}

function bindingOf(
  page: TemplatePage,
  arrow: string,
  terminal: 'start' | 'end',
  at: TemplateEnd,
): PlainRecord {
  const { to, x, y, exact, precise, snap } = at
  return {
    id: `binding:${page.id}-${DRAWN}${arrow}-${terminal}`,
    typeName: 'binding',
    type: 'arrow',
    fromId: shapeIdOf(page, arrow),
    toId: shapeIdOf(page, to),
    meta: {},
    props: { terminal, normalizedAnchor: { x, y }, isExact: exact, isPrecise: precise, snap },
  }
}
