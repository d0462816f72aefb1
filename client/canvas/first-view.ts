import type { Editor } from 'tldraw'

/** From this width on the screen is one that many look at from afar (a 4K projector without scaling). */
const WALL_WIDTH = 2400

/**
 * Shows what there is: on a phone, or on a board that has grown to one side, the origin may show nothing at
 * all, and on a wall it would be small in a corner. Where everything is in view already, nothing moves.
 */
export function showContent(editor: Editor): void {
  const content = editor.getCurrentPageBounds()
  if (content === undefined) return
  const isWall = editor.getViewportScreenBounds().w >= WALL_WIDTH
  if (!isWall && editor.getViewportPageBounds().contains(content)) return
  const { x, y, w, h } = content
  editor.zoomToBounds({ x, y, w, h }, { targetZoom: isWall ? 2 : 1, inset: 48, immediate: true })
}
