import { DefaultContextMenu, DefaultContextMenuContent, type TLShapeId, useEditor, useValue } from 'tldraw'
import { lazyComponent } from '../../ui/lazy-component.tsx'
import { CardContextItems } from '../cards/CardContextItems.tsx'
import { useMayDirect } from '../stay-context.ts'
import { isReleased } from './released.ts'

/* What only moderators need, loaded when they do. */

const FieldMenu = lazyComponent(async () => (await import('./FieldMenu.tsx')).FieldMenu)
const Signs = lazyComponent(async () => (await import('./ReleasedSigns.tsx')).ReleasedSigns)
const ContextItems = lazyComponent(async () => (await import('./StructureItems.tsx')).StructureContextItems)

export function FieldMenuForModerators({ id, title }: { id: TLShapeId; title: string }) {
  return useMayDirect() ? <FieldMenu id={id} title={title} /> : null
}

export function ContextMenu() {
  const mayDirect = useMayDirect()
  return (
    <DefaultContextMenu>
      {mayDirect && <ContextItems />}
      <CardContextItems />
      <DefaultContextMenuContent />
    </DefaultContextMenu>
  )
}

/** Signs of what is released on this page, for those who may lock it again. */
export function ReleasedSigns() {
  const editor = useEditor()
  const mayDirect = useMayDirect()
  const ids = useValue('released', () => {
    const shapes = mayDirect ? editor.getCurrentPageShapes().filter(isReleased) : []
    const all = new Set<string>(shapes.map(({ id }) => id))
    // What lies within something released needs no sign of its own.
    return shapes.filter(({ parentId }) => !all.has(parentId)).map(({ id }) => id)
  }, [editor, mayDirect])
  if (ids.length === 0) return null
  return <Signs ids={ids} />
}
