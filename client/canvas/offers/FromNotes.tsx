import { TldrawUiButton, TldrawUiButtonLabel, useEditor } from 'tldraw'
import { useMessages } from '../../i18n/messages.ts'
import { offersFromNotes } from './offers.ts'

/** Makes offers of the selected cards. */
export function FromNotes() {
  const editor = useEditor()
  const { offer } = useMessages()
  const make = (): void => {
    offersFromNotes(
      editor,
      editor.getSelectedShapes().filter((shape) => shape.type === 'note'),
    )
  }
  return (
    <TldrawUiButton type="menu" onClick={make}>
      <TldrawUiButtonLabel>{offer.fromNote}</TldrawUiButtonLabel>
    </TldrawUiButton>
  )
}
