import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { type Editor, uniqueId } from 'tldraw'
import type { OwnUndo } from '../sync/own-undo.ts'
import { override } from './override.ts'

/**
 * Puts "undo my own" in the place of the editor's history: menus, buttons, keys and tools all come to these
 * methods. The editor's own would restore whole records, and with them erase what others typed.
 *
 * @returns gives the editor its own history back
 */
export function replaceHistory(editor: Editor, undo: OwnUndo): () => void {
  undo.trackTyping(ySyncPluginKey)
  const clearEditorHistory = editor.clearHistory.bind(editor)
  const canUndo = () => undo.canUndo.get()
  const canRedo = () => undo.canRedo.get()
  const methods = {
    undo: thenEditor(editor, () => undo.undo()),
    redo: thenEditor(editor, () => undo.redo()),
    canUndo,
    getCanUndo: canUndo,
    canRedo,
    getCanRedo: canRedo,
    markHistoryStoppingPoint: (name?: string) => {
      const id = `[${name ?? 'stop'}]_${uniqueId()}`
      undo.mark(id)
      // It goes on recording, though nobody asks it any more: what it has recorded is let go.
      clearEditorHistory()
      return id
    },
    // Not in the published types, yet the select tool asks it where a creation began.
    getMarkIdMatching: (part: string) => undo.markMatching(part),
    squashToMark: thenEditor(editor, (id: string) => undo.squashToMark(id)),
    bail: thenEditor(editor, () => undo.bail()),
    bailToMark: thenEditor(editor, (id: string) => undo.bailToMark(id)),
    clearHistory: thenEditor(editor, () => {
      undo.clear()
      clearEditorHistory()
    }),
  }
  return override(editor, methods)
}

/** The editor's methods return it, for chaining. */
function thenEditor<Parameters extends unknown[]>(editor: Editor, run: (...parameters: Parameters) => void) {
  return (...parameters: Parameters): Editor => {
    run(...parameters)
    return editor
  }
}
