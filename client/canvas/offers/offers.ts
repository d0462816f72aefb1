import { createShapeId, type Editor, type TLNoteShape, type TLShape } from 'tldraw'
import { OFFER, OFFER_SIZE, type OfferProps } from '../../../shared/offers/offer.ts'
import type { OfferShape } from './OfferShapeUtil.tsx'

export function isOffer(shape: TLShape): shape is OfferShape {
  return shape.type === OFFER
}

/** The selected offers, in the order of the canvas. Reactive. */
export function selectedOffers(editor: Editor): OfferShape[] {
  return editor.getSelectedShapes().filter(isOffer)
}

/** What all selected offers have in common; `undefined` where they differ. */
export function commonOf<Key extends keyof OfferProps>(
  offers: readonly OfferShape[],
  key: Key,
): OfferProps[Key] | undefined {
  const [first, ...rest] = offers
  return rest.every(({ props }) => props[key] === first?.props[key]) ? first?.props[key] : undefined
}

/** Ages never run backwards: the other end follows. */
export function withAge(
  props: OfferProps,
  end: 'ageFrom' | 'ageTo',
  age: number | null,
): Partial<OfferProps> {
  const other = end === 'ageFrom' ? props.ageTo : props.ageFrom
  const isBackwards = age !== null && other !== null && (end === 'ageFrom' ? age > other : age < other)
  return isBackwards ? { ageFrom: age, ageTo: age } : { [end]: age }
}

/** Changes every selected offer. The caller marks where the step of undo begins. */
export function changeOffers(editor: Editor, change: (props: OfferProps) => Partial<OfferProps>): void {
  editor.updateShapes(
    selectedOffers(editor).map(({ id, type, props }) => ({ id, type, props: change(props) })),
  )
}

/** The offices named in offers anywhere on the board, each once, in alphabetical order. */
export function knownOffices(editor: Editor): string[] {
  const offices = editor.store.allRecords().flatMap((record) => {
    const office = record.typeName === 'shape' && isOffer(record) ? record.props.office.trim() : ''
    return office === '' ? [] : [office]
  })
  return [...new Set(offices)].sort((a, b) => a.localeCompare(b, 'de'))
}

/**
 * Puts offers in the place of notes, with their texts, their authors and the arrows that lead to them: one step of
 * undo. What the card's colour meant is gone; an offer's colour is its state.
 */
export function offersFromNotes(editor: Editor, notes: readonly TLNoteShape[]): void {
  editor.markHistoryStoppingPoint('offers from notes')
  editor.run(() => {
    const made = notes.map((note) => offerFrom(editor, note))
    editor.deleteShapes(notes.map(({ id }) => id))
    editor.setSelectedShapes(made)
  })
}

function offerFrom(editor: Editor, note: TLNoteShape) {
  const id = createShapeId()
  const { parentId, index, rotation, opacity, meta } = note
  const center = editor.getShapeGeometry(note).bounds.center
  const corner = editor.getShapeLocalTransform(note).applyToPoint({
    x: center.x - OFFER_SIZE.w / 2,
    y: center.y - OFFER_SIZE.h / 2,
  })
  editor.createShape<OfferShape>({
    ...{ id, type: OFFER, parentId, index, rotation, opacity, x: corner.x, y: corner.y },
    props: { richText: note.props.richText },
  })
  // Who makes a shape is put down as its author; this text has one already.
  editor.updateShape<OfferShape>({ id, type: OFFER, meta })
  for (const binding of editor.getBindingsToShape(note, 'arrow'))
    editor.updateBinding({ ...binding, toId: id })
  return id
}
