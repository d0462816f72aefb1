import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { override } from './override.ts'
import { isReleased } from './structure/released.ts'
import { freeRows } from './tables/loose-rows.ts'

/**
 * Deleting structure, released or not, never deletes what people have contributed: before a field goes, the cards in it are laid on
 * the page where they are. tldraw would take them along.
 *
 * @param mayPrepare whether what is on the stage may be deleted at all; otherwise it stays with all that is in it
 * @returns ends it
 */
export function keepContributions(
  editor: Editor,
  isStage: (id: TLShapeId) => boolean,
  mayPrepare: () => boolean,
): () => void {
  const deleteShapes = editor.deleteShapes.bind(editor)
  const isStructure = (id: TLShapeId): boolean => {
    const shape = editor.getShape(id)
    return shape !== undefined && (isStage(id) || isReleased(shape))
  }
  const keeping = (shapes: (TLShape | TLShapeId)[]): Editor => {
    const mayGo = (id: TLShapeId): boolean => mayPrepare() || !isStage(id)
    const ids = shapes.map((shape) => (typeof shape === 'string' ? shape : shape.id)).filter(mayGo)
    const doomed = [...editor.getShapeAndDescendantIds(ids)].filter((id) => isStructure(id) && mayGo(id))
    const kept = doomed.flatMap((id) =>
      editor.getSortedChildIdsForParent(id).filter((child) => !isStructure(child)),
    )
    editor.run(() => {
      freeRows(editor, doomed)
      if (kept.length > 0) editor.reparentShapes(kept, editor.getCurrentPageId())
      deleteShapes(ids)
    })
    return editor
  }
  return override(editor, { deleteShapes: keeping })
}
