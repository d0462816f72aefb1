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
  #isPreparing = false
  #isStopped = false

  constructor(editor: Editor) {
    this.#editor = editor
  }

  /** Everything on the board. */
  deriveAll(): void {
    const shapes = this.#editor.store.allRecords().filter(({ typeName }) => typeName === 'shape')
    this.derive(shapes.map(({ id }) => id as TLShapeId)) // just filtered
  }

  derive(ids: readonly TLShapeId[]): void {
    for (const id of ids) this.#waiting.add(id)
    if (!this.#isPreparing && this.#timer === null) void this.#prepare()
  }

  stop(): void {
    this.#isStopped = true
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  /** Measured with another font a card would be too small for its text, and tldraw keeps the measure. */
  async #prepare(): Promise<void> {
    this.#isPreparing = true
    const { fonts } = this.#editor
    const faces = new Set(
      [...this.#waiting].flatMap((id) => {
        const shape = this.#editor.store.get(id)
        return shape === undefined ? [] : fonts.getShapeFontFaces(shape)
      }),
    )
    await Promise.all([...faces].map((face) => fonts.ensureFontIsLoaded(face)))
    this.#isPreparing = false
    if (!this.#isStopped) this.#work()
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
