import type { TLShapeId } from 'tldraw'
import { FIELD } from '../../../shared/fields/field.ts'
import { type Box, belowField } from '../../../shared/fields/room.ts'
import { fieldHeights } from '../fields/field-height.ts'
import type { StructureAccess } from './release.ts'

/** Whether the cards of a field need more height than there is room for; reactive. */
export function isCramped({ editor }: Pick<StructureAccess, 'editor'>, id: TLShapeId): boolean {
  const field = editor.getShape(id)
  if (field?.type !== FIELD) return false
  const heights = fieldHeights(editor)
  return heights.needed(field) > heights.shown(field)
}

/**
 * Makes a field as high as its cards need, and moves what lies below it in its columns down, with what lies in
 * it. One undo step.
 */
export function makeRoom({ editor, override }: StructureAccess, id: TLShapeId): void {
  const field = editor.getShape(id)
  if (field?.type !== FIELD) return
  const h = fieldHeights(editor).needed(field)
  const distance = h - field.props.h
  const siblings = editor.getSortedChildIdsForParent(field.parentId)
  const boxes = siblings.flatMap((sibling): Box[] => {
    const bounds = editor.getShapePageBounds(sibling)
    return bounds === undefined ? [] : [{ id: sibling, x: bounds.x, y: bounds.y, w: bounds.w, h: bounds.h }]
  })
  const box = boxes.find((candidate) => candidate.id === id)
  if (box === undefined) return
  const moving = new Set(belowField({ ...box, h: field.props.h }, boxes))
  const moved = siblings.flatMap((sibling) => {
    const shape = editor.getShape(sibling)
    // An arrow that is tied to shapes goes with them by itself.
    const isTied = editor.getBindingsFromShape(sibling, 'arrow').length > 0
    return shape === undefined || isTied || !moving.has(sibling) ? [] : [{ ...shape, y: shape.y + distance }]
  })
  editor.markHistoryStoppingPoint('make room')
  override(() =>
    editor.run(
      () => {
        editor.updateShapes(moved)
        editor.updateShape({ id, type: FIELD, props: { h } })
      },
      { ignoreShapeLock: true },
    ),
  )
}
