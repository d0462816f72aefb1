import { type SyntheticEvent, useContext } from 'react'
import {
  type TLShapeId,
  TldrawUiButton,
  TldrawUiButtonIcon,
  TldrawUiDropdownMenuContent,
  TldrawUiDropdownMenuRoot,
  TldrawUiDropdownMenuTrigger,
  TldrawUiMenuContextProvider,
  useEditor,
  useValue,
} from 'tldraw'
import { useMessages } from '../../i18n/messages.ts'
import { StayContext } from '../stay-context.ts'
import { isCramped, makeRoom } from './make-room.ts'
import { StructureItems } from './StructureItems.tsx'
import './structure.css'

/** In the head of a field: what a moderator can do with it, also where it cannot be selected. */
export function FieldMenu({ id, title }: { id: TLShapeId; title: string }) {
  const { structure } = useMessages()
  const keep = (event: SyntheticEvent) => event.stopPropagation()
  return (
    // What happens in an open menu reaches this box too, by way of React: the canvas must not take it for its own.
    <div
      className="pw-field__tools"
      role="presentation"
      onPointerDown={keep}
      onPointerUp={keep}
      onTouchStart={keep}
      onTouchEnd={keep}
    >
      <RoomButton id={id} />
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

/** Offered where it is needed: the cards reach over the edge, and below lies another field. */
function RoomButton({ id }: { id: TLShapeId }) {
  const editor = useEditor()
  const stay = useContext(StayContext)
  const { structure } = useMessages()
  const cramped = useValue('cramped', () => isCramped({ editor }, id), [editor, id])
  const make = () => {
    const access = stay?.structure() ?? null
    if (access !== null) makeRoom(access, id)
  }
  if (!cramped) return null
  return (
    <button type="button" className="pw-field__room" onClick={make}>
      {structure.makeRoom}
    </button>
  )
}
