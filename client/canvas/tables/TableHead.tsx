import { type PointerEvent, useState } from 'react'
import { useEditor, useValue } from 'tldraw'
import { isNumeric } from '../../../shared/tables/cell-value.ts'
import type { Column } from '../../../shared/tables/column.ts'
import { changeColumn, clampWidth } from './columns.ts'
import { useControl, useReadonly } from './control-context.ts'
import { GridPart } from './GridPart.tsx'
import { HEAD } from './grid-state.ts'
import { useTableMessages } from './table-messages.ts'

interface TableHeadProps {
  readonly columns: readonly Column[]
  readonly isPreparing: boolean
}

export function TableHead({ columns, isPreparing }: TableHeadProps) {
  const { rowNumber } = useTableMessages()
  return (
    <GridPart role="rowgroup" className="pw-table__head">
      <GridPart role="row" aria-rowindex={1} className="pw-table__line">
        <GridPart role="columnheader" aria-colindex={1} className="pw-table__number">
          {rowNumber}
        </GridPart>
        {columns.map((column, at) => (
          <ColumnHead key={column.id} column={column} place={at} isPreparing={isPreparing} />
        ))}
      </GridPart>
    </GridPart>
  )
}

interface ColumnHeadProps {
  readonly column: Column
  readonly place: number
  readonly isPreparing: boolean
}

function ColumnHead({ column, place, isPreparing }: ColumnHeadProps) {
  const control = useControl()
  const isReadonly = useReadonly()
  const { sort, column: words } = useTableMessages()
  const { id, title, type } = column
  const isActive = useValue('active', () => {
    const active = control.grid.active()
    return active?.row === HEAD && active.column === id
  }, [control, id])
  return (
    <GridPart
      role="columnheader"
      aria-colindex={place + 2}
      className="pw-table__title"
      data-line={HEAD}
      data-column={id}
      data-numeric={isNumeric(type)}
      data-active={isActive}
      tabIndex={isActive ? 0 : -1}
    >
      <span dir="auto">{title}</span>
      {!isReadonly && (
        <button
          type="button"
          tabIndex={-1}
          title={sort(title)}
          aria-label={sort(title)}
          onClick={() => control.sort(id)}
        >
          <SortIcon />
        </button>
      )}
      {isPreparing && (
        <button
          type="button"
          tabIndex={-1}
          title={words.edit(title)}
          aria-label={words.edit(title)}
          onClick={() => control.openColumn.set(id)}
        >
          <EditIcon />
        </button>
      )}
      {isPreparing && <WidthHandle column={column} />}
    </GridPart>
  )
}

/** Dragged with the pointer; the column's form has the width as a number. */
function WidthHandle({ column }: { column: Column }) {
  const editor = useEditor()
  const control = useControl()
  const { column: words } = useTableMessages()
  const [from, setFrom] = useState<number | null>(null)
  const widthAt = (event: PointerEvent): number =>
    clampWidth(column.width + (event.clientX - (from ?? event.clientX)) / editor.getZoomLevel())
  const show = (event: PointerEvent<HTMLElement>): void => {
    if (from !== null) event.currentTarget.style.translate = `${widthAt(event) - column.width}px`
  }
  const finish = (event: PointerEvent<HTMLElement>): void => {
    if (from === null) return
    event.currentTarget.style.translate = ''
    setFrom(null)
    const width = widthAt(event)
    if (width === column.width) return
    control.begin('column width')
    changeColumn(editor, control.field, column.id, { width })
  }
  return (
    <span
      className="pw-table__width"
      title={words.resize}
      onPointerDown={(event) => {
        editor.markEventAsHandled(event)
        event.currentTarget.setPointerCapture(event.pointerId)
        setFrom(event.clientX)
      }}
      onPointerMove={show}
      onPointerUp={finish}
    />
  )
}

function SortIcon() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d="M5 2v12M2 11l3 3 3-3M11 14V2M8 5l3-3 3 3"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
    </svg>
  )
}

function EditIcon() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M3 8h.01M8 8h.01M13 8h.01" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  )
}
