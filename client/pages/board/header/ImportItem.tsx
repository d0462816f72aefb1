import { useContext } from 'react'
import { TldrawUiButton, TldrawUiButtonLabel, TldrawUiDropdownMenuItem } from 'tldraw'
import { StayContext } from '../../../canvas/stay-context.ts'
import { useMessages } from '../../../i18n/messages.ts'

/** Opens the dialog that brings tables, drawings and pictures onto the board; not for those who only look. */
export function ImportItem() {
  const { header } = useMessages()
  const stay = useContext(StayContext)
  if (stay === null || stay.isReadonly()) return null
  const open = () => {
    const opener = document.querySelector<HTMLElement>('.pw-header__button[aria-expanded="true"]')
    stay.import({ opener })
  }
  return (
    <TldrawUiDropdownMenuItem>
      <TldrawUiButton type="menu" onClick={open}>
        <TldrawUiButtonLabel>{header.more.import}</TldrawUiButtonLabel>
      </TldrawUiButton>
    </TldrawUiDropdownMenuItem>
  )
}
