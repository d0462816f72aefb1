import { type TLShapeId, useEditor, useValue } from 'tldraw'
import { FIELD_HEAD } from '../../../../shared/fields/field.ts'
import { useMessages } from '../../../i18n/messages.ts'
import './text-field-parts.css'
import { sheetsOf } from './sheet-layout.ts'
import { writeSheet } from './write-sheet.ts'

/** At the right of a text field's head: opens the text, without a pointer too. */
export function WriteButton({ id }: { id: TLShapeId }) {
  const editor = useEditor()
  const { sheet } = useMessages()
  const isReadonly = useValue('read only', () => editor.getIsReadonly(), [editor])
  if (isReadonly) return null
  return (
    <button
      type="button"
      className="pw-field__button"
      title={sheet.writeHint}
      onPointerDown={(event) => editor.markEventAsHandled(event)}
      onClick={() => writeSheet(editor, id)}
    >
      {sheet.write}
    </button>
  )
}

/** Where the text will be, as long as there is none. */
export function EmptyText({ id }: { id: TLShapeId }) {
  const editor = useEditor()
  const { sheet } = useMessages()
  const isEmpty = useValue('no text', () => sheetsOf(editor, id).length === 0, [editor, id])
  const isReadonly = useValue('read only', () => editor.getIsReadonly(), [editor])
  if (!isEmpty || isReadonly) return null
  return (
    <button
      type="button"
      className="pw-field__begin"
      style={{ top: FIELD_HEAD - 6 }}
      onPointerDown={(event) => editor.markEventAsHandled(event)}
      onClick={() => writeSheet(editor, id)}
    >
      {sheet.begin}
    </button>
  )
}
