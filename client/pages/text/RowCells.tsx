import { type KeyboardEvent, useState } from 'react'
import { formatCell, MAX_CELL_LENGTH, parseCell } from '../../../shared/tables/cell-value.ts'
import type { Column } from '../../../shared/tables/column.ts'
import { useLanguage, useTopic } from '../../i18n/messages.ts'
import { textTopic } from '../../i18n/text.ts'
import { Button } from '../../ui/Button.tsx'
import type { Desk } from './desk.ts'
import type { RowEntry } from './FieldTable.tsx'

export interface RowCellsProps {
  readonly row: RowEntry
  /** Its place, from 0. */
  readonly at: number
  readonly columns: readonly Column[]
  readonly desk: Desk
  onClose(): void
  onRemove(): void
}

/** The cells of an open row, an input each. A cell is written when the keyboard leaves it. */
export function RowCells({ row, at, columns, desk, onClose, onRemove }: RowCellsProps) {
  const { edit } = useTopic(textTopic)
  return (
    <>
      {columns.map((column, place) => (
        <td key={column.id}>
          <CellInput
            {...{ column, at }}
            value={row.cells[column.id] ?? ''}
            isFirst={place === 0}
            onValue={(value) => desk.edits.writeCell(row.id, column.id, value)}
            onClose={onClose}
          />
        </td>
      ))}
      <td>
        <Button look="primary" onClick={onClose}>
          {edit.done}
        </Button>
        <Button look="plain" onClick={onRemove}>
          {edit.remove}
        </Button>
      </td>
    </>
  )
}

interface CellInputProps {
  readonly column: Column
  readonly at: number
  readonly value: string
  readonly isFirst: boolean
  onValue(value: string): void
  onClose(): void
}

/** While nobody types in it, it shows what others write. */
function CellInput({ column, at, value, isFirst, onValue, onClose }: CellInputProps) {
  const { row } = useTopic(textTopic)
  const language = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const choices = column.type === 'choice' ? column.choices : []
  const list = choices.length > 0 ? `choices-${column.id}-${at}` : undefined
  const write = () => {
    if (typed !== null) onValue(parseCell(typed, column, language))
    setTyped(null)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      write()
      onClose()
    }
    if (event.key === 'Escape') {
      setTyped(null)
      onClose()
    }
  }
  return (
    <>
      <input
        aria-label={row.cell(column.title, at + 1)}
        dir="auto"
        list={list}
        maxLength={MAX_CELL_LENGTH}
        value={typed ?? formatCell(value, column, language)}
        // biome-ignore lint/a11y/noAutofocus: the row was opened to write in it
        autoFocus={isFirst}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={write}
        onKeyDown={onKey}
      />
      {list !== undefined && (
        <datalist id={list}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </>
  )
}
