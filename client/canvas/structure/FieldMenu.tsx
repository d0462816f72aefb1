import type { SyntheticEvent } from 'react'
import {
  type TLShapeId,
  TldrawUiButton,
  TldrawUiButtonIcon,
  TldrawUiDropdownMenuContent,
  TldrawUiDropdownMenuRoot,
  TldrawUiDropdownMenuTrigger,
  TldrawUiMenuContextProvider,
} from 'tldraw'
import { useMessages } from '../../i18n/messages.ts'
import { StructureItems } from './StructureItems.tsx'
import './structure.css'

/** In the head of a field: what a moderator can do with it, also where it cannot be selected. */
export function FieldMenu({ id, title }: { id: TLShapeId; title: string }) {
  const { structure } = useMessages()
  const keep = (event: SyntheticEvent) => event.stopPropagation()
  return (
    // What happens in an open menu reaches this box too, by way of React: the canvas must not take it for its own.
    <div role="presentation" onPointerDown={keep} onPointerUp={keep} onTouchStart={keep} onTouchEnd={keep}>
      <TldrawUiDropdownMenuRoot id={`planwand-field-${id}`}>
        <TldrawUiDropdownMenuTrigger>
          <TldrawUiButton type="icon" className="pw-field__menu" title={structure.fieldMenu(title)}>
            <TldrawUiButtonIcon icon="dots-horizontal" />
          </TldrawUiButton>
        </TldrawUiDropdownMenuTrigger>
        <TldrawUiDropdownMenuContent side="bottom" align="end" alignOffset={0}>
          <TldrawUiMenuContextProvider type="menu" sourceId="menu">
            <StructureItems id={id} />
          </TldrawUiMenuContextProvider>
        </TldrawUiDropdownMenuContent>
      </TldrawUiDropdownMenuRoot>
    </div>
  )
}
