import type { Editor, TLNoteShape, TLShape, TLShapeId } from 'tldraw'
import { FIELD } from '../../../shared/fields/field.ts'
import { type Card, type Order, tidy } from '../../../shared/fields/tidy.ts'
import { OFFER } from '../../../shared/offers/offer.ts'
import type { OfferShape } from '../offers/OfferShapeUtil.tsx'
import { glide, placesOf } from './glide.ts'

type CardShape = TLNoteShape | OfferShape

/** The cards that lie in a field, in the order of the canvas. */
export function cardsOf(editor: Editor, field: TLShapeId): CardShape[] {
  return editor
    .getSortedChildIdsForParent(field)
    .map((id) => editor.getShape(id))
    .filter((shape): shape is CardShape => shape?.type === 'note' || shape?.type === OFFER)
}

/** Puts a field's cards in order, in one step of undo and one update; the way there is for the eye. */
export function tidyField(editor: Editor, id: TLShapeId, order: Order): void {
  const field = editor.getShape(id)
  if (field?.type !== FIELD) return
  const shapes = cardsOf(editor, id)
  const places = tidy(
    shapes.map((shape) => cardOf(editor, shape)),
    field.props.w,
    order,
  )
  const before = placesOf(
    editor,
    shapes.map((shape) => shape.id),
  )
  editor.markHistoryStoppingPoint('tidy')
  editor.updateShapes(
    shapes.flatMap(({ id: card, type }) => {
      const place = places.get(card)
      return place === undefined ? [] : [{ id: card, type, ...place }]
    }),
  )
  glide(editor, before)
}

/** Offers have no colour of their own; theirs is their state. */
function cardOf(editor: Editor, shape: CardShape): Card {
  const { w, h } = editor.getShapeGeometry(shape).bounds
  const { id, x, y } = shape
  return {
    id,
    x,
    y,
    w,
    h,
    color: shape.type === OFFER ? shape.props.state : shape.props.color,
    author: authorOf(shape),
  }
}

function authorOf({ meta }: TLShape): string {
  return typeof meta.author === 'string' ? meta.author : ''
}
