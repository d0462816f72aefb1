import { memo, useEffect, useRef } from 'react'
import { useValue } from 'tldraw'
import { formatCell, isNumeric, isOfType } from '../../../shared/tables/cell-value.ts'
import type { Column } from '../../../shared/tables/column.ts'
import { useLanguage } from '../../i18n/messages.ts'
import { CellEditor } from './CellEditor.tsx'
import { useControl } from './control-context.ts'
import { GridPart } from './GridPart.tsx'
import { NEW } from './grid-state.ts'
import { rowOf } from './table-data.ts'
import { useTableMessages } from './table-messages.ts'

interface TableRowProps {
  /** A row's id, or the empty line at the end. */
  readonly line: string
  /** Among the rows, from 0. */
  readonly place: number
  readonly top: number
  readonly columns: readonly Column[]
  /** Nothing has been written yet. */
  readonly isFirst: boolean
  readonly measure: (element: HTMLElement) => () => void
}

/** One row. It watches its own cells and its own part of the selection, so that nothing else is drawn with it. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { line, place, top, columns, isFirst, measure } = props
  const { editor, grid } = useControl()
  const element = useRef<HTMLDivElement>(null)
  const messages = useTableMessages()
  const cells = useValue('cells', () => rowOf(editor, line)?.props.cells, [editor, line])
  const marks = useMarks(line)
  useEffect(() => (element.current === null ? undefined : measure(element.current)), [measure])
  const isNew = line === NEW
  const hint = isNew ? (isFirst ? messages.firstRow : messages.newRow) : ''
  const open = useValue('open', () => (grid.open.get()?.spot.row === line ? grid.open.get() : null), [
    grid,
    line,
  ])
  return (
    <GridPart
      ref={element}
      role="row"
      aria-rowindex={place + 2}
      className="pw-table__line"
      data-line={line}
      data-open={open !== null}
      style={{ transform: `translateY(${top}px)` }}
    >
      <GridPart role="rowheader" aria-colindex={1} className="pw-table__number" data-line={line}>
        {isNew ? '+' : place + 1}
        {isNew && <span className="pw-visually-hidden">{messages.newRow}</span>}
      </GridPart>
      {columns.map((column, at) => (
        <Cell
          key={column.id}
          line={line}
          column={column}
          place={at}
          value={cells?.[column.id] ?? ''}
          hint={at === 0 ? hint : ''}
          isActive={marks.active === at}
          isSelected={at >= marks.left && at <= marks.right}
          isOpen={open?.spot.column === column.id}
        />
      ))}
    </GridPart>
  )
})

/** Which of a line's cells are current and selected, as places of columns; none is -1. */
function useMarks(line: string): { readonly active: number; readonly left: number; readonly right: number } {
  const { grid } = useControl()
  const text = useValue('marks', () => {
    const [active, range] = [grid.active(), grid.range()]
    if (active === null || range === null) return NOTHING
    const at = grid.lines.get().indexOf(line)
    if (at < range.top || at > range.bottom) return NOTHING
    const current = active.row === line ? grid.placeOf(active).column : -1
    return `${current} ${range.left} ${range.right}`
  }, [grid, line])
  const [active = -1, left = -1, right = -1] = text.split(' ').map(Number)
  return { active, left, right }
}
/** As text, two that are equal are one: a row is drawn anew only when its marks are others. */
const NOTHING = '-1 -1 -2'

interface CellProps {
  readonly line: string
  readonly column: Column
  readonly place: number
  readonly value: string
  readonly hint: string
  readonly isActive: boolean
  readonly isSelected: boolean
  readonly isOpen: boolean
}

const Cell = memo(function Cell(props: CellProps) {
  const { line, column, place, value, hint, isActive, isSelected, isOpen } = props
  const language = useLanguage()
  const { notOfType } = useTableMessages()
  const isOdd = !isOfType(value, column)
  return (
    <GridPart
      role="gridcell"
      aria-colindex={place + 2}
      aria-selected={isSelected}
      className="pw-table__cell"
      data-line={line}
      data-column={column.id}
      data-numeric={isNumeric(column.type)}
      data-active={isActive}
      data-odd={isOdd}
      tabIndex={isActive ? 0 : -1}
      {...(isOdd && { 'aria-invalid': true, title: notOfType[column.type] })}
    >
      {isOpen ? (
        <CellEditor column={column} />
      ) : (
        <span dir="auto" className={value === '' && hint !== '' ? 'pw-table__hint' : 'pw-table__text'}>
          {value === '' ? hint : formatCell(value, column, language)}
        </span>
      )}
      {isOdd && !isOpen && <span className="pw-visually-hidden">, {notOfType[column.type]}</span>}
    </GridPart>
  )
})
