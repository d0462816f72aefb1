import { FIELD } from '../fields/field.ts'
import { lineOf, withoutPlaceholders } from './board-text.ts'
import type { BoardBinding, BoardShape, BoardTree } from './board-tree.ts'
import { DRAWN } from './build-drawing.ts'
import { withoutLocal } from './parse-drawing.ts'
import { mapWords, preparedFrom } from './prepared-text.ts'
import { DRAWN_TYPES, type DrawnType, type TemplateDrawn, type TemplateEnd } from './template.ts'
import type { TemplateIds } from './template-ids.ts'

export interface DrawingOptions {
  readonly tree: BoardTree
  /** The template's id of the page. */
  readonly page: string
  /** Everything on the page as it is painted. */
  readonly painted: readonly BoardShape[]
  /** Ids of the fields and labels of the page by shape, in the order of the template. */
  readonly prepared: ReadonlyMap<string, string>
  readonly ids: TemplateIds
}

/** The structure of a page that is neither field nor label. */
export function drawingFrom(options: DrawingOptions): TemplateDrawn[] {
  const { tree, painted, ids, page } = options
  const shapes = painted.filter((shape) => isDrawn(shape, options))
  const prefix = `shape:${page}-${DRAWN}`
  const given = new Map(
    shapes.map(({ id, type }) => {
      return [id, ids.give(id.startsWith(prefix) ? id.slice(prefix.length) : null, type, type)] as const
    }),
  )
  // Arrows lead to fields and labels as well, and neither to arrows nor to groups.
  const ends = shapes.filter(({ type }) => type !== 'arrow' && type !== 'group').map(({ id }) => id)
  const targets = new Map([...options.prepared, ...ends.map((id) => [id, given.get(id) ?? ''] as const)])
  return shapes.map((shape) => {
    const id = given.get(shape.id) ?? ''
    return { ...drawnFrom(shape, id, given, options), ...endsFrom(tree.bindings(shape.id), targets) }
  })
}

/** A group that held only what is no part of the drawing would be nothing. */
function isDrawn({ id, type }: BoardShape, options: DrawingOptions): boolean {
  const { tree, prepared } = options
  if (!tree.isPrepared(id) || prepared.has(id) || !isDrawnType(type)) return false
  return type !== 'group' || tree.children(id).some((child) => isDrawn(child, options))
}

export function isDrawnType(type: string): type is DrawnType {
  return DRAWN_TYPES.some((known) => known === type)
}

function drawnFrom(
  shape: BoardShape,
  id: string,
  given: ReadonlyMap<string, string>,
  options: DrawingOptions,
): Omit<TemplateDrawn, 'start' | 'end'> {
  const { tree, prepared } = options
  const isHome = (home: string) => given.has(home) || tree.shape(home)?.type === FIELD
  const { x, y, rotation, home } = tree.placeIn(shape, isHome)
  const parent = given.get(home) ?? prepared.get(home) ?? null
  const type = DRAWN_TYPES.find((known) => known === shape.type) ?? 'geo'
  return {
    ...{ id, type, parent, x, y, rotation, opacity: shape.opacity, locked: shape.isLocked },
    under: parent === null ? coveredBy(shape, options) : null,
    props: propsFrom(type, shape.props),
  }
}

/** The first field or label, in the order of the template, that is painted after a shape. */
function coveredBy({ id }: BoardShape, { painted, prepared }: DrawingOptions): string | null {
  const own = painted.findIndex((shape) => shape.id === id)
  const later = new Set(painted.slice(own).map((shape) => shape.id))
  for (const [shape, name] of prepared) if (later.has(shape)) return name
  return null
}

function propsFrom(type: DrawnType, props: BoardShape['props']): TemplateDrawn['props'] {
  const { richText, name, ...rest } = withoutLocal(type, props)
  return {
    ...rest,
    ...(typeof name === 'string' && { name: lineOf(name) }),
    ...(richText !== undefined && { richText: mapWords(preparedFrom(richText), withoutPlaceholders) }),
  }
}

function endsFrom(
  bindings: readonly BoardBinding[],
  targets: ReadonlyMap<string, string>,
): Pick<TemplateDrawn, 'start' | 'end'> {
  const at = (terminal: string): TemplateEnd | null => {
    const binding = bindings.find(({ props }) => props.terminal === terminal)
    const to = targets.get(binding?.toId ?? '')
    if (binding === undefined || to === undefined) return null
    // A valid binding of an arrow; the reader of the file checks it again.
    const { normalizedAnchor, isExact, isPrecise, snap } = binding.props as unknown as ArrowEnd
    const { x, y } = normalizedAnchor
    return { to, x: within(x), y: within(y), exact: isExact, precise: isPrecise, snap }
  }
  return { start: at('start'), end: at('end') }
}

interface ArrowEnd {
  readonly normalizedAnchor: { readonly x: number; readonly y: number }
  readonly isExact: boolean
  readonly isPrecise: boolean
  readonly snap: string
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share))
}
