/**
 * What a column's cells mean. `office`: an office or a person, with those already named as suggestions;
 * `amount`: money in euros; `date`: a day.
 */
export const COLUMN_TYPES = ['text', 'number', 'date', 'choice', 'office', 'amount'] as const
export type ColumnType = (typeof COLUMN_TYPES)[number]

export interface Column {
  /** Lower-case letters, digits and hyphens; unique in its table. Cells are filed under it. */
  readonly id: string
  readonly title: string
  readonly type: ColumnType
  /** Page units (pixels at 100 %). */
  readonly width: number
  /** What may be chosen; empty for every type but `choice`. */
  readonly choices: readonly string[]
}

export const COLUMN_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
export const COLUMN_WIDTH = { min: 48, max: 1200 } as const
export const MAX_COLUMNS = 40

/** The shape type of a row: one entry of a table, which lies in a field of kind `table`. */
export const ROW = 'row'

export interface RowProps {
  /**
   * The filled cells by column id. A value of the column's type is kept in one canonical form (a day as
   * `2026-11-24`, a number as `1234.5`); anything else stays as it was typed, so that nothing is
   * lost when a column's type changes or somebody writes "ca. 20". Each cell merges on its own.
   */
  readonly cells: Readonly<Record<string, string>>
}
