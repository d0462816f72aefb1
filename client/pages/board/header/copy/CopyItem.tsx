import { TldrawUiButton, TldrawUiButtonLabel, TldrawUiDropdownMenuItem, useDialogs } from 'tldraw'
import type { BoardId } from '../../../../../shared/ids.ts'
import { useMessages } from '../../../../i18n/messages.ts'
import { lazyComponent } from '../../../../ui/lazy-component.tsx'

const CopyDialog = lazyComponent(async () => (await import('./CopyDialog.tsx')).CopyDialog)

/** Opens the dialog that makes another board of this one. */
export function CopyItem({ board, title }: { board: BoardId; title: string }) {
  const { structure } = useMessages()
  const { addDialog } = useDialogs()
  const open = () =>
    addDialog({
      id: 'planwand-copy',
      component: () => <CopyDialog board={board} title={title} />,
    })
  return (
    <TldrawUiDropdownMenuItem>
      <TldrawUiButton type="menu" onClick={open}>
        <TldrawUiButtonLabel>{structure.copy.item}</TldrawUiButtonLabel>
      </TldrawUiButton>
    </TldrawUiDropdownMenuItem>
  )
}
