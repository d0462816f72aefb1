import type { TLParentId, TLRichText, TLShape, TLShapeId } from '@tldraw/tlschema'
import type { IndexKey } from '@tldraw/utils'
import { generateKeyBetween } from 'fractional-indexing'
import type { CardColor } from '../../../shared/cards/legend.ts'
import type { Point } from '../../../shared/cards/places.ts'
import { FIELD_HEAD } from '../../../shared/fields/field.ts'
import { SHEET } from '../../../shared/fields/sheet.ts'
import { OFFER } from '../../../shared/offers/offer.ts'
import type { OfferFacts } from '../../../shared/results/model.ts'
import { ROW } from '../../../shared/tables/column.ts'
import { paragraph } from '../../../shared/templates/shape-records.ts'
import type { RecordStore } from '../../sync/record-store.ts'
import type { OpenBoard } from '../../sync/session.ts'
import { letGoOf } from './let-go.ts'
import { childrenOf, nextPlace } from './wall-room.ts'

/** Of a card as the wall makes it. */
const CARD_PROPS = {
  color: 'yellow',
  labelColor: 'black',
  size: 'm',
  font: 'sans',
  align: 'middle',
  verticalAlign: 'middle',
  fontSizeAdjustment: 1,
  growY: 0,
  url: '',
  scale: 1,
  textLastEditedBy: null,
} as const

const UNTURNED = { rotation: 0, opacity: 1, isLocked: false }

/** A text as cards have it, a paragraph a line. */
function linesOf(text: string): TLRichText {
  return { type: 'doc', content: text.split('\n').map(paragraph) }
}

/**
 * What people do in the text view, as changes of the store. Each is one step of undo and begins with a mark, by
 * which it can be taken back alone.
 */
export class TextEdits {
  readonly #store: RecordStore
  readonly #open: OpenBoard
  readonly #author: string
  #marks = 0

  constructor(store: RecordStore, open: OpenBoard, author: string) {
    this.#store = store
    this.#open = open
    this.#author = author
  }

  /** Writes a card at the next free place of a field or page. @returns null when that has gone */
  writeCard(parentId: TLParentId, text: string): TLShapeId | null {
    if (!this.#store.has(parentId)) return null
    this.#mark('card')
    const base = this.#newShape(parentId, nextPlace(this.#store, parentId))
    this.#store.put([{ ...base, type: 'note', props: { ...CARD_PROPS, richText: linesOf(text) } }])
    return base.id
  }

  /** Puts a card at the end of another field or page. @returns the mark, or null when either has gone */
  moveTo(id: string, parentId: TLParentId): string | null {
    const shape = this.shape(id)
    if (shape === null || !this.#store.has(parentId)) return null
    const mark = this.#mark('move')
    if (this.#pageOf(shape.parentId) !== this.#pageOf(parentId)) letGoOf(this.#store, shape)
    const index = this.#indexAbove(parentId)
    this.#store.put([{ ...shape, parentId, index, ...nextPlace(this.#store, parentId) }])
    return mark
  }

  /** Exchanges the places of two cards that lie in the same field or page, and so their order. */
  exchange(id: string, other: string): void {
    const [a, b] = [this.shape(id), this.shape(other)]
    if (a === null || b === null || a.parentId !== b.parentId) return
    this.#mark('order')
    // Two on one spot are read in the order of their ids, which nobody can change: one goes aside.
    const aside = a.x === b.x && a.y === b.y ? (a.id < b.id ? 1 : -1) : 0
    this.#store.put([
      { ...a, x: b.x + aside, y: b.y },
      { ...b, x: a.x, y: a.y },
    ])
  }

  /** @returns the mark, or null when it has gone already */
  remove(id: string): string | null {
    const shape = this.shape(id)
    if (shape === null) return null
    const mark = this.#mark('remove')
    letGoOf(this.#store, shape)
    this.#store.remove([shape.id])
    return mark
  }

  /** Fills a cell; an empty value clears it. Other cells stay as others have left them. */
  writeCell(row: string, column: string, value: string): void {
    const shape = this.shape(row)
    if (shape?.type !== ROW || (shape.props.cells[column] ?? '') === value) return
    this.#mark('cell')
    const { [column]: _, ...others } = shape.props.cells
    const cells = value === '' ? others : { ...others, [column]: value }
    this.#store.put([{ ...shape, props: { ...shape.props, cells } }])
  }

  /** Gives a card one of the six colours. */
  paint(id: string, color: CardColor): void {
    const shape = this.shape(id)
    if (shape?.type !== 'note' || shape.props.color === color) return
    this.#mark('color')
    this.#store.put([{ ...shape, props: { ...shape.props, color } }])
  }

  /** Writes what is known of an offer. */
  writeFacts(id: string, facts: Partial<OfferFacts>): void {
    const shape = this.shape(id)
    if (shape?.type !== OFFER) return
    this.#mark('facts')
    this.#store.put([{ ...shape, props: { ...shape.props, ...facts } }])
  }

  /** Says in words what a picture shows. */
  describePicture(id: string, altText: string): void {
    const shape = this.shape(id)
    if (shape?.type !== 'image') return
    this.#mark('picture')
    this.#store.put([{ ...shape, props: { ...shape.props, altText } }])
  }

  /** Adds an empty row at the end of a table. @returns its id, or null when the table has gone */
  addRow(field: TLParentId): TLShapeId | null {
    if (!this.#store.has(field)) return null
    this.#mark('row')
    const base = this.#newShape(field, { x: 0, y: 0 })
    this.#store.put([{ ...base, type: ROW, props: { cells: {} } }])
    return base.id
  }

  /** Begins the text of a field. @returns its id, or null when the field has gone */
  writeSheet(field: TLParentId): TLShapeId | null {
    if (!this.#store.has(field)) return null
    this.#mark('sheet')
    const base = this.#newShape(field, { x: 0, y: FIELD_HEAD })
    this.#store.put([{ ...base, type: SHEET, props: { richText: linesOf('') } }])
    return base.id
  }

  /** Whether an entry can be opened: it has a text, or is a picture that can be described. */
  canOpen(id: string): boolean {
    const shape = this.shape(id)
    if (shape === null) return false
    return shape.type === 'image' || (shape.type !== 'arrow' && 'richText' in shape.props)
  }

  /** The shape of an entry, or null when it has gone. */
  shape(id: string): TLShape | null {
    return this.#store.get(id as TLShapeId) ?? null // what is no id finds nothing
  }

  /** What every new shape has; its author is kept as an id, since names can change and be erased. */
  #newShape(parentId: TLParentId, { x, y }: Point) {
    const index = this.#indexAbove(parentId)
    const meta = { author: this.#author }
    const id = newShapeId()
    return { id, typeName: 'shape' as const, parentId, index, x, y, ...UNTURNED, meta }
  }

  #mark(what: string): string {
    const id = `text view ${what} ${++this.#marks}`
    this.#open.undo.mark(id)
    return id
  }

  #indexAbove(parent: TLParentId): IndexKey {
    const highest = childrenOf(this.#store, parent).reduce<string | null>(
      (found, { index }) => (found === null || index > found ? index : found),
      null,
    )
    // The keys of this library are the ones the editor takes.
    return generateKeyBetween(highest ?? 'a0', null) as IndexKey
  }

  #pageOf(id: TLParentId): TLParentId {
    let at = id
    for (let record = this.#store.get(at); record?.typeName === 'shape'; record = this.#store.get(at)) {
      at = record.parentId
    }
    return at
  }
}

/** As long and as random as the editor's. */
function newShapeId(): TLShapeId {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return `shape:${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}` as TLShapeId // of its form
}
