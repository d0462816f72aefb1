import type { ChangeEvent } from 'react'
import { type TLShapeId, useEditor, useValue } from 'tldraw'
import { useMessages } from '../../i18n/messages.ts'
import { lazyComponent } from '../../ui/lazy-component.tsx'
import { rowsIn } from '../tables/loose-rows.ts'
import type { FieldShape } from './FieldShapeUtil.tsx'
import { CHOSEN_KINDS, changeKind } from './field-kind.ts'

const Table = lazyComponent(async () => (await import('../tables/Table.tsx')).Table)

/** The table of a field that is one, below its head. */
export function FieldTable({ shape }: { shape: FieldShape }) {
  if (shape.props.kind !== 'table') return null
  return <Table field={shape} />
}

/** How many rows a table has. */
export function RowCount({ id }: { id: TLShapeId }) {
  const editor = useEditor()
  const { canvas } = useMessages()
  const count = useValue('rows', () => rowsIn(editor, id).length, [editor, id])
  return <span className="pw-field__count">{canvas.field.rows(count)}</span>
}

export function KindChooser({ shape }: { shape: FieldShape }) {
  const editor = useEditor()
  const { canvas } = useMessages()
  const { kind } = shape.props
  const choose = (event: ChangeEvent<HTMLSelectElement>): void => {
    const chosen = CHOSEN_KINDS.find((known) => known === event.target.value)
    if (chosen !== undefined) changeKind(editor, shape, chosen)
  }
  const isOther = !CHOSEN_KINDS.some((known) => known === kind)
  return (
    <select className="pw-field__kind" aria-label={canvas.field.kind} value={kind} onChange={choose}>
      {isOther && <option value={kind}>{canvas.field.kinds[kind]}</option>}
      {CHOSEN_KINDS.map((known) => (
        <option key={known} value={known}>
          {canvas.field.kinds[known]}
        </option>
      ))}
    </select>
  )
}
