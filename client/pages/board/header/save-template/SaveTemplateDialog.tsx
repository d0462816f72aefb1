import {
  TldrawUiDialogBody,
  TldrawUiDialogCloseButton,
  TldrawUiDialogHeader,
  TldrawUiDialogTitle,
} from 'tldraw'
import { useTopic } from '../../../../i18n/messages.ts'
import { SAVE_TEMPLATE } from './messages.ts'
import { SaveTemplate } from './SaveTemplate.tsx'
import './save-template.css'

interface SaveTemplateDialogProps {
  onClose(): void
}

/** "Als Vorlage sichern", inside tldraw's dialog. */
export function SaveTemplateDialog({ onClose }: SaveTemplateDialogProps) {
  const { heading } = useTopic(SAVE_TEMPLATE)
  return (
    <div className="pw-dialog pw-save-template">
      <TldrawUiDialogHeader>
        <TldrawUiDialogTitle>{heading}</TldrawUiDialogTitle>
        <TldrawUiDialogCloseButton />
      </TldrawUiDialogHeader>
      <TldrawUiDialogBody>
        <SaveTemplate onClose={onClose} />
      </TldrawUiDialogBody>
    </div>
  )
}
