import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { override } from './override.ts'
import { isReleased } from './structure/released.ts'

/**
 * Deleting structure, released or not, never deletes what people have contributed: before a field goes, the cards in it are laid on
 * the page where they are. tldraw would take them along.
 *
 * @returns ends it
 */
export function keepContributions(editor: Editor, isStage: (id: TLShapeId) => boolean): () => void {
  const deleteShapes = editor.deleteShapes.bind(editor)
  const isStructure = (id: TLShapeId): boolean => {
    const shape = editor.getShape(id)
    return shape !== undefined && (isStage(id) || isReleased(shape))
  }
  const keeping = (shapes: (TLShape | TLShapeId)[]): Editor => {
    const ids = shapes.map((shape) => (typeof shape === 'string' ? shape : shape.id))
    const doomed = [...editor.getShapeAndDescendantIds(ids)].filter(isStructure)
    const kept = doomed.flatMap((id) =>
      editor.getSortedChildIdsForParent(id).filter((child) => !isStructure(child)),
    )
    editor.run(() => {
      if (kept.length > 0) editor.reparentShapes(kept, editor.getCurrentPageId())
      deleteShapes(ids)
    })
    return editor
  }
  return override(editor, { deleteShapes: keeping })
}
