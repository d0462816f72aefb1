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
  const open = () => {
    const menu = document.querySelector<HTMLElement>('.pw-header__button[aria-expanded="true"]')
    void openImport({ addDialog, addToast }, {}, menu)
  }
  return (
    <TldrawUiDropdownMenuItem>
      <TldrawUiButton type="menu" onClick={open}>
        <TldrawUiButtonLabel>{header.more.import}</TldrawUiButtonLabel>
      </TldrawUiButton>
    </TldrawUiDropdownMenuItem>
  )
}
