import { T } from '@tldraw/validate'

/** The shape type of a field: a titled place on the stage for contributions. */
export const FIELD = 'field'

/** Edge colours. Each is told by its place and title too, never by colour alone. */
export const FIELD_COLORS = ['green', 'red', 'blue', 'yellow', 'violet', 'grey'] as const
export type FieldColor = (typeof FIELD_COLORS)[number]

/** What a field holds. `notes`: cards on a surface. Further kinds join when they are built. */
export const FIELD_KINDS = ['notes'] as const
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
}

export const fieldProps = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  title: T.string,
  question: T.string,
  color: T.literalEnum(...FIELD_COLORS),
  kind: T.literalEnum(...FIELD_KINDS),
}

/** Height of the strip with title and question, above which cards do not lie. */
export const FIELD_HEAD = 88
/** The smallest field that shows its head and one card. */
export const FIELD_MIN = { w: 260, h: 320 } as const
