import type { FieldColor, FieldKind } from '../fields/field.ts'
import type { OfferLevel, OfferState } from '../offers/offer.ts'
import type { ColumnType } from '../tables/column.ts'

/** A text in every language of the interface. */
export interface LocalText {
  readonly de: string
  readonly en: string
}

/** The version of the template format this program writes; older ones are brought up to it when read. */
export const TEMPLATE_SCHEMA = 2

/** What is asked when a board is made, and put wherever a text says `{{id}}`. */
export interface TemplatePlaceholder {
  readonly id: string
  readonly label: LocalText
  readonly type: 'text' | 'date'
}

/** What a colour of cards means on this board. */
export interface TemplateMeaning {
  readonly color: FieldColor
  readonly meaning: LocalText
}

/** One step of the agenda (Ablauf). */
export interface TemplateStep {
  readonly id: string
  readonly title: LocalText
  readonly minutes: number
  /** What people are asked to do. */
  readonly instruction: LocalText
}

/** The documents a page can become. */
export const RESULT_FORMS = [
  'flyer',
  'swot',
  'chain',
  'veedel-concept',
  'diagram',
  'indicators',
  'action-plan',
  'balance',
] as const
export type ResultForm = (typeof RESULT_FORMS)[number]

/** A card that lies in a field from the start; the field's first cards fill it in rows. */
export interface TemplateCard {
  readonly text: LocalText
  readonly color: FieldColor
}

/** A prepared card for an offer of the prevention chain. */
export interface TemplateOffer {
  readonly name: LocalText
  readonly ageFrom: number | null
  readonly ageTo: number | null
  readonly level: OfferLevel | null
  readonly state: OfferState
}

/** A part of the text a field of kind `text` begins with. */
export interface TemplateBlock {
  readonly style: 'heading' | 'subheading' | 'paragraph' | 'item'
  readonly text: LocalText
}

export interface TemplateColumn {
  readonly id: string
  readonly title: LocalText
  readonly type: ColumnType
  readonly width: number
  /** Of type `choice` alone; empty otherwise. */
  readonly choices: readonly LocalText[]
}

/** The filled cells of a row by column id. */
export type TemplateRow = Readonly<Record<string, LocalText>>

/** A box of a diagram, placed relative to its field. */
export interface TemplateBox {
  readonly id: string
  readonly text: LocalText
  readonly color: FieldColor
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** An arrow between two boxes of the same diagram. */
export interface TemplateConnector {
  readonly from: string
  readonly to: string
  /** What stands on the arrow. */
  readonly text: LocalText | null
}

/** Where in the prevention chain or another grid a field stands; rich views find it by these. */
export interface TemplatePlace {
  readonly row: string
  readonly column: string
}

/** One prepared field. Places and sizes in page units. */
export interface TemplateField {
  /** Unique in the template; other steps (results, agenda) refer to it. */
  readonly id: string
  readonly title: LocalText
  readonly question: LocalText
  readonly color: FieldColor
  readonly kind: FieldKind
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly place: TemplatePlace | null
  /** In fields of kind `notes`, `chain` and `veedel`. */
  readonly cards: readonly TemplateCard[]
  readonly offers: readonly TemplateOffer[]
  /** Of kind `text`. */
  readonly blocks: readonly TemplateBlock[]
  /** Of kind `table`. */
  readonly columns: readonly TemplateColumn[]
  readonly rows: readonly TemplateRow[]
  /** Of kind `diagram`. */
  readonly boxes: readonly TemplateBox[]
  readonly connectors: readonly TemplateConnector[]
}

/** The shapes a drawing may hold: those that show themselves and fetch nothing. */
export const DRAWN_TYPES = [
  'arrow',
  'draw',
  'frame',
  'geo',
  'group',
  'highlight',
  'line',
  'note',
  'text',
] as const
export type DrawnType = (typeof DRAWN_TYPES)[number]

/** Where an end of a drawn arrow is fastened. */
export interface TemplateEnd {
  /** A field, a label or another drawn shape of the page. */
  readonly to: string
  /** The place within it, from 0 to 1 across and down. */
  readonly x: number
  readonly y: number
  /** Whether the arrow goes on to the place itself, through the edge. */
  readonly exact: boolean
  /** Whether the place matters; else the arrow points at the middle. */
  readonly precise: boolean
  readonly snap: string
}

/** A part of the structure that is neither field nor label: a line, a frame, a prepared card. */
export interface TemplateDrawn {
  readonly id: string
  readonly type: DrawnType
  /** The frame, group or field it lies in, or null for the page. */
  readonly parent: string | null
  /** On the page: the first field or label that covers it; null where it lies above all of them. */
  readonly under: string | null
  /** Relative to the parent. */
  readonly x: number
  readonly y: number
  /** Radians. */
  readonly rotation: number
  readonly opacity: number
  readonly locked: boolean
  /** As tldraw has them, without those each browser works out, and without addresses. */
  readonly props: Readonly<Record<string, unknown>>
  /** Of an arrow. */
  readonly start: TemplateEnd | null
  readonly end: TemplateEnd | null
}

export const LABEL_SIZES = ['s', 'm', 'l', 'xl', 'xxl'] as const
export type LabelSize = (typeof LABEL_SIZES)[number]
/** Of letters, in page units; the largest heads the columns of walls that are seen from afar. */
export const LABEL_LETTERS: Readonly<Record<LabelSize, number>> = { s: 18, m: 24, l: 36, xl: 44, xxl: 66 }
export const LABEL_ALIGNS = ['start', 'middle', 'end'] as const

/** A heading or an axis label outside the fields. */
export interface TemplateLabel {
  readonly id: string
  readonly text: LocalText
  readonly x: number
  readonly y: number
  readonly size: LabelSize
  /** Degrees, clockwise; 0 or -90. */
  readonly rotation: number
  /** Of the line the text is set in, or null for as wide as the text is. */
  readonly width: number | null
  readonly align: (typeof LABEL_ALIGNS)[number]
}

export interface TemplatePage {
  readonly id: string
  readonly title: LocalText
  /** The document this page becomes, or null. */
  readonly result: ResultForm | null
  readonly fields: readonly TemplateField[]
  readonly labels: readonly TemplateLabel[]
  /** From the lowest to the highest among those of one parent. */
  readonly drawing: readonly TemplateDrawn[]
}

/** A prepared board as data: docs/templates.md. */
export interface Template {
  readonly schema: typeof TEMPLATE_SCHEMA
  /** Lower-case letters, digits and hyphens. */
  readonly id: string
  readonly title: LocalText
  /** What the board is for, in one or two sentences. */
  readonly purpose: LocalText
  /** How long working with it usually takes. */
  readonly minutes: number
  /** For how many people it is made. */
  readonly people: { readonly from: number; readonly to: number }
  readonly placeholders: readonly TemplatePlaceholder[]
  readonly legend: readonly TemplateMeaning[]
  readonly agenda: readonly TemplateStep[]
  readonly pages: readonly TemplatePage[]
}
