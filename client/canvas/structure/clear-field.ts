import type { TLShape, TLShapeId } from 'tldraw'
import type { StructureAccess } from './release.ts'
import { isReleased } from './released.ts'

/** What was removed from a field, for the sentence that says so. */
export interface Cleared {
  /** The mark of the step, by which it can be taken back alone. */
  readonly mark: string
  readonly count: number
  readonly onlyCards: boolean
}

/** Everything in a field that people have contributed, without what lies within a contribution. */
export function contributionsIn(access: StructureAccess, field: TLShapeId): TLShape[] {
  const { editor, binding } = access
  return editor.getSortedChildIdsForParent(field).flatMap((id) => {
    const shape = editor.getShape(id)
    if (shape === undefined) return []
    const isStructure = isReleased(shape) || binding.layerOf(id) === 'stage'
    return isStructure ? contributionsIn(access, id) : [shape]
  })
}

/** Removes all contributions from a field, in one undo step. @returns null when there are none */
export function clearField(access: StructureAccess, field: TLShapeId): Cleared | null {
  const shapes = contributionsIn(access, field)
  if (shapes.length === 0) return null
  const { editor } = access
  const mark = editor.markHistoryStoppingPoint('clear field')
  editor.run(() => editor.deleteShapes(shapes), { ignoreShapeLock: true })
  return { mark, count: shapes.length, onlyCards: shapes.every(({ type }) => type === 'note') }
}
