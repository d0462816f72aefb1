import type { TLParentId } from '@tldraw/tlschema'
import { useRef, useState } from 'react'
import { cellText, columnsOf } from '../../../shared/results/cell-text.ts'
import type { Entry, ResultField } from '../../../shared/results/model.ts'
import type { Column } from '../../../shared/tables/column.ts'
import { useLanguage, useTopic } from '../../i18n/messages.ts'
import { textTopic } from '../../i18n/text.ts'
import { Button } from '../../ui/Button.tsx'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { type Desk, useDesk } from './desk.ts'
import { editButtonOf, focusSoon } from './jump.ts'
import type { RowCellsProps } from './RowCells.tsx'

/** What reads and writes cells: fetched when somebody first opens a row. */
const RowCells = lazyPart<RowCellsProps>(async () => (await import('./RowCells.tsx')).RowCells)

export type RowEntry = Extract<Entry, { kind: 'row' }>

interface FieldTableProps {
  readonly field: ResultField
  readonly rows: readonly RowEntry[]
}

/** The rows of a table field as a table; a row opens to be filled in. */
export function FieldTable({ field, rows }: FieldTableProps) {
  const text = useTopic(textTopic)
  const desk = useDesk()
  const [open, setOpen] = useState<string | null>(null)
  const columns = columnsOf(
    field.columns,
    rows.map(({ cells }) => cells),
  )
  if (columns.length === 0) return null
  const add = () => setOpen(desk?.edits.addRow(field.id as TLParentId) ?? null) // a field of the board
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="pw-text-table" aria-label={text.table(field.title)} tabIndex={0}>
        <table>
          <caption className="pw-visually-hidden">{field.title}</caption>
          <TableHead columns={columns} hasActions={desk !== null} />
          <tbody>
            {rows.map((row, at) => (
              <TableRow
                key={row.id}
                {...{ row, at, columns, desk }}
                isOpen={row.id === open}
                onOpen={setOpen}
              />
            ))}
          </tbody>
        </table>
      </section>
      {desk !== null && <Button onClick={add}>{text.row.add}</Button>}
    </>
  )
}

function TableHead({
  columns,
  hasActions,
}: {
  readonly columns: readonly Column[]
  readonly hasActions: boolean
}) {
  const text = useTopic(textTopic)
  return (
    <thead>
      <tr>
        {columns.map(({ id, title }) => (
          <th key={id} scope="col">
            {title}
          </th>
        ))}
        {hasActions && (
          <th scope="col">
            <span className="pw-visually-hidden">{text.row.actions}</span>
          </th>
        )}
      </tr>
    </thead>
  )
}

interface TableRowProps {
  readonly row: RowEntry
  /** Its place, from 0. */
  readonly at: number
  readonly columns: readonly Column[]
  readonly desk: Desk | null
  readonly isOpen: boolean
  onOpen(row: string | null): void
}

function TableRow({ row, at, columns, desk, isOpen, onOpen }: TableRowProps) {
  const text = useTopic(textTopic)
  const language = useLanguage()
  const line = useRef<HTMLTableRowElement>(null)
  if (isOpen && desk !== null) {
    const close = () => {
      onOpen(null)
      focusSoon(editButtonOf(row.id))
    }
    const remove = () => {
      const mark = desk.edits.remove(row.id)
      onOpen(null)
      line.current?.closest('section')?.focus()
      if (mark !== null) desk.tell({ text: text.edit.rowRemoved, mark })
    }
    return (
      <tr ref={line}>
        <RowCells {...{ row, at, columns, desk }} onClose={close} onRemove={remove} />
      </tr>
    )
  }
  return (
    <tr>
      {columns.map((column) => (
        <td key={column.id} dir="auto">
          {cellText(row.cells[column.id] ?? '', column, language)}
        </td>
      ))}
      {desk !== null && (
        <td>
          <Button
            id={editButtonOf(row.id)}
            look="plain"
            aria-label={text.row.edit(at + 1)}
            onClick={() => onOpen(row.id)}
          >
            {text.edit.button}
          </Button>
        </td>
      )}
    </tr>
  )
}
