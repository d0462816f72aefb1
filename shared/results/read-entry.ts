import { referencesOf } from '../cards/references.ts'
import { FIELD } from '../fields/field.ts'
import { SHEET } from '../fields/sheet.ts'
import { OFFER, OFFER_LEVELS, OFFER_STATES } from '../offers/offer.ts'
import { UNREADABLE } from '../records/kinds.ts'
import { ROW } from '../tables/column.ts'
import type { Entry, OfferFacts } from './model.ts'
import { blocksOf } from './rich-text.ts'
import type { WallShape } from './wall.ts'

/** The shapes an arrow ends at. */
export interface Ends {
  readonly from: string | null
  readonly to: string | null
}

/** What a shape says, or null for one that only holds others. */
export function readEntry(shape: WallShape, ends: Ends): Entry | null {
  const { id, type, props, meta } = shape
  const blocks = blocksOf(props.richText)
  const base = {
    id,
    author: typeof meta.author === 'string' ? meta.author : '',
    blocks,
    refersTo: referencesOf(meta),
  }
  switch (type) {
    case FIELD:
    case 'group':
      return null
    case 'frame':
      return { ...base, kind: 'card', color: '', blocks: lineOf(props.name) }
    case OFFER:
      return { ...base, kind: 'offer', ...offerFacts(props) }
    case SHEET:
      return { ...base, kind: 'text' }
    case ROW:
      return { ...base, kind: 'row', cells: cellsOf(props.cells) }
    case 'arrow':
      return { ...base, kind: 'connector', ...ends }
    case 'image':
      return { ...base, kind: 'image', blocks: lineOf(props.altText) }
    case UNREADABLE:
      return { ...base, kind: 'unreadable' }
    default:
      return type === 'note' || blocks.length > 0
        ? { ...base, kind: 'card', color: textOf(props.color) }
        : { ...base, kind: 'drawing' }
  }
}

function lineOf(text: unknown): Entry['blocks'] {
  const line = textOf(text)
  if (line === '') return []
  return [{ kind: 'paragraph', runs: [{ text: line, bold: false, italic: false, highlight: false }] }]
}

function offerFacts(props: WallShape['props']): OfferFacts {
  return {
    ageFrom: yearsOf(props.ageFrom),
    ageTo: yearsOf(props.ageTo),
    level: OFFER_LEVELS.find((level) => level === props.level) ?? null,
    office: textOf(props.office),
    state: OFFER_STATES.find((state) => state === props.state) ?? 'existing',
  }
}

function cellsOf(cells: unknown): Readonly<Record<string, string>> {
  if (typeof cells !== 'object' || cells === null) return {}
  return Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, textOf(cell)]))
}

function yearsOf(years: unknown): number | null {
  return typeof years === 'number' ? years : null
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
