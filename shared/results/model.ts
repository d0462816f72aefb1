/**
 * What a board holds, as plain data: what the text view shows and every document is made of. A new version
 * is needed when a program that knows the old one would understand it wrongly.
 */
import type { FieldColor, FieldKind } from '../fields/field.ts'
import type { OfferLevel, OfferState } from '../offers/offer.ts'
import type { Column } from '../tables/column.ts'
import type { ResultForm } from '../templates/template.ts'

export const RESULT_VERSION = 1

/** A stretch of text with the same marks. */
export interface Run {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly highlight: boolean
}

/** A paragraph, a heading (level 1 to 6) or an item of a list (`depth` from 0) of rich text. */
export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly Run[] }
  | {
      readonly kind: 'item'
      /** Its number in a numbered list, or null in one with bullets. */
      readonly number: number | null
      readonly depth: number
      readonly runs: readonly Run[]
    }

interface EntryBase {
  /** The shape's id; links name it. */
  readonly id: string
  /** Participant id, empty when nobody is known; names are in the roster. */
  readonly author: string
  readonly blocks: readonly Block[]
  /** Ids of the entries this one names as what it comes from. */
  readonly refersTo: readonly string[]
}

/** One contribution. */
export type Entry =
  /** A card, a text on the wall, or a drawn shape with text in it. */
  | (EntryBase & { readonly kind: 'card'; readonly color: string })
  | (EntryBase & { readonly kind: 'offer' } & OfferFacts)
  /** The text of a field of kind `text`. */
  | (EntryBase & { readonly kind: 'text' })
  /** A row of a table: the filled cells by column id. */
  | (EntryBase & { readonly kind: 'row'; readonly cells: Readonly<Record<string, string>> })
  /** An arrow; its ends are entries where it is bound, null where it lies free. */
  | (EntryBase & { readonly kind: 'connector'; readonly from: string | null; readonly to: string | null })
  /** `blocks` holds what stands for it in words, if anybody wrote it. */
  | (EntryBase & { readonly kind: 'image' })
  /** Without text: strokes, lines, empty shapes. A picture of the wall shows them. */
  | (EntryBase & { readonly kind: 'drawing' })
  /** Something this program cannot read; it is kept on the board. */
  | (EntryBase & { readonly kind: 'unreadable' })

export interface OfferFacts {
  readonly ageFrom: number | null
  readonly ageTo: number | null
  readonly level: OfferLevel | null
  readonly office: string
  readonly state: OfferState
}

export interface ResultField {
  readonly id: string
  /** The template's id of the field, or null for one that was drawn by hand. */
  readonly field: string | null
  readonly title: string
  readonly question: string
  readonly color: FieldColor
  readonly kind: FieldKind
  /** Of a grid such as the prevention chain. */
  readonly place: { readonly row: string; readonly column: string } | null
  /** Of a table; empty otherwise. */
  readonly columns: readonly Column[]
  /** In reading order. */
  readonly entries: readonly Entry[]
}

export interface ResultPage {
  readonly id: string
  readonly title: string
  /** The document it becomes, or null. */
  readonly form: ResultForm | null
  /** In reading order. */
  readonly fields: readonly ResultField[]
  /** What lies in no field, in reading order. */
  readonly entries: readonly Entry[]
}

export interface ResultBoard {
  readonly version: typeof RESULT_VERSION
  readonly title: string
  /** What the colours of cards mean here. */
  readonly legend: Readonly<Partial<Record<FieldColor, string>>>
  readonly pages: readonly ResultPage[]
}
