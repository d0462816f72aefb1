import { useContext, useId, useMemo, useRef } from 'react'
import { useEditor, useValue } from 'tldraw'
import type { FieldShape } from '../fields/FieldShapeUtil.tsx'
import { StayContext, useIsPreparing } from '../stay-context.ts'
import { ColumnForm } from './ColumnForm.tsx'
import { ControlContext } from './control-context.ts'
import { GridPart } from './GridPart.tsx'
import { NoColumns } from './NoColumns.tsx'
import { TableBar } from './TableBar.tsx'
import { TableHead } from './TableHead.tsx'
import { TableRows } from './TableRows.tsx'
import { TableSum } from './TableSum.tsx'
import { TableControl } from './table-control.ts'
import { useTableMessages } from './table-messages.ts'
import './table.css'
import { useFocusOnActive } from './use-focus-on-active.ts'
import { useTableEvents } from './use-table-events.ts'

/** The table of a field: a grid of its rows, which are shapes of their own, below a head with its columns. */
export function Table({ field }: { field: FieldShape }) {
  const editor = useEditor()
  const stay = useContext(StayContext)
  const control = useMemo(() => new TableControl(editor, field.id, stay), [editor, field.id, stay])
  return (
    <ControlContext value={control}>
      <TableOrNothing control={control} title={field.props.title} />
    </ControlContext>
  )
}

interface GridProps {
  readonly control: TableControl
  readonly title: string
}

function TableOrNothing({ control, title }: GridProps) {
  const hasColumns = useValue('has columns', () => control.grid.columns.get().length > 0, [control])
  const isPreparing = useIsPreparing()
  return hasColumns ? <Grid control={control} title={title} /> : <NoColumns canAdd={isPreparing} />
}

function Grid({ control, title }: GridProps) {
  const root = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const messages = useTableMessages()
  const id = useId()
  const { editor, grid } = control
  const columns = useValue(grid.columns)
  const lineCount = useValue('lines', () => grid.lines.get().length, [grid])
  const isReadonly = useValue('read only', () => control.isReadonly(), [control])
  const isTouchable = useValue('select tool', () => editor.getCurrentToolId() === 'select', [editor])
  const openColumn = useValue(control.openColumn)
  const isPreparing = useIsPreparing()
  const tracks = useMemo(() => tracksOf(columns.map(({ width }) => width)), [columns])
  useTableEvents(control, root, scroller)
  useFocusOnActive(control, root, scroller)
  return (
    <div ref={root} className="pw-table" data-touchable={isTouchable}>
      <p id={id} className="pw-visually-hidden">
        {isReadonly ? messages.howToRead : messages.howTo}
        {!isReadonly && ` ${isPreparing ? messages.howToOpenColumn : messages.howToSort}`}
      </p>
      <GridPart
        ref={scroller}
        className="pw-table__scroll"
        role="grid"
        aria-label={messages.name(title)}
        aria-describedby={id}
        aria-rowcount={lineCount}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-readonly={isReadonly}
        style={tracks}
      >
        <TableHead columns={columns} isPreparing={isPreparing} />
        <TableRows columns={columns} scroller={scroller} />
        <TableSum columns={columns} />
      </GridPart>
      {isPreparing && openColumn !== null && <ColumnForm key={openColumn} id={openColumn} />}
      <TableBar isPreparing={isPreparing} />
    </div>
  )
}

/** The last column takes what is left of the field's width. */
function tracksOf(widths: readonly number[]) {
  const last = widths.length - 1
  const tracks = widths.map((width, at) => (at === last ? `minmax(${width}px, 1fr)` : `${width}px`))
  const least = widths.reduce((sum, width) => sum + width, 44)
  return { '--pw-tracks': `44px ${tracks.join(' ')}`, '--pw-least': `${least}px` } as React.CSSProperties // custom ones
}
