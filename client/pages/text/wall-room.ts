import type { TLParentId, TLShape } from '@tldraw/tlschema'
import { likelyCardHeight } from '../../../shared/cards/card-size.ts'
import {
  type Area,
  type Box,
  CARD_GAP,
  CARD_SIDE,
  freePlace,
  type Point,
} from '../../../shared/cards/places.ts'
import { FIELD, FIELD_HEAD } from '../../../shared/fields/field.ts'
import { blocksOf, plainText } from '../../../shared/results/rich-text.ts'
import type { RecordStore } from '../../sync/record-store.ts'

/** Between a field's edge and its cards, and cards side by side where there is no field; as on the wall. */
const EDGE = 24
const FREE_COLUMNS = 5

/** The shapes that lie directly in a field or on a page. */
export function childrenOf(store: RecordStore, parent: TLParentId): TLShape[] {
  return store
    .allRecords()
    .filter((record): record is TLShape => record.typeName === 'shape' && record.parentId === parent)
}

/** Where the next card goes: the first free place of a field, or below what is on the page. */
export function nextPlace(store: RecordStore, parent: TLParentId): Point {
  const present = childrenOf(store, parent).map((shape) => ({ shape, box: boxOf(shape) }))
  const field = store.get(parent)
  const fields = present.filter(({ shape }) => shape.type === FIELD).map(({ box }) => box)
  const area = field?.typeName === 'shape' && field.type === FIELD ? areaIn(field.props.w) : areaBelow(fields)
  const boxes = present.map(({ box }) => box)
  return freePlace(area, boxes)
}

/** Where a shape lies on its page, as far as nothing is turned. */
export function cornerOf(store: RecordStore, shape: TLShape): Point {
  let { x, y } = shape
  let parent = store.get(shape.parentId)
  while (parent?.typeName === 'shape') {
    x += parent.x
    y += parent.y
    parent = store.get(parent.parentId)
  }
  return { x, y }
}

/** A shape within its parent; a card's height follows from its text and is not kept. */
export function boxOf({ x, y, type, props }: TLShape): Box {
  if (type === 'note') {
    return { x, y, w: CARD_SIDE, h: likelyCardHeight(plainText(blocksOf(props.richText))) }
  }
  return { x, y, w: 'w' in props ? props.w : CARD_SIDE, h: 'h' in props ? props.h : CARD_SIDE }
}

function areaIn(width: number): Area {
  return { x: EDGE, y: FIELD_HEAD + CARD_GAP, w: width - 2 * EDGE }
}

function areaBelow(fields: readonly Box[]): Area {
  const w = FREE_COLUMNS * (CARD_SIDE + CARD_GAP)
  if (fields.length === 0) return { x: 0, y: 0, w }
  const bottom = fields.reduce((lowest, { y, h }) => Math.max(lowest, y + h), Number.NEGATIVE_INFINITY)
  const left = fields.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY)
  return { x: left, y: bottom + 2 * CARD_GAP, w }
}
