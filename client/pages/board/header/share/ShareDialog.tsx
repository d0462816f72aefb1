import {
  TldrawUiDialogBody,
  TldrawUiDialogCloseButton,
  TldrawUiDialogHeader,
  TldrawUiDialogTitle,
} from 'tldraw'
import type { BoardId } from '../../../../../shared/ids.ts'
import { useTopic } from '../../../../i18n/messages.ts'
import { shareTopic } from '../../../../i18n/share.ts'
import { Links } from './Links.tsx'
import './share.css'

interface ShareDialogProps {
  readonly board: BoardId
  readonly isModerator: boolean
  readonly title: string
}

/** The three links of a board, inside tldraw's dialog. */
export function ShareDialog({ board, isModerator, title }: ShareDialogProps) {
  const share = useTopic(shareTopic)
  return (
    <div className="pw-dialog pw-share">
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
