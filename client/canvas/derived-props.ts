import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { localPropsOf } from '../../shared/records/encoding.ts'

/** Working longer than this at a time would cost a frame. */
const SLICE_MS = 6

/**
 * Works out what depends on the size of text (`growY`, `fontSizeAdjustment`) for shapes that others changed.
 * Every client measures for itself: merged from two sides these values are wrong, and fonts differ. A few
 * are done at once; many, as when a board opens, in slices between frames.
 */
export class DerivedProps {
  readonly #editor: Editor
  readonly #waiting = new Set<TLShapeId>()
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(editor: Editor) {
    this.#editor = editor
  }

  /** Everything on the board; once the fonts are there. */
  deriveAll(): void {
    this.derive(
      this.#editor.store.allRecords().flatMap((record) => (record.typeName === 'shape' ? [record.id] : [])),
    )
  }

  derive(ids: readonly TLShapeId[]): void {
    for (const id of ids) this.#waiting.add(id)
    if (this.#timer === null) this.#work()
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  #work(): void {
    this.#timer = null
    const until = performance.now() + SLICE_MS
    const changed: TLShape[] = []
    for (const id of this.#waiting) {
      this.#waiting.delete(id)
      const shape = this.#editor.store.get(id)
      const next = shape === undefined ? null : this.#measure(shape)
      if (next !== null) changed.push(next)
      if (performance.now() > until) break
    }
    const { store } = this.#editor
    if (changed.length > 0) store.mergeRemoteChanges(() => store.put(changed))
    if (this.#waiting.size > 0) this.#timer = setTimeout(() => this.#work())
  }

  #measure(shape: TLShape): TLShape | null {
    // The open editor measures by itself as its user types.
    if (shape.id === this.#editor.getEditingShapeId()) return null
    if (Object.keys(localPropsOf({ ...shape })).length === 0) return null
    return this.#editor.getShapeUtil(shape).onBeforeCreate?.(shape) ?? null
  }
}
