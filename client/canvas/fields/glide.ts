import type { Editor, TLShapeId, Vec } from 'tldraw'

const DURATION_MS = 180

/** Where shapes lie on the page. */
export function placesOf(editor: Editor, ids: readonly TLShapeId[]): Map<TLShapeId, Vec> {
  return new Map(ids.map((id) => [id, editor.getShapePageTransform(id).point()]))
}

/**
 * Lets shapes glide from where they were to where they are now, for the eye alone: they lie there already, and
 * nothing is written on the way. Without motion where none is wanted.
 *
 * @param from where each lay on the page, see {@link placesOf}
 */
export function glide(editor: Editor, from: ReadonlyMap<TLShapeId, Vec>): void {
  if (editor.user.getAnimationSpeed() === 0) return
  const shapes = editor.getContainer().querySelectorAll<HTMLElement>('.tl-shape[data-shape-id]')
  for (const element of shapes) {
    const id = element.dataset.shapeId as TLShapeId // tldraw wrote it there
    const before = from.get(id)
    if (before === undefined) continue
    const { x, y } = before.clone().sub(editor.getShapePageTransform(id).point())
    if (x === 0 && y === 0) continue
    // `translate` comes before the transform that places the shape, so it is in units of the page.
    element.animate({ translate: [`${x}px ${y}px`, '0 0'] }, { duration: DURATION_MS, easing: 'ease-out' })
  }
}
