import { useContext, useState } from 'react'
import {
  type Editor,
  type TLShape,
  type TLShapeId,
  TldrawUiMenuGroup,
  TldrawUiMenuItem,
  useEditor,
  useToasts,
  useValue,
} from 'tldraw'
import { FIELD } from '../../../shared/fields/field.ts'
import { useMessages } from '../../i18n/messages.ts'
import { takesCards } from '../cards/card-fields.ts'
import type { FieldShape } from '../fields/FieldShapeUtil.tsx'
import { StayContext } from '../stay-context.ts'
import { clearField, contributionsIn } from './clear-field.ts'
import { isCramped, makeRoom } from './make-room.ts'
import { lock, release, type StructureAccess } from './release.ts'
import { isReleased } from './released.ts'

/** What a moderator can do with a shape of the structure; in any menu. */
export function StructureItems({ id }: { id: TLShapeId }) {
  const editor = useEditor()
  const stay = useContext(StayContext)
  const shape = useValue('structure', () => editor.getShape(id), [editor, id])
  const access = useValue('access', () => stay?.structure() ?? null, [stay])
  if (shape === undefined || access === null) return null
  return (
    <TldrawUiMenuGroup id="planwand-structure">
      <ReleaseItem shape={shape} access={access} />
      {shape.type === FIELD && <RoomItem id={id} access={access} />}
      {shape.type === FIELD && <ImportItem field={shape} />}
      {shape.type === FIELD && <ClearItem id={id} access={access} />}
    </TldrawUiMenuGroup>
  )
}

interface ItemProps {
  readonly access: StructureAccess
}

function ReleaseItem({ shape, access }: ItemProps & { shape: TLShape }) {
  const { structure } = useMessages()
  const { addToast } = useToasts()
  const isFree = isReleased(shape)
  const toggle = () => {
    if (isFree) lock(access, shape.id)
    else release(access, shape.id)
    const title = isFree ? structure.locked : structure.released
    addToast({ id: 'planwand-released', title, ...(!isFree && { description: structure.releasedHint }) })
  }
  return (
    <TldrawUiMenuItem
      id={isFree ? 'planwand-lock' : 'planwand-release'}
      label={isFree ? structure.lock : structure.release}
      onSelect={toggle}
    />
  )
}

function RoomItem({ id, access }: ItemProps & { id: TLShapeId }) {
  const { structure } = useMessages()
  const cramped = useValue('cramped', () => isCramped(access, id), [access, id])
  if (!cramped) return null
  return (
    <TldrawUiMenuItem id="planwand-room" label={structure.makeRoom} onSelect={() => makeRoom(access, id)} />
  )
}

/** For fields of rows and of cards; the others hold a text or a drawing. */
function ImportItem({ field }: { field: FieldShape }) {
  const { structure } = useMessages()
  const stay = useContext(StayContext)
  const { kind } = field.props
  if (kind !== 'table' && !takesCards(field)) return null
  return (
    <TldrawUiMenuItem
      id="planwand-import"
      label={kind === 'table' ? structure.importRows : structure.importCards}
      onSelect={() => stay?.import({ field: field.id })}
    />
  )
}

function ClearItem({ id, access }: ItemProps & { id: TLShapeId }) {
  const { structure } = useMessages()
  const stay = useContext(StayContext)
  const { addToast } = useToasts()
  const isEmpty = useValue('empty field', () => contributionsIn(access, id).length === 0, [access, id])
  if (isEmpty) return null
  const clear = () => {
    const cleared = clearField(access, id)
    if (cleared === null) return
    const { count, onlyCards, mark } = cleared
    addToast({
      title: onlyCards ? structure.clearedCards(count) : structure.cleared(count),
      keepOpen: true,
      actions: [{ type: 'normal', label: structure.undo, onClick: () => stay?.takeBack(mark) }],
    })
  }
  return <TldrawUiMenuItem id="planwand-clear" label={structure.clear} onSelect={clear} />
}

/** In the context menu: for what is selected, else for the structure under the pointer, selected or not. */
export function StructureContextItems() {
  const editor = useEditor()
  const stay = useContext(StayContext)
  const [target] = useState(() => {
    const access = stay?.structure() ?? null
    return access === null ? null : targetOf(editor, access)
  })
  return target === null ? null : <StructureItems id={target} />
}

function targetOf(editor: Editor, { binding }: StructureAccess): TLShapeId | null {
  const isStructure = (shape: TLShape) => isReleased(shape) || binding.layerOf(shape.id) === 'stage'
  const only = editor.getOnlySelectedShape()
  if (only !== null) return isStructure(only) ? only.id : null
  if (editor.getSelectedShapeIds().length > 0) return null
  // Structure cannot be selected in "Durchführen", so it is found by where it lies.
  const point = editor.inputs.getCurrentPagePoint()
  const top = editor.getShapesAtPoint(point, { hitInside: true })[0]
  return top !== undefined && isStructure(top) ? top.id : null
}
