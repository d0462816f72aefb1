import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { override } from './override.ts'

/**
 * Has what is copied or exported from the menus drawn as all pictures of walls are: whole, in light colours, with
 * fields as what they are. What draws is loaded with the first picture.
 *
 * @returns ends it
 */
export function drawExports(editor: Editor): () => void {
  return override(editor, {
    getSvgString: async (shapes: TLShapeId[] | TLShape[], { background = true } = {}) => {
      const { drawShapes } = await import('../pictures/board-pictures.ts')
      const asked = shapes.map((shape) => (typeof shape === 'string' ? shape : shape.id))
      const ids = asked.length > 0 ? asked : editor.getSortedChildIdsForParent(editor.getCurrentPageId())
      const drawing = await drawShapes(editor, ids, { hasGround: background })
      return drawing === null ? undefined : { ...drawing, trimPadding: 0 }
    },
  })
}
