import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { override } from '../override.ts'

/**
 * Has a field drawn in the picture of it alone. Of a single frame the editor exports what lies in it and leaves out
 * the frame, but a field's title, question and table are in none of its cards. Named twice it is no single one.
 *
 * @returns ends it
 */
export function drawFields(editor: Editor): () => void {
  const getSvgElement = editor.getSvgElement.bind(editor)
  return override(editor, {
    getSvgElement: (shapes: TLShapeId[] | TLShape[], options) => {
      const ids = shapes.map((shape) => (typeof shape === 'string' ? shape : shape.id))
      return getSvgElement(ids.length === 1 ? [...ids, ...ids] : ids, options)
    },
  })
}
