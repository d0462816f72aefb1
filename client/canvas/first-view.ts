import type { Editor } from 'tldraw'

/**
 * Shows what there is: on a phone, or on a board that has grown to one side, the origin may show nothing at
 * all. Where everything is in view already, nothing moves.
 */
export function showContent(editor: Editor): void {
  const content = editor.getCurrentPageBounds()
  if (content === undefined || editor.getViewportPageBounds().contains(content)) return
  const { x, y, w, h } = content
  editor.zoomToBounds({ x, y, w, h }, { targetZoom: 1, inset: 48, immediate: true })
}
