import { commands, Extension, type Editor as TextEditor } from '@tiptap/core'
import { ySyncPlugin } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'

export interface SharedTextOptions {
  /** The shape whose text is being edited on the canvas. */
  editingShapeId(): string | null
  /** Hands the shape's text over to the text editor, or null when it cannot be edited together. */
  holdText(shapeId: string): Y.XmlFragment | null
  releaseText(shapeId: string): void
  undo(): void
  redo(): void
}

/**
 * Binds the open text editor straight to the text of the shape, so that several people can type in one note
 * and every letter and every caret stays.
 *
 * tldraw would, whenever the shape's text changes from outside, set the editor's whole content: it throws
 * the caret to the end and echoes the change as the user's own. While bound, that command does nothing,
 * and the binding leaves the text of this shape alone (Binding.holdText).
 */
export function createSharedText(options: SharedTextOptions): Extension {
  const bound = new WeakMap<TextEditor, string>()
  return Extension.create({
    name: 'sharedText',
    // Before tldraw's own extensions, whose keys would otherwise win.
    priority: 1_000,
    addProseMirrorPlugins() {
      const shapeId = options.editingShapeId()
      const text = shapeId === null ? null : options.holdText(shapeId)
      if (shapeId === null || text === null) return []
      bound.set(this.editor, shapeId)
      return [ySyncPlugin(text)]
    },
    onDestroy() {
      const shapeId = bound.get(this.editor)
      if (shapeId !== undefined) options.releaseText(shapeId)
    },
    addCommands() {
      const { editor } = this
      return {
        setContent:
          (...content) =>
          (props) =>
            bound.has(editor) || commands.setContent(...content)(props),
      }
    },
    addKeyboardShortcuts() {
      const run = (action: () => void) => () => {
        action()
        return true
      }
      return {
        'Mod-z': run(options.undo),
        'Mod-Shift-z': run(options.redo),
        'Mod-y': run(options.redo),
      }
    },
  })
}
