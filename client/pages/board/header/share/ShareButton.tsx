import { TldrawUiButton, TldrawUiButtonIcon, TldrawUiButtonLabel, useDialogs } from 'tldraw'
import type { Me } from '../../../../../shared/api.ts'
import type { BoardId } from '../../../../../shared/ids.ts'
import { useMessages } from '../../../../i18n/messages.ts'
import { lazyPart } from '../../../../ui/lazy-part.tsx'

const ShareDialog = lazyPart(async () => (await import('./ShareDialog.tsx')).ShareDialog)

interface ShareButtonProps {
  readonly board: BoardId
  readonly me: Me
  readonly title: string
}

/** Opens the links; whoever may not manage them is told who can. */
export function ShareButton({ board, me, title }: ShareButtonProps) {
  const { header } = useMessages()
  const { addDialog } = useDialogs()
  const open = () =>
    addDialog({
      id: 'planwand-share',
      component: () => <ShareDialog board={board} isModerator={me.role === 'moderator'} title={title} />,
    })
  return (
    <TldrawUiButton
      type="normal"
      className="pw-header__button pw-header__share"
      title={header.shareButton}
      onClick={open}
    >
      <TldrawUiButtonIcon icon="share-1" />
      <TldrawUiButtonLabel>{header.shareButton}</TldrawUiButtonLabel>
    </TldrawUiButton>
  )
}
