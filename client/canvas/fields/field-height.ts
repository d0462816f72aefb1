import { type Editor, Mat, type MatModel, type TLShapeId, WeakCache } from 'tldraw'
import { FIELD } from '../../../shared/fields/field.ts'
import { roomFor } from '../../../shared/fields/room.ts'
import type { FieldShape } from './FieldShapeUtil.tsx'

/** What stays free below the lowest card, in page units. */
const EDGE = 24

/**
 * How high fields show themselves: as high as they were made, or as their cards need, as far as there is room.
 * Worked out by every screen for itself and never written, like the height of a note. Each field follows the
 * shapes in it and, only while they reach beyond its edge, the other fields.
 */
class FieldHeights {
  readonly #editor: Editor
  readonly #cache
  readonly #fields
  /** As last worked out; for what must not change during a drag. */
  readonly #last = new Map<TLShapeId, number>()

  constructor(editor: Editor) {
    this.#editor = editor
    this.#fields = editor.store.query.ids('shape', () => ({ type: { eq: FIELD } }))
    this.#cache = editor.store.createComputedCache<number, FieldShape>('height of field', (field) => {
      const height = this.#work(field)
      this.#last.set(field.id, height)
      return height
    })
  }

  /** The height a field shows, in page units; reactive. */
  shown({ id, props }: FieldShape): number {
    return this.#cache.get(id) ?? props.h
  }

  /** The height its cards need, whether or not there is room; at least its own. */
  needed(field: FieldShape): number {
    return Math.max(field.props.h, this.#lowest(field, NONE) + EDGE)
  }

  #work(field: FieldShape): number {
    const needed = this.needed(field)
    if (needed <= field.props.h) return field.props.h
    const room = this.#room(field)
    const height = Math.min(needed, room)
    const held = this.#held()
    if (held.size === 0) return height
    // A field neither grows after a card that is being dragged out of it nor shrinks away beneath it.
    const withoutHeld = Math.min(Math.max(field.props.h, this.#lowest(field, held) + EDGE), room)
    return Math.max(withoutHeld, Math.min(height, this.#last.get(field.id) ?? field.props.h))
  }

  #room(field: FieldShape): number {
    const others = [...this.#fields.get()].flatMap((id) => {
      const other = this.#editor.getShape(id)
      return other?.type === FIELD && other.parentId === field.parentId ? [boxOf(other)] : []
    })
    return roomFor(boxOf(field), others)
  }

  #held(): ReadonlySet<TLShapeId> {
    const editor = this.#editor
    return editor.isIn('select.translating') ? new Set(editor.getSelectedShapeIds()) : NONE
  }

  #lowest(field: FieldShape, except: ReadonlySet<TLShapeId>): number {
    return this.#lowestOf(this.#editor.getSortedChildIdsForParent(field.id), Mat.Identity(), except)
  }

  /**
   * Arrows do not count: they may be bound to the field itself, whose edge would follow them and they it. Groups
   * are looked into, since their own bounds count arrows.
   */
  #lowestOf(ids: readonly TLShapeId[], toField: MatModel, except: ReadonlySet<TLShapeId>): number {
    const editor = this.#editor
    let lowest = 0
    for (const id of ids) {
      const shape = editor.getShape(id)
      if (shape === undefined || shape.type === 'arrow' || except.has(id)) continue
      // A row of a table lies nowhere.
      if (editor.isShapeHidden(id)) continue
      const transform = Mat.Compose(toField, editor.getShapeLocalTransform(shape))
      const corners = shape.type === 'group' ? [] : editor.getShapeGeometry(id).bounds.corners
      for (const { y } of Mat.applyToPoints(transform, corners)) lowest = Math.max(lowest, y)
      if (shape.type !== 'group') continue
      const within = this.#lowestOf(editor.getSortedChildIdsForParent(id), transform, except)
      lowest = Math.max(lowest, within)
    }
    return lowest
  }
}

const NONE: ReadonlySet<TLShapeId> = new Set()

/** A field as it was made, in the space of its parent. */
function boxOf({ id, x, y, props: { w, h } }: FieldShape) {
  return { id, x, y, w, h }
}

const heights = new WeakCache<Editor, FieldHeights>()

export function fieldHeights(editor: Editor): FieldHeights {
  return heights.get(editor, () => new FieldHeights(editor))
}
