import {
  createShapeId,
  type Editor,
  startEditingShapeWithRichText,
  type TLUiActionsContextType,
  type VecLike,
} from 'tldraw'

/** A card's side and the gap to the next, at 100 %. */
const STEP = 220
/** How many places beside one another are tried before a card lies on another. */
const TRIES = 40

/**
 * Puts an empty card where there is room in view and opens it: writing without a pointer, which the tools of
 * the canvas need.
 */
export function writeNewCard(editor: Editor): void {
  if (editor.getIsReadonly()) return
  const id = createShapeId()
  const { x, y } = freePlace(editor)
  editor.markHistoryStoppingPoint('new card')
  editor.createShape({ id, type: 'note', x: x - 100, y: y - 100 })
  editor.select(id)
  startEditingShapeWithRichText(editor, id)
}

/** The middle of the view, or the next place to its right and below where no shape has its middle. */
function freePlace(editor: Editor): VecLike {
  const { center, width } = editor.getViewportPageBounds()
  const perRow = Math.max(1, Math.floor(width / 2 / STEP))
  for (let at = 0; at < TRIES; at++) {
    const place = { x: center.x + (at % perRow) * STEP, y: center.y + Math.floor(at / perRow) * STEP }
    if (editor.getShapesAtPoint(place, { hitInside: true }).length === 0) return place
  }
  return center
}

/** For menus and keys. */
export function newCardAction(editor: Editor): TLUiActionsContextType {
  const id = 'new-card'
  return { [id]: { id, label: `action.${id}`, kbd: 'shift+n', onSelect: () => writeNewCard(editor) } }
}
