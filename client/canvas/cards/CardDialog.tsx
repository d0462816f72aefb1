import type { ReactNode } from 'react'
import {
  TldrawUiDialogBody,
  TldrawUiDialogCloseButton,
  TldrawUiDialogHeader,
  TldrawUiDialogTitle,
} from 'tldraw'
import './cards.css'

/** The frame of every dialog about cards, inside tldraw's. */
export function CardDialog({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div className="pw-dialog pw-cards">
      <TldrawUiDialogHeader>
        <TldrawUiDialogTitle>{heading}</TldrawUiDialogTitle>
        <TldrawUiDialogCloseButton />
      </TldrawUiDialogHeader>
      <TldrawUiDialogBody>{children}</TldrawUiDialogBody>
    </div>
  )
}
