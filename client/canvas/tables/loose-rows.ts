import type { Editor, TLShapeId } from 'tldraw'
import { FIELD, type FieldProps } from '../../../shared/fields/field.ts'
import { ROW } from '../../../shared/tables/column.ts'
import type { RowShape } from './RowShapeUtil.tsx'

const WIDTH = 320
const LINE = 22
const PADDING = 12
const GAP = 16
const PER_LINE = 4
/** Further cells are counted, not listed. */
export const LINES_SHOWN = 12

/** Of a row that lies on the canvas by itself, in page units. */
export function looseRowSize({ props }: RowShape): { readonly w: number; readonly h: number } {
  const lines = Object.keys(props.cells).length
  return { w: WIDTH, h: 2 * PADDING + LINE * Math.max(1, Math.min(lines, LINES_SHOWN + 1)) }
}

/** The filled cells of a row by the title of their column, as it was when the row lost its table. */
export function looseCells({ props, meta }: RowShape): (readonly [title: string, value: string])[] {
  const titles = typeof meta.titles === 'object' && meta.titles !== null ? meta.titles : {}
  const known = new Map(Object.entries(titles))
  return Object.entries(props.cells).map(([id, value]) => [String(known.get(id) ?? id), value])
}

export function rowsIn(editor: Editor, parent: TLShapeId): RowShape[] {
  return editor
    .getSortedChildIdsForParent(parent)
    .map((id) => editor.getShape(id))
    .filter((shape): shape is RowShape => shape?.type === ROW)
}

/**
 * Lays rows that are about to lose their table beside one another as cards, in their order, each knowing what
 * its columns were called.
 *
 * @param at upper left corner, in the space of their parent
 */
export function layRowsOut(
  editor: Editor,
  rows: readonly RowShape[],
  columns: FieldProps['columns'],
  at: { readonly x: number; readonly y: number },
): void {
  const titles = Object.fromEntries((columns ?? []).map(({ id, title }) => [id, title]))
  let y = at.y
  const placed = []
  for (let start = 0; start < rows.length; start += PER_LINE) {
    const line = rows.slice(start, start + PER_LINE)
    const x = (place: number): number => at.x + place * (WIDTH + GAP)
    placed.push(
      ...line.map(({ id }, place) => ({ id, type: ROW, x: x(place), y, meta: { titles } }) as const),
    )
    y += Math.max(...line.map((row) => looseRowSize(row).h)) + GAP
  }
  editor.updateShapes(placed)
}

/** Before fields go: their rows come to lie on the page, where the field was. Other shapes are left alone. */
export function freeRows(editor: Editor, fields: Iterable<TLShapeId>): void {
  for (const id of fields) {
    const field = editor.getShape(id)
    const rows = rowsIn(editor, id)
    if (field?.type !== FIELD || rows.length === 0) continue
    const { x, y } = editor.getShapePageTransform(id).point()
    editor.reparentShapes(rows, editor.getCurrentPageId())
    layRowsOut(editor, rows, field.props.columns, { x, y })
  }
}
