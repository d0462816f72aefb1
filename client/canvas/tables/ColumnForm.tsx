import { type ChangeEvent, type FormEvent, useId, useState } from 'react'
import { useValue } from 'tldraw'
import { COLUMN_TYPES, COLUMN_WIDTH, type Column, MAX_COLUMNS } from '../../../shared/tables/column.ts'
import { addColumn, changeColumn, clampWidth, deleteColumn, moveColumn } from './columns.ts'
import { useControl } from './control-context.ts'
import { useTableMessages } from './table-messages.ts'

const MAX_TITLE = 120

/** One column, while the moderator prepares. Each change is made when its input is left. */
export function ColumnForm({ id }: { id: string }) {
  const control = useControl()
  const columns = useValue(control.grid.columns)
  const column = columns.find((one) => one.id === id)
  // Another moderator has deleted it.
  if (column === undefined) return null
  return <Form column={column} place={columns.indexOf(column)} count={columns.length} />
}

function Form({ column, place, count }: { column: Column; place: number; count: number }) {
  const control = useControl()
  const { column: words } = useTableMessages()
  const { editor, field } = control
  const { id, title, type, width, choices } = column
  const change = (changes: Partial<Column>): void => {
    control.begin('change column')
    changeColumn(editor, field, id, changes)
  }
  const shut = (): void => {
    control.openColumn.set(null)
  }
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    // Leaving the input makes the change; the head it was opened from has the focus next.
    const table = event.currentTarget.closest('.pw-table')
    table?.querySelector<HTMLElement>('[data-active=true]')?.focus({ preventScroll: true })
    shut()
  }
  return (
    <form
      data-panel
      className="pw-table__form"
      aria-label={words.form}
      onSubmit={submit}
      onPointerDown={(event) => editor.markEventAsHandled(event)}
    >
      <TextInput label={words.title} value={title} isFirst onWritten={(text) => change({ title: text })} />
      <label>
        {words.type}
        <select value={type} onChange={(event) => change({ type: typeOf(event) })}>
          {COLUMN_TYPES.map((one) => (
            <option key={one} value={one}>
              {words.types[one]}
            </option>
          ))}
        </select>
      </label>
      <WidthInput key={width} width={width} onWritten={(next) => change({ width: next })} />
      {type === 'choice' && (
        <ChoicesInput
          key={choices.join('\n')}
          choices={choices}
          onWritten={(next) => change({ choices: next })}
        />
      )}
      <ColumnButtons column={column} place={place} count={count} />
    </form>
  )
}

function ColumnButtons({ column, place, count }: { column: Column; place: number; count: number }) {
  const control = useControl()
  const { column: words, close } = useTableMessages()
  const { editor, field } = control
  const { id, title } = column
  const add = (): void => {
    control.begin('add column')
    const added = addColumn(editor, field, id, words.newTitle)
    if (added !== null) control.openColumn.set(added)
    else control.notice.set({ kind: 'problem', text: words.tooMany(MAX_COLUMNS) })
  }
  const move = (way: -1 | 1): void => {
    control.begin('move column')
    moveColumn(editor, field, id, way)
  }
  const remove = (): void => {
    control.openColumn.set(null)
    control.begin('delete column')
    deleteColumn(editor, field, id)
    control.tellDone(words.deleted(title))
  }
  return (
    <div className="pw-table__buttons">
      <button type="button" disabled={place === 0} onClick={() => move(-1)}>
        {words.left}
      </button>
      <button type="button" disabled={place === count - 1} onClick={() => move(1)}>
        {words.right}
      </button>
      <button type="button" onClick={add}>
        {words.next}
      </button>
      <button type="button" onClick={remove}>
        {words.delete}
      </button>
      <button type="submit">{close}</button>
    </div>
  )
}

interface TextInputProps {
  readonly label: string
  readonly value: string
  readonly isFirst: boolean
  onWritten(text: string): void
}

function TextInput({ label, value, isFirst, onWritten }: TextInputProps) {
  const [text, setText] = useState(value)
  return (
    <label>
      {label}
      <input
        maxLength={MAX_TITLE}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit this column
        autoFocus={isFirst}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => text !== value && onWritten(text.trim())}
      />
    </label>
  )
}

function WidthInput({ width, onWritten }: { width: number; onWritten(width: number): void }) {
  const { column } = useTableMessages()
  const [text, setText] = useState(String(width))
  const finish = (): void => {
    const next = clampWidth(Number(text) || width)
    setText(String(next))
    if (next !== width) onWritten(next)
  }
  return (
    <label>
      {column.width}
      <input
        type="number"
        min={COLUMN_WIDTH.min}
        max={COLUMN_WIDTH.max}
        step={8}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={finish}
      />
    </label>
  )
}

interface ChoicesInputProps {
  readonly choices: readonly string[]
  onWritten(choices: string[]): void
}

function ChoicesInput({ choices, onWritten }: ChoicesInputProps) {
  const { column } = useTableMessages()
  const id = useId()
  const [text, setText] = useState(choices.join('\n'))
  const finish = (): void => {
    const lines = text.split('\n').map((line) => line.trim())
    const next = [...new Set(lines)].filter((line) => line !== '')
    if (next.join('\n') !== choices.join('\n')) onWritten(next)
  }
  return (
    <label htmlFor={id} className="pw-table__choices">
      {column.choices}
      <textarea
        id={id}
        rows={3}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={finish}
      />
    </label>
  )
}

function typeOf({ target }: ChangeEvent<HTMLSelectElement>): Column['type'] {
  return COLUMN_TYPES.find((type) => type === target.value) ?? 'text'
}
