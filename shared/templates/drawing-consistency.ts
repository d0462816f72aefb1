/** What the parts of a drawing say of one another. */
import type { DrawnType, Template, TemplateDrawn, TemplatePage } from './template.ts'
import { TemplateError } from './template-error.ts'

const CONTAINERS: ReadonlySet<DrawnType> = new Set(['frame', 'group'])

/** @throws TemplateError when a drawn shape lies in, under or at something that is not on its page, or in itself */
export function checkDrawings({ pages }: Template): void {
  for (const [index, page] of pages.entries()) checkDrawing(page, `pages[${index}].drawing`)
}

function checkDrawing({ fields, labels, drawing }: TemplatePage, path: string): void {
  const prepared = new Set([...fields, ...labels].map(({ id }) => id))
  const parents = new Set([
    ...fields.map(({ id }) => id),
    ...drawing.filter(({ type }) => CONTAINERS.has(type)).map(({ id }) => id),
  ])
  // The editor fastens arrows to neither; an arrow at the group it lies in would move itself.
  const targets = new Set([
    ...prepared,
    ...drawing.filter(({ type }) => type !== 'arrow' && type !== 'group').map(({ id }) => id),
  ])
  const byId = new Map(drawing.map((drawn) => [drawn.id, drawn]))
  for (const [at, drawn] of drawing.entries()) {
    const { parent, under, start, end } = drawn
    const here = `${path}[${at}]`
    if (parent !== null && !parents.has(parent)) throw new TemplateError(`${here}.parent`, 'no-parent')
    if (isInItself(drawn, byId)) throw new TemplateError(`${here}.parent`, 'in-itself')
    if (under !== null && (parent !== null || !prepared.has(under))) {
      throw new TemplateError(`${here}.under`, 'no-neighbour')
    }
    if (start !== null && !targets.has(start.to)) throw new TemplateError(`${here}.start.to`, 'no-target')
    if (end !== null && !targets.has(end.to)) throw new TemplateError(`${here}.end.to`, 'no-target')
  }
}

function isInItself(drawn: TemplateDrawn, byId: ReadonlyMap<string, TemplateDrawn>): boolean {
  const seen = new Set<string>()
  for (let at: TemplateDrawn | undefined = drawn; at !== undefined; at = byId.get(at.parent ?? '')) {
    if (seen.has(at.id)) return true
    seen.add(at.id)
  }
  return false
}
