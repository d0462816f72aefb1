import { type Editor, uniqueId } from 'tldraw'
import type { OwnUndo } from '../sync/own-undo.ts'

/**
 * Puts "undo my own" in the place of the editor's history: menus, buttons, keys and tools all come to these
 * methods. The editor's own would restore whole records, and with them erase what others typed.
 */
export function replaceHistory(editor: Editor, undo: OwnUndo): void {
  editor.undo = () => {
    undo.undo()
    return editor
  }
  editor.redo = () => {
    undo.redo()
    return editor
  }
  editor.canUndo = () => undo.canUndo.get()
  editor.getCanUndo = editor.canUndo
  editor.canRedo = () => undo.canRedo.get()
  editor.getCanRedo = editor.canRedo
  const clearEditorHistory = editor.clearHistory.bind(editor)
  editor.markHistoryStoppingPoint = (name) => {
    const id = `[${name ?? 'stop'}]_${uniqueId()}`
    undo.mark(id)
    // It goes on recording, though nobody asks it any more: what it has recorded is let go.
    clearEditorHistory()
    return id
  }
  // Not in the published types, yet the select tool asks it where a creation began.
  Object.assign(editor, { getMarkIdMatching: (part: string) => undo.markMatching(part) })
  editor.squashToMark = (id) => {
    undo.squashToMark(id)
    return editor
  }
  editor.bail = () => {
    undo.bail()
    return editor
  }
  editor.bailToMark = (id) => {
    undo.bailToMark(id)
    return editor
  }
  editor.clearHistory = () => {
    undo.clear()
    clearEditorHistory()
    return editor
  }
}
