import { cellText, columnsOf } from '../../../shared/results/cell-text.ts'
import type { Entry, ResultField } from '../../../shared/results/model.ts'
import { useLanguage, useTopic } from '../../i18n/messages.ts'
import { textTopic } from '../../i18n/text.ts'

export type RowEntry = Extract<Entry, { kind: 'row' }>

interface FieldTableProps {
  readonly field: ResultField
  readonly rows: readonly RowEntry[]
}

/** The rows of a table field as a table. */
export function FieldTable({ field, rows }: FieldTableProps) {
  const text = useTopic(textTopic)
  const language = useLanguage()
  const columns = columnsOf(
    field.columns,
    rows.map(({ cells }) => cells),
  )
  if (columns.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="pw-text-table" aria-label={text.table(field.title)} tabIndex={0}>
      <table>
        <caption className="pw-visually-hidden">{field.title}</caption>
        <thead>
          <tr>
            {columns.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id}>
              {columns.map((column) => (
                <td key={column.id} dir="auto">
                  {cellText(cells[column.id] ?? '', column, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
