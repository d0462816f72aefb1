import {
  TldrawUiDialogBody,
  TldrawUiDialogCloseButton,
  TldrawUiDialogHeader,
  TldrawUiDialogTitle,
} from 'tldraw'
import type { BoardId } from '../../../../../shared/ids.ts'
import { useMessages } from '../../../../i18n/messages.ts'
import { lazyPart } from '../../../../ui/lazy-part.tsx'
import './share.css'

const Links = lazyPart(async () => (await import('./Links.tsx')).Links)

interface ShareDialogProps {
  readonly board: BoardId
  readonly isModerator: boolean
  readonly title: string
}

/** The three links of a board, inside tldraw's dialog. */
export function ShareDialog({ board, isModerator, title }: ShareDialogProps) {
  const { share } = useMessages()
  return (
    <div className="pw-share">
      <TldrawUiDialogHeader>
        <TldrawUiDialogTitle>{share.heading}</TldrawUiDialogTitle>
        <TldrawUiDialogCloseButton />
      </TldrawUiDialogHeader>
      <TldrawUiDialogBody>
        {isModerator ? <Links board={board} title={title} /> : <p>{share.notModerator}</p>}
      </TldrawUiDialogBody>
    </div>
  )
}
