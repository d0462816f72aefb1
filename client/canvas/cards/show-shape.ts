import { Box, type Editor, type TLShapeId } from 'tldraw'

const GLIDE_MS = 260
/** How long a shape that was looked for is set off. */
const HINT_MS = 1600
/** Page units left free around it. */
const INSET = 120

/** Moves the view only as far as it must for a shape to be seen. */
export function showShape(editor: Editor, id: TLShapeId): void {
  const bounds = editor.getShapePageBounds(id)
  if (bounds === undefined || editor.getViewportPageBounds().contains(bounds)) return
  editor.centerOnPoint(bounds.center, glide(editor))
}

/** Turns to the page of a shape, shows it large enough to read, selects it and sets it off for a moment. */
export function goToShape(editor: Editor, id: TLShapeId): void {
  const page = editor.getAncestorPageId(id)
  if (page === undefined) return
  editor.setCurrentPage(page)
  const bounds = editor.getShapePageBounds(id)
  if (bounds === undefined) return
  editor.setSelectedShapes([id])
  editor.zoomToBounds(Box.ExpandBy(bounds, INSET), { targetZoom: 1, ...glide(editor) })
  editor.setHintingShapes([id])
  editor.timers.setTimeout(() => editor.setHintingShapes([]), HINT_MS)
  editor.getContainer().focus()
}

/** Nobody is moved who has asked for stillness. */
function glide(editor: Editor) {
  return editor.user.getAnimationSpeed() === 0 ? { immediate: true } : { animation: { duration: GLIDE_MS } }
}
