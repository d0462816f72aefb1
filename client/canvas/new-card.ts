import {
  createShapeId,
  type Editor,
  startEditingShapeWithRichText,
  type TLUiActionsContextType,
  type VecLike,
} from 'tldraw'
import { FIELD } from '../../shared/fields/field.ts'
import { OFFER, OFFER_SIZE } from '../../shared/offers/offer.ts'

/** A card's side and the gap to the next, at 100 %. */
const STEP = 220
/** How many places beside one another are tried before a card lies on another. */
const TRIES = 40

/** What is written like a card, with its size at 100 %. */
const CARDS = { note: { w: 200, h: 200 }, [OFFER]: OFFER_SIZE } as const

/**
 * Puts an empty card where there is room in view and opens it: writing without a pointer, which the tools of
 * the canvas need.
 */
export function writeNewCard(editor: Editor, type: keyof typeof CARDS): void {
  if (editor.getIsReadonly()) return
  const id = createShapeId()
  const { x, y } = freePlace(editor)
  const { w, h } = CARDS[type]
  editor.markHistoryStoppingPoint('new card')
  editor.createShape({ id, type, x: x - w / 2, y: y - h / 2 })
  editor.select(id)
  startEditingShapeWithRichText(editor, id)
}

/** The middle of the view, or the next place to its right and below where nothing but a field lies. */
function freePlace(editor: Editor): VecLike {
  const { center, width } = editor.getViewportPageBounds()
  const perRow = Math.max(1, Math.floor(width / 2 / STEP))
  for (let at = 0; at < TRIES; at++) {
    const place = { x: center.x + (at % perRow) * STEP, y: center.y + Math.floor(at / perRow) * STEP }
    // A field is a place for cards and takes none.
    const there = editor.getShapesAtPoint(place, { hitInside: true }).filter(({ type }) => type !== FIELD)
    if (there.length === 0) return place
  }
  return center
}

/** For menus and keys. */
export function newCardActions(editor: Editor): TLUiActionsContextType {
  const [card, offer] = ['new-card', 'new-offer']
  return {
    [card]: {
      id: card,
      label: `action.${card}`,
      kbd: 'shift+n',
      onSelect: () => writeNewCard(editor, 'note'),
    },
    [offer]: {
      id: offer,
      label: `action.${offer}`,
      kbd: 'shift+a',
      onSelect: () => writeNewCard(editor, OFFER),
    },
  }
}
