import { type RefObject, useRef } from 'react'
import { useValue } from 'tldraw'
import type { Column } from '../../../shared/tables/column.ts'
import { useControl } from './control-context.ts'
import { GridPart } from './GridPart.tsx'
import { reveal } from './reveal.ts'
import { TableRow } from './TableRow.tsx'
import { useRowsInView } from './use-rows-in-view.ts'

interface TableRowsProps {
  readonly columns: readonly Column[]
  readonly scroller: RefObject<HTMLElement | null>
}

/** The rows in view, and the one the person is in, wherever it is: its cell has the focus. */
export function TableRows({ columns, scroller }: TableRowsProps) {
  const control = useControl()
  const { grid } = control
  const body = useRef<HTMLDivElement>(null)
  const lines = useValue('rows', () => grid.lines.get(), [grid])
  const rows = lines.slice(1)
  const current = useValue('current row', () => grid.active()?.row ?? null, [grid])
  const { first, last, tops, measure } = useRowsInView(rows, scroller, () => {
    if (control.isFollowing) reveal(scroller.current)
  })
  const shown = rows.slice(first, last).map((line, at) => ({ line, at: first + at }))
  const away = current === null ? -1 : rows.indexOf(current)
  if (current !== null && away >= 0 && (away < first || away >= last)) shown.push({ line: current, at: away })
  return (
    <GridPart ref={body} role="rowgroup" className="pw-table__rows" style={{ height: tops[rows.length] }}>
      {shown.map(({ line, at }) => (
        <TableRow
          key={line}
          line={line}
          place={at}
          top={tops[at] ?? 0}
          columns={columns}
          isFirst={rows.length === 1}
          measure={measure}
        />
      ))}
    </GridPart>
  )
}
