import { TldrawUiButton, TldrawUiButtonLabel, TldrawUiDropdownMenuItem, useDialogs } from 'tldraw'
import { useMessages } from '../../../../i18n/messages.ts'
import { lazyPart } from '../../../../ui/lazy-part.tsx'

const SaveTemplateDialog = lazyPart(async () => (await import('./SaveTemplateDialog.tsx')).SaveTemplateDialog)

/** Opens the dialog that makes a template file of the board. */
export function SaveTemplateItem() {
  const { header } = useMessages()
  const { addDialog } = useDialogs()
  const open = () => {
    const menu = openMenuButton()
    addDialog({
      id: 'planwand-save-template',
      component: SaveTemplateDialog,
      // The item the focus came from is gone with its menu; a moment later, when the dialog is gone too.
      onClose: () => setTimeout(() => menu?.focus()),
    })
  }
  return (
    <TldrawUiDropdownMenuItem>
      <TldrawUiButton type="menu" onClick={open}>
        <TldrawUiButtonLabel>{header.more.saveTemplate}</TldrawUiButtonLabel>
      </TldrawUiButton>
    </TldrawUiDropdownMenuItem>
  )
}

function openMenuButton(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.pw-header__button[aria-haspopup="menu"][aria-expanded="true"]')
}
