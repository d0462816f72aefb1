import { Box, type Editor, react, type TLPageId, unsafe__withoutCapture } from 'tldraw'
import { legendOf } from '../../shared/cards/legend.ts'
import { FIELD } from '../../shared/fields/field.ts'

/** Up to this width a whole wall would be too small to read: a phone shows the first field. */
const PHONE_WIDTH = 600
/** From this width on the screen is one that many look at from afar (a 4K projector without scaling). */
const WALL_WIDTH = 2400

/** What menus and tools cover at the edges of the canvas, with a little air, in pixels. */
const CHROME = { top: 56, bottom: 84, side: 24 } as const

/** Width of the legend with the air around it, beyond {@link CHROME}, in pixels. */
const LEGEND = 184

/**
 * Shows what there is on each page when it is first turned to: on a phone, or on a board that has grown to one
 * side, the origin may show nothing at all, and on a wall it would be small in a corner.
 *
 * @returns ends it
 */
export function showEachPage(editor: Editor): () => void {
  const seen = new Set<TLPageId>()
  return react('first view of a page', () => {
    const page = editor.getCurrentPageId()
    if (seen.has(page)) return
    seen.add(page)
    // Looks at the page as it is now, and does not wait for what is drawn on it.
    unsafe__withoutCapture(() => showContent(editor))
  })
}

/** Fits everything on the page between menus and tools. Where it is all in view already, nothing moves. */
function showContent(editor: Editor): void {
  if (editor.getInstanceState().followingUserId !== null) return // shows what somebody else looks at
  const screen = editor.getViewportScreenBounds()
  const content = (screen.w <= PHONE_WIDTH && firstField(editor)) || editor.getCurrentPageBounds()
  if (content === undefined || content.w === 0 || content.h === 0) return
  const isWall = screen.w >= WALL_WIDTH
  const free = new Box(
    CHROME.side,
    CHROME.top,
    Math.max(1, screen.w - 2 * CHROME.side),
    Math.max(1, screen.h - CHROME.top - CHROME.bottom),
  )
  if (!isWall && inPage(editor, free).contains(content)) return
  const fitting = Math.min(free.w / content.w, free.h / content.h, isWall ? 2 : 1)
  const { zoomSteps } = editor.getCameraOptions()
  const z = Math.max(fitting, zoomSteps[0] ?? fitting)
  const room = free.w - content.w * z
  const left = free.x + Math.max(room / 2, Math.min(room, legendWidth(editor)))
  editor.setCamera(
    { x: left / z - content.x, y: free.center.y / z - content.center.y, z },
    { immediate: true },
  )
}

/** What the legend takes at the left; where there is room beside it, the wall is laid there. */
function legendWidth(editor: Editor): number {
  return Object.keys(legendOf(editor.getDocumentSettings().meta)).length === 0 ? 0 : LEGEND
}

/** The field at the upper left, where reading begins. */
function firstField(editor: Editor): Box | undefined {
  const fields = editor
    .getCurrentPageShapes()
    .flatMap((shape) => (shape.type === FIELD ? [editor.getShapePageBounds(shape)] : []))
  return fields.reduce<Box | undefined>(
    (first, next) => (first === undefined || (next && next.x + next.y < first.x + first.y) ? next : first),
    undefined,
  )
}

/** A part of the screen as the part of the page that it shows. */
function inPage(editor: Editor, { x, y, w, h }: Box): Box {
  const camera = editor.getCamera()
  return new Box(x / camera.z - camera.x, y / camera.z - camera.y, w / camera.z, h / camera.z)
}
