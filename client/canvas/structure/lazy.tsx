import { lazy, Suspense } from 'react'
import { DefaultContextMenu, DefaultContextMenuContent, type TLShapeId, useEditor, useValue } from 'tldraw'
import { CardContextItems } from '../cards/CardContextItems.tsx'
import { useMayDirect } from '../stay-context.ts'
import { isReleased } from './released.ts'

/* What only moderators need, loaded when they do. */

const FieldMenu = lazy(async () => ({ default: (await import('./FieldMenu.tsx')).FieldMenu }))
const Signs = lazy(async () => ({ default: (await import('./ReleasedSigns.tsx')).ReleasedSigns }))
const ContextItems = lazy(async () => ({
  default: (await import('./StructureItems.tsx')).StructureContextItems,
}))

export function FieldMenuForModerators({ id, title }: { id: TLShapeId; title: string }) {
  return useMayDirect() ? (
    <Suspense fallback={null}>
      <FieldMenu id={id} title={title} />
    </Suspense>
  ) : null
}

export function ContextMenu() {
  const mayDirect = useMayDirect()
  return (
    <DefaultContextMenu>
      {mayDirect && (
        <Suspense fallback={null}>
          <ContextItems />
        </Suspense>
      )}
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
  return (
    <Suspense fallback={null}>
      <Signs ids={ids} />
    </Suspense>
  )
}
