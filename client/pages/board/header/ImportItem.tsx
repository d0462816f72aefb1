import {
  TldrawUiButton,
  TldrawUiButtonLabel,
  TldrawUiDropdownMenuItem,
  useDialogs,
  useEditor,
  useToasts,
  useValue,
} from 'tldraw'
import { openImport } from '../../../canvas/import/open-import.ts'
import { useMessages } from '../../../i18n/messages.ts'

/** Opens the dialog that brings tables, drawings and pictures onto the board; not for those who only look. */
export function ImportItem() {
  const { header } = useMessages()
  const editor = useEditor()
  const { addDialog } = useDialogs()
  const { addToast } = useToasts()
  const isReadonly = useValue('read only', () => editor.getIsReadonly(), [editor])
  if (isReadonly) return null
  return (
    <TldrawUiDropdownMenuItem>
      <TldrawUiButton type="menu" onClick={() => void openImport({ addDialog, addToast })}>
        <TldrawUiButtonLabel>{header.more.import}</TldrawUiButtonLabel>
      </TldrawUiButton>
    </TldrawUiDropdownMenuItem>
  )
}
