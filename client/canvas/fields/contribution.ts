import type { TLRecord, TLStore } from 'tldraw'
import { FIELD } from '../../../shared/fields/field.ts'
import { SHEET } from '../../../shared/fields/sheet.ts'
import { ROW } from '../../../shared/tables/column.ts'

/**
 * Whether a new record belongs to everybody although it is made by who prepares: the text of a field, the
 * rows of a table and the boxes of a diagram are there to be worked on.
 */
export function isContribution(store: TLStore, record: TLRecord): boolean {
  if (record.typeName !== 'shape' || record.type === FIELD) return false
  if (record.type === SHEET || record.type === ROW) return true
  const parent = store.get(record.parentId)
  return parent?.typeName === 'shape' && parent.type === FIELD && parent.props.kind === 'diagram'
}
