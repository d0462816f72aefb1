import type { Column } from '../tables/column.ts'

/** The shape type of a field: a titled place on the stage for contributions. */
export const FIELD = 'field'

/** Edge colours. Each is told by its place and title too, never by colour alone. */
export const FIELD_COLORS = ['green', 'red', 'blue', 'yellow', 'violet', 'grey'] as const
export type FieldColor = (typeof FIELD_COLORS)[number]

/**
 * What a field holds. `notes`: cards on a surface; `text`: one text many write together; `table`: rows with
 * typed columns; `diagram`: boxes and connectors; `chain` and `veedel`: cards, in a place of the
 * prevention chain or of the choice of Veedel.
 */
export const FIELD_KINDS = ['notes', 'text', 'table', 'diagram', 'chain', 'veedel'] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

/** Sizes in page units (pixels at 100 %). */
export interface FieldProps {
  readonly w: number
  readonly h: number
  readonly title: string
  /** The guiding question: what is asked of those who write here. */
  readonly question: string
  readonly color: FieldColor
  readonly kind: FieldKind
  /** Of a field of kind `table`. */
  readonly columns?: readonly Column[]
}

/** Height of the strip with title and question, above which cards do not lie. */
export const FIELD_HEAD = 88
/** The smallest field that shows its head and one card. */
export const FIELD_MIN = { w: 260, h: 320 } as const
