import type { Editor, TLPageId, TLParentId, TLShape, TLShapeId, VecLike } from 'tldraw'
import { type Area, type Box, CARD_GAP, CARD_SIDE } from '../../../shared/cards/places.ts'
import { FIELD, FIELD_HEAD, type FieldKind } from '../../../shared/fields/field.ts'
import type { FieldShape } from '../fields/FieldShapeUtil.tsx'

/** Kinds of fields that hold cards; the others hold a text, rows or a drawing. */
const WITH_CARDS: ReadonlySet<FieldKind> = new Set<FieldKind>(['notes', 'chain', 'veedel'])
/** Between a field's edge and its cards. */
const EDGE = 24
/** Cards side by side where no field says how many there is room for. */
const FREE_COLUMNS = 5

/** Where cards are written: into a field, or freely onto a page. */
export interface CardTarget {
  readonly page: TLPageId
  readonly field: TLShapeId | null
}

/** The fields of a page that take cards, in the order they are read. */
export function cardFields(editor: Editor, page: TLPageId): FieldShape[] {
  const shapes = [...editor.getPageShapeIds(page)].map((id) => editor.getShape(id))
  return shapes
    .filter(takesCards)
    .map((field) => ({ field, top: editor.getShapePageBounds(field) }))
    .sort((a, b) => (a.top?.y ?? 0) - (b.top?.y ?? 0) || (a.top?.x ?? 0) - (b.top?.x ?? 0))
    .map(({ field }) => field)
}

/** The field cards most likely belong into: of what is selected, under the pointer, or in the middle of the view. */
export function likelyTarget(editor: Editor, point?: VecLike): CardTarget {
  const page = editor.getCurrentPageId()
  const selected = editor.getOnlySelectedShape()
  const ofSelected = selected === null ? null : (selfOrParent(editor, selected)?.id ?? null)
  const field =
    ofSelected ??
    (point === undefined ? null : fieldAt(editor, point)) ??
    fieldAt(editor, editor.getViewportPageBounds().center)
  return { page, field }
}

/** What a target's cards become children of; null when its field has gone in the meantime. */
export function parentOf(editor: Editor, { page, field }: CardTarget): TLParentId | null {
  if (field === null) return editor.getPage(page) === undefined ? null : page
  return takesCards(editor.getShape(field)) ? field : null
}

/** The room for cards, in the space of what they become children of. */
export function areaOf(editor: Editor, { page, field }: CardTarget): Area {
  const shape = field === null ? undefined : editor.getShape(field)
  if (takesCards(shape)) {
    return { x: EDGE, y: FIELD_HEAD + CARD_GAP, w: shape.props.w - 2 * EDGE }
  }
  const columns = FREE_COLUMNS * (CARD_SIDE + CARD_GAP)
  if (page !== editor.getCurrentPageId()) return { x: 0, y: 0, w: columns }
  const { x, y, w } = editor.getViewportPageBounds()
  return { x: x + EDGE, y: y + EDGE, w: Math.min(w - 2 * EDGE, 2 * columns) }
}

/** What lies in a parent already, in its space. */
export function presentIn(editor: Editor, parent: TLParentId): Box[] {
  return editor.getSortedChildIdsForParent(parent).flatMap((id) => {
    const shape = editor.getShape(id)
    if (shape === undefined) return []
    const { x, y, w, h } = editor.getShapeGeometry(shape).bounds
    return [{ x: shape.x + x, y: shape.y + y, w, h }]
  })
}

function fieldAt(editor: Editor, point: VecLike): TLShapeId | null {
  const field = editor.getShapesAtPoint(point, { hitInside: true }).find(takesCards)
  return field?.id ?? null
}

function selfOrParent(editor: Editor, shape: TLShape): FieldShape | undefined {
  return takesCards(shape) ? shape : editor.getShapeAncestors(shape).find(takesCards)
}

/** Whether a shape is a field that holds cards. */
export function takesCards(shape: TLShape | undefined): shape is FieldShape {
  return shape?.type === FIELD && WITH_CARDS.has(shape.props.kind)
}
