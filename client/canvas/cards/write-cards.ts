import {
  createShapeId,
  DefaultFontFaces,
  type Editor,
  getIndicesAbove,
  type IndexKey,
  type TLNoteShape,
  type TLParentId,
  type TLShapeId,
  toRichText,
} from 'tldraw'
import type { CardColor } from '../../../shared/cards/legend.ts'
import type { NewCard } from '../../../shared/cards/new-card.ts'
import {
  type Area,
  CARD_GAP,
  CARD_SIDE,
  cardsPerRow,
  freePlace,
  rowBelow,
} from '../../../shared/cards/places.ts'
import { nextFrame } from '../next-frame.ts'
import { areaOf, type CardTarget, parentOf, presentIn } from './card-fields.ts'

/** Cards made at a time; between two portions the page draws, and what was made goes on its way. */
const PORTION = 100
/** Characters of a portion, so that the update of one stays far below what the server takes (8 MiB). */
const PORTION_CHARACTERS = 200_000
export interface WriteOptions {
  readonly target: CardTarget
  /** Stops and takes back what was written so far. */
  readonly signal: AbortSignal
  onProgress(done: number): void
}

/** What came of it. `mark`: the stopping point the cards come after, so that they can be taken back. */
export type Written =
  | { readonly kind: 'written'; readonly mark: string; readonly ids: readonly TLShapeId[] }
  | { readonly kind: 'stopped' | 'field-gone' | 'page-full' }

/**
 * Writes cards in rows below what is there, as one step of undo. Many are written in portions
 * between frames.
 */
export async function writeCards(
  editor: Editor,
  cards: readonly NewCard[],
  { target, signal, onProgress }: WriteOptions,
): Promise<Written> {
  const parent = parentOf(editor, target)
  if (parent === null) return { kind: 'field-gone' }
  const { maxShapesPerPage } = editor.options
  if (editor.getPageShapeIds(target.page).size + cards.length > maxShapesPerPage) return { kind: 'page-full' }
  await loadCardFont(editor)
  const area = areaOf(editor, target)
  const mark = editor.markHistoryStoppingPoint('cards')
  const indices = getIndicesAbove(editor.getHighestIndexForParent(parent), cards.length)
  const ids: TLShapeId[] = []
  let y = rowBelow(area, presentIn(editor, parent))
  for (const count of portions(cards, cardsPerRow(area.w))) {
    if (signal.aborted || parentOf(editor, target) === null) {
      editor.bailToMark(mark)
      return { kind: signal.aborted ? 'stopped' : 'field-gone' }
    }
    const from = ids.length
    const portion = { cards: cards.slice(from, from + count), indices: indices.slice(from, from + count) }
    const made = createCards(editor, portion, parent)
    y = layInRows(editor, made, { ...area, y })
    ids.push(...made)
    onProgress(ids.length)
    if (ids.length < cards.length) await nextFrame()
  }
  return { kind: 'written', mark, ids }
}

/**
 * Writes one card at the next free place, as one step of undo.
 *
 * @returns its id, or null when its field has gone in the meantime
 */
export function writeCard(
  editor: Editor,
  text: string,
  target: CardTarget,
  color: CardColor,
  meta: TLNoteShape['meta'] = {},
): TLShapeId | null {
  const parentId = parentOf(editor, target)
  if (parentId === null) return null
  const id = createShapeId()
  const { x, y } = freePlace(areaOf(editor, target), presentIn(editor, parentId))
  editor.markHistoryStoppingPoint('card')
  editor.createShape<TLNoteShape>({
    ...{ id, type: 'note', parentId, x, y, meta },
    props: { color, richText: toRichText(text) },
  })
  return editor.getShape(id) === undefined ? null : id
}

/** Whole rows, so that each portion begins a new one. */
function* portions(cards: readonly NewCard[], perRow: number): Generator<number> {
  const rows = Math.max(1, Math.floor(PORTION / perRow))
  for (let from = 0; from < cards.length; ) {
    let [count, characters] = [0, 0]
    while (from + count < cards.length && count < rows * perRow) {
      characters += cards[from + count]?.text.length ?? 0
      if (count > 0 && characters > PORTION_CHARACTERS) break
      count++
    }
    yield count
    from += count
  }
}

interface Portion {
  readonly cards: readonly NewCard[]
  readonly indices: readonly IndexKey[]
}

function createCards(editor: Editor, { cards, indices }: Portion, parentId: TLParentId): TLShapeId[] {
  const shapes = cards.map(({ text, color }, at) => {
    const index = indices[at]
    return {
      ...{ id: createShapeId(), type: 'note' as const, parentId, x: 0, y: 0 },
      ...(index !== undefined && { index }),
      props: { color, richText: toRichText(text) },
    }
  })
  editor.createShapes<TLNoteShape>(shapes)
  return shapes.map(({ id }) => id)
}

/**
 * Lays new cards in rows, each as high as its highest card: only what is there can be measured. Others never
 * see the cards elsewhere, since both go out together.
 *
 * @returns where the next row begins
 */
function layInRows(editor: Editor, ids: readonly TLShapeId[], area: Area): number {
  const perRow = cardsPerRow(area.w)
  let [y, height] = [area.y, 0]
  const places = ids.map((id, at) => {
    if (at > 0 && at % perRow === 0) {
      y += height + CARD_GAP
      height = 0
    }
    height = Math.max(height, editor.getShapeGeometry(id).bounds.h)
    return { id, type: 'note' as const, x: area.x + (at % perRow) * (CARD_SIDE + CARD_GAP), y }
  })
  editor.updateShapes<TLNoteShape>(places)
  return y + height + CARD_GAP
}

/** Measured with another font a card would be too small for its text. */
async function loadCardFont(editor: Editor): Promise<void> {
  await editor.fonts.ensureFontIsLoaded(DefaultFontFaces.tldraw_sans.normal.normal)
}
