import { type TLShapeId, TldrawUiIcon, useEditor, useValue } from 'tldraw'
import { useMessages } from '../../i18n/messages.ts'
import './structure.css'

/** From this width on the screen a shape has room for the words beside the sign. */
const ROOM_FOR_WORDS = 200

/** An open lock at the corner of everything moderators have released, in one size at every zoom. */
export function ReleasedSigns({ ids }: { ids: readonly TLShapeId[] }) {
  return ids.map((id) => <Sign key={id} id={id} />)
}

function Sign({ id }: { id: TLShapeId }) {
  const editor = useEditor()
  const { structure } = useMessages()
  const place = useValue('place of the sign', () => {
    const bounds = editor.getShapePageBounds(id)
    if (bounds === undefined || !editor.getViewportPageBounds().collides(bounds)) return null
    const { x, y } = editor.pageToViewport({ x: bounds.maxX, y: bounds.minY })
    return { x, y, hasWords: bounds.w * editor.getZoomLevel() > ROOM_FOR_WORDS }
  }, [editor, id])
  if (place === null) return null
  return (
    <span
      className="pw-released"
      style={{ transform: `translate(${place.x}px, ${place.y}px) translate(-100%, -100%)` }}
      title={`${structure.released}. ${structure.releasedHint}`}
    >
      <TldrawUiIcon icon="unlock" label={structure.released} small />
      {place.hasWords && <span aria-hidden="true">{structure.releasedShort}</span>}
    </span>
  )
}
