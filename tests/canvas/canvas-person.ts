import {
  createTLStore,
  defaultAddFontsFromNode,
  defaultBindingUtils,
  defaultShapeTools,
  defaultShapeUtils,
  defaultTools,
  Editor,
  getTipTapDefaultExtensions,
  registerDefaultSideEffects,
  type TLShapeId,
  type TLStore,
} from 'tldraw'
import { FieldShapeUtil } from '../../client/canvas/fields/FieldShapeUtil.tsx'
import { FieldTool } from '../../client/canvas/fields/field-tool.ts'
import { guardStructure } from '../../client/canvas/guard.ts'
import { keepContributions } from '../../client/canvas/keep-contributions.ts'
import { replaceHistory } from '../../client/canvas/own-history.ts'
import type { StructureAccess } from '../../client/canvas/structure/release.ts'
import { RowShapeUtil } from '../../client/canvas/tables/RowShapeUtil.tsx'
import { UnreadableShapeUtil } from '../../client/canvas/UnreadableShapeUtil.tsx'
import { speak } from '../../client/i18n/spoken.ts'
import { boardShapes, createBoardSchema } from '../../shared/records/schema.ts'
import type { Layer, Role } from '../../shared/roles.ts'
import { Peer } from '../sync/peer.ts'

await speak('de')
const extensions = getTipTapDefaultExtensions({ undoRedo: false })

export interface CanvasPersonOptions {
  readonly role: Role
  readonly seed: Partial<Record<Layer, Uint8Array>>
  /** Of a moderator: in "Vorbereiten". */
  readonly isPreparing?: boolean
}

/**
 * One person's browser with its canvas, without what draws it: the editor with all that the product puts in the
 * way of its methods, on the documents of a {@link Peer}.
 */
export class CanvasPerson {
  readonly peer: Peer
  readonly editor: Editor
  #isPreparing: boolean
  readonly #role: Role
  #isOverriding = false

  constructor({ role, seed, isPreparing = false }: CanvasPersonOptions) {
    this.#role = role
    this.#isPreparing = isPreparing
    const store: TLStore = createTLStore({ schema: createBoardSchema() })
    this.peer = new Peer({
      role,
      seed,
      store,
      layerForNew: () => (this.#mayPrepare() ? 'stage' : 'board'),
    })
    const container = document.createElement('div')
    document.body.append(container)
    this.editor = new Editor({
      store,
      shapeUtils: [
        ...defaultShapeUtils.filter(({ type }) => type in boardShapes),
        FieldShapeUtil,
        RowShapeUtil,
        UnreadableShapeUtil,
      ],
      bindingUtils: defaultBindingUtils,
      tools: [...defaultShapeTools, ...defaultTools, FieldTool],
      initialState: 'select',
      options: { text: { tipTapConfig: { extensions }, addFontsFromNode: defaultAddFontsFromNode } },
      getContainer: () => container,
    })
    this.#attach()
  }

  get access(): StructureAccess {
    const override = (change: () => void): void => {
      this.#isOverriding = true
      change()
      this.#isOverriding = false
    }
    return { editor: this.editor, binding: this.peer.binding, override }
  }

  isStage(id: TLShapeId): boolean {
    return this.peer.binding.layerOf(id) === 'stage'
  }

  /** Goes over to "Vorbereiten", or back to "Durchführen". */
  prepare(isPreparing: boolean): void {
    this.peer.binding.flush()
    this.#isPreparing = isPreparing
  }

  destroy(): void {
    this.editor.dispose()
    this.peer.destroy()
  }

  #attach(): void {
    const { editor, peer } = this
    registerDefaultSideEffects(editor)
    // Nothing is laid out here: every text is as large as this.
    const size = { x: 0, y: 0, w: 120, h: 30, scrollWidth: 120 }
    const { textMeasure } = editor
    Object.assign(textMeasure, {
      measureHtml: () => size,
      measureText: () => size,
      measureTextSpans: () => [],
      measureHtmlBatch: (requests: readonly unknown[]) => requests.map(() => size),
    })
    replaceHistory(editor, peer.undo)
    keepContributions(
      editor,
      (id) => this.isStage(id),
      () => this.#mayPrepare(),
    )
    guardStructure(editor, {
      layerOf: (id) => peer.binding.layerOf(id),
      mayPrepare: () => this.#mayPrepare() || this.#isOverriding,
      mayDirect: () => this.#role === 'moderator',
      author: `${this.#role}-author`,
    })
  }

  #mayPrepare(): boolean {
    return this.#role === 'moderator' && this.#isPreparing
  }
}
