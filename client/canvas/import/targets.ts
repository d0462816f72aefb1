import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { FIELD } from '../../../shared/fields/field.ts'
import { pairTitles } from '../../../shared/import/similar.ts'
import type { Column } from '../../../shared/tables/column.ts'
import { cardFields, likelyTarget } from '../cards/card-fields.ts'
import type { ImportRequest } from './request.ts'

/** Where a table can go on the page that is shown. */
export type ImportTarget =
  | {
      readonly kind: 'rows'
      readonly key: string
      readonly field: TLShapeId
      readonly title: string
      readonly columns: readonly Column[]
    }
  /** `field`: null for anywhere on the page. */
  | { readonly kind: 'cards'; readonly key: string; readonly field: TLShapeId | null; readonly title: string }

/** @param mayAddColumns whether a table without columns can take rows */
export function importTargets(editor: Editor, mayAddColumns: boolean): ImportTarget[] {
  const page = editor.getCurrentPageId()
  const tables = editor.getCurrentPageShapesSorted().flatMap((shape) => tableOf(shape, mayAddColumns) ?? [])
  const cards = cardFields(editor, page).map(({ id, props }): ImportTarget => {
    return { kind: 'cards', key: id, field: id, title: props.title }
  })
  return [...tables, ...cards, { kind: 'cards', key: page, field: null, title: '' }]
}

function tableOf(shape: TLShape, mayAddColumns: boolean): ImportTarget | null {
  if (shape.type !== FIELD || shape.props.kind !== 'table') return null
  const { title, columns = [] } = shape.props
  if (columns.length === 0 && !mayAddColumns) return null
  return { kind: 'rows', key: shape.id, field: shape.id, title, columns }
}

/**
 * The target that is most likely meant: the field that was named or dropped on, else a table with such columns,
 * else where cards are usually written.
 *
 * @param titles of the first row, which may name columns
 */
export function likelyImportTarget(
  editor: Editor,
  targets: readonly ImportTarget[],
  { field, point }: ImportRequest,
  titles: readonly string[],
): ImportTarget | undefined {
  const of = (key: string | null | undefined) => targets.find((target) => target.key === key)
  const under = point === undefined ? [] : editor.getShapesAtPoint(point, { hitInside: true })
  const meant = of(field) ?? under.map(({ id }) => of(id)).find((target) => target !== undefined)
  if (meant !== undefined) return meant
  const { page, field: likely } = likelyTarget(editor, point)
  return tableFor(targets, titles) ?? of(likely ?? page)
}

/** A table at least half of whose columns are among the titles. */
function tableFor(targets: readonly ImportTarget[], titles: readonly string[]): ImportTarget | undefined {
  return targets.find((target) => {
    if (target.kind !== 'rows') return false
    const known = target.columns.map(({ title }) => title)
    const pairs = pairTitles(titles, known).filter((pair) => pair !== null)
    return pairs.length >= Math.max(2, Math.min(known.length, titles.length) / 2)
  })
}
