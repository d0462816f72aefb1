import { IMPORT_LIMITS, type SourceTable } from '../../../shared/import/table.ts'
import { importTopic } from '../../i18n/import.ts'
import { useTopic } from '../../i18n/messages.ts'

/** What of a table is beyond the limits: said before anything is imported. */
export function Limits({ table: { rows, left } }: { table: SourceTable }) {
  const { limits } = useTopic(importTopic)
  const sentences = [
    left.rows > 0 ? limits.rows(left.rows, rows.length) : '',
    left.columns > 0 ? limits.columns(left.columns, IMPORT_LIMITS.columns) : '',
    left.cells > 0 ? limits.cells(left.cells, IMPORT_LIMITS.cell) : '',
  ].filter((sentence) => sentence !== '')
  if (sentences.length === 0) return null
  return (
    <p className="pw-notice pw-import__note" role="status">
      {sentences.join(' ')}
    </p>
  )
}
