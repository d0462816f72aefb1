import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { FIELD } from '../../../shared/fields/field.ts'
import { type Box, belowField } from '../../../shared/fields/room.ts'
import type { FieldShape } from '../../canvas/fields/FieldShapeUtil.tsx'
import { fieldHeights } from '../../canvas/fields/field-height.ts'
import { tableHeight } from './table-markup.ts'

/**
 * Gives fields that show less than they hold, as tables that are scrolled do on the wall, the height they need, and
 * moves what lies below them down. For an editor that is shown to nobody.
 */
export function makeWhole(editor: Editor, ids: readonly TLShapeId[]): void {
  const fields = ids
    .map((id) => editor.getShape(id))
    .filter((shape): shape is FieldShape => shape?.type === FIELD)
    .sort((a, b) => a.y - b.y)
  for (const { id } of fields) {
    const field = editor.getShape(id)
    if (field?.type === FIELD) grow(editor, field, neededHeight(editor, field))
  }
}

function neededHeight(editor: Editor, field: FieldShape): number {
  if (field.props.kind === 'table') return Math.max(field.props.h, tableHeight(editor, field))
  return fieldHeights(editor).needed(field)
}

function grow(editor: Editor, field: FieldShape, height: number): void {
  if (height <= field.props.h) return
  const siblings = editor.getSortedChildIdsForParent(field.parentId)
  const boxes = siblings.flatMap((id): Box[] => {
    const bounds = editor.getShapePageBounds(id)
    return bounds === undefined ? [] : [{ id, x: bounds.x, y: bounds.y, w: bounds.w, h: bounds.h }]
  })
  const shown = boxes.find(({ id }) => id === field.id)
  if (shown === undefined) return
  const moving = new Set(belowField({ ...shown, h: field.props.h }, boxes))
  const top = Math.min(...boxes.filter(({ id }) => moving.has(id)).map(({ y }) => y))
  const distance = Math.max(0, shown.y + height + GAP - top)
  const moved = siblings.flatMap((id): TLShape[] => {
    const shape = editor.getShape(id)
    // An arrow that is tied to shapes goes with them by itself.
    const isTied = editor.getBindingsFromShape(id, 'arrow').length > 0
    return shape === undefined || isTied || !moving.has(id) ? [] : [{ ...shape, y: shape.y + distance }]
  })
  editor.store.put([...moved, { ...field, props: { ...field.props, h: height } }])
}

/** Between a field that has grown and what lies below it. */
const GAP = 16
