import { useValue } from 'tldraw'
import { formatCell } from '../../../shared/tables/cell-value.ts'
import type { Column } from '../../../shared/tables/column.ts'
import { type Sum, sumAmounts } from '../../../shared/tables/sum.ts'
import { useLanguage } from '../../i18n/messages.ts'
import { useControl } from './control-context.ts'
import { GridPart } from './GridPart.tsx'
import { valuesOf } from './table-data.ts'
import { useTableMessages } from './table-messages.ts'

/** What the columns of amounts add up to, below the rows and always in view. */
export function TableSum({ columns }: { columns: readonly Column[] }) {
  const { editor, field, grid } = useControl()
  const { sum } = useTableMessages()
  const lines = useValue('lines', () => grid.lines.get().length, [grid])
  const sums = useValue(
    'sums',
    () => columns.map(({ id, type }) => (type === 'amount' ? sumAmounts(valuesOf(editor, field, id)) : null)),
    [columns, editor, field],
  )
  if (!sums.some((one) => one !== null && one.count > 0)) return null
  return (
    <GridPart role="rowgroup" className="pw-table__sum">
      <GridPart role="row" aria-rowindex={lines + 1} className="pw-table__line">
        <GridPart role="rowheader" aria-colindex={1} className="pw-table__number" aria-label={sum}>
          Σ
        </GridPart>
        {columns.map((column, at) => (
          <GridPart
            key={column.id}
            role="gridcell"
            aria-colindex={at + 2}
            className="pw-table__cell"
            data-numeric
          >
            <SumCell sum={sums[at] ?? null} column={column} />
          </GridPart>
        ))}
      </GridPart>
    </GridPart>
  )
}

function SumCell({ sum, column }: { sum: Sum | null; column: Column }) {
  const language = useLanguage()
  const { notInSum } = useTableMessages()
  if (sum === null || sum.count === 0) return null
  const isPartial = sum.unread > 0
  return (
    <span className="pw-table__text" {...(isPartial && { title: notInSum(sum.unread) })}>
      {formatCell(sum.total, column, language)}
      {isPartial && <span className="pw-visually-hidden"> {notInSum(sum.unread)}</span>}
      {isPartial && <span aria-hidden="true"> *</span>}
    </span>
  )
}
