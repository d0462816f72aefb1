import { useEditor } from 'tldraw'
import { Button } from '../../ui/Button.tsx'
import { addColumn } from './columns.ts'
import { useControl } from './control-context.ts'
import { useTableMessages } from './table-messages.ts'

/** What a table without columns shows, and how it gets its first. */
export function NoColumns({ canAdd }: { canAdd: boolean }) {
  const editor = useEditor()
  const control = useControl()
  const { noColumns, column } = useTableMessages()
  const add = (): void => {
    control.begin('add column')
    addColumn(editor, control.field, null, column.newTitle)
  }
  return (
    <div className="pw-table pw-table--bare" onPointerDown={(event) => editor.markEventAsHandled(event)}>
      <p>{noColumns}</p>
      {canAdd && (
        <Button look="plain" onClick={add}>
          {column.add}
        </Button>
      )}
    </div>
  )
}
