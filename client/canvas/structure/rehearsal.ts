import { type Editor, Mat, type TLShapeId } from 'tldraw'
import type { OwnUndo } from '../../sync/own-undo.ts'

/** How a rehearsal ended. */
export interface Rehearsed {
  /** The mark of the step that took everything back, or null when nothing had been done. */
  readonly mark: string | null
  /** Contributions that were made and are gone again. */
  readonly count: number
}

/**
 * A moderator trying the board out as a participant. What is done meanwhile is real, and seen by everybody; when
 * it ends, this person's doings are taken back in one step. What others have done stays.
 */
export class Rehearsal {
  readonly #editor: Editor
  readonly #undo: OwnUndo
  readonly #made = new Set<TLShapeId>()
  /** Put somewhere else in the tree here: taking back puts them where they were. */
  readonly #moved = new Set<TLShapeId>()
  readonly #stops: readonly (() => void)[]

  constructor(editor: Editor, undo: OwnUndo) {
    this.#editor = editor
    this.#undo = undo
    undo.enclose()
    this.#stops = [
      editor.sideEffects.registerAfterCreateHandler('shape', ({ id }, source) => {
        if (source === 'user') this.#made.add(id)
      }),
      editor.sideEffects.registerAfterChangeHandler('shape', (before, { id, parentId }, source) => {
        if (source === 'user' && before.parentId !== parentId) this.#moved.add(id)
      }),
    ]
  }

  end(): Rehearsed {
    for (const stop of this.#stops) stop()
    const editor = this.#editor
    editor.complete()
    editor.setEditingShape(null)
    const made = [...this.#made].filter((id) => editor.getShape(id) !== undefined)
    const guests = this.#guests(made)
    const mark = this.#undo.retract()
    // They lay within something that is gone now.
    editor.run(() => editor.updateShapes(guests), { ignoreShapeLock: true })
    return { mark, count: made.filter((id) => editor.getShape(id) === undefined).length }
  }

  /** What others have put into something made here, as it lies on the page. */
  #guests(made: readonly TLShapeId[]) {
    const editor = this.#editor
    return made
      .flatMap((id) => editor.getSortedChildIdsForParent(id))
      .filter((id) => !this.#made.has(id) && !this.#moved.has(id))
      .flatMap((id) => {
        const shape = editor.getShape(id)
        const parentId = editor.getAncestorPageId(id)
        if (shape === undefined || parentId === undefined) return []
        const { x, y, rotation } = Mat.Decompose(editor.getShapePageTransform(id))
        return [{ ...shape, parentId, x, y, rotation }]
      })
  }
}
