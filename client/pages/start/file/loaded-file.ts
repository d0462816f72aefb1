import type { FieldKind } from '../../../../shared/fields/field.ts'
import type { TemplateEntry } from '../../../../shared/templates/entry.ts'

/** How much of each a template holds. */
export interface FileContents {
  readonly fields: Readonly<Partial<Record<FieldKind, number>>>
  readonly cards: number
  readonly rows: number
  readonly boxes: number
  readonly blocks: number
  readonly labels: number
  readonly drawing: number
  readonly agenda: number
  readonly placeholders: number
}

/** A template file somebody opened on this page, found to be right. Nothing was sent anywhere yet. */
export interface LoadedFile {
  readonly name: string
  /** As the file has it; the server checks it again. */
  readonly json: object
  /** As the server would list it. */
  readonly entry: TemplateEntry
  readonly contents: FileContents
}
