import type { Editor } from 'tldraw'
import { FIELD_HEAD, type FieldKind, type FieldProps } from '../../../shared/fields/field.ts'
import type { Column } from '../../../shared/tables/column.ts'
import { currentMessages } from '../../i18n/messages.ts'
import { layRowsOut, rowsIn } from '../tables/loose-rows.ts'
import type { FieldShape } from './FieldShapeUtil.tsx'

/** What a moderator can make of a field. The others come with templates. */
export const CHOSEN_KINDS = ['notes', 'text', 'table', 'diagram'] as const satisfies readonly FieldKind[]

/**
 * Makes another kind of field, in one step of undo. What lies in it stays: cards lie on top of whatever the
 * field becomes, and rows that lose their table become cards of their own.
 */
export function changeKind(editor: Editor, field: FieldShape, kind: FieldKind): void {
  if (kind === field.props.kind) return
  editor.markHistoryStoppingPoint('kind of field')
  editor.run(() => {
    const { columns } = field.props
    const props: Partial<FieldProps> =
      kind === 'table' && columns === undefined ? { kind, columns: firstColumns() } : { kind }
    editor.updateShape<FieldShape>({ id: field.id, type: field.type, props })
    const rows = field.props.kind === 'table' ? rowsIn(editor, field.id) : []
    layRowsOut(editor, rows, columns, { x: 24, y: FIELD_HEAD + 16 })
  })
}

function firstColumns(): Column[] {
  const { what, who, when } = currentMessages().canvas.field.firstColumns
  return [
    { id: 'was', title: what, type: 'text', width: 280, choices: [] },
    { id: 'wer', title: who, type: 'office', width: 160, choices: [] },
    { id: 'bis', title: when, type: 'date', width: 120, choices: [] },
  ]
}
