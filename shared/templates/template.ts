import type { FieldColor, FieldKind } from '../fields/field.ts'

/** A text in every language of the interface. */
export interface LocalText {
  readonly de: string
  readonly en: string
}

/** The version of the template format this program writes; older ones are brought up to it when read. */
export const TEMPLATE_SCHEMA = 1

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
}

/** A heading or an axis label outside the fields. */
export interface TemplateLabel {
  readonly id: string
  readonly text: LocalText
  readonly x: number
  readonly y: number
  readonly size: 's' | 'm' | 'l' | 'xl'
  /** Degrees, clockwise; 0 or -90. */
  readonly rotation: number
}

export interface TemplatePage {
  readonly id: string
  readonly title: LocalText
  readonly fields: readonly TemplateField[]
  readonly labels: readonly TemplateLabel[]
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
  readonly pages: readonly TemplatePage[]
}

/** One entry of `GET /api/templates`: what a gallery shows, with the pages from which it draws a preview. */
export type TemplateEntry = Omit<Template, 'schema'>
