import type { Editor, TLInstancePageState, TLShapeId } from 'tldraw'
import { fieldOfSheet, isSheet } from './sheet-layout.ts'

/**
 * Keeps the text of a field from being taken for a card: it is never selected, not even while somebody writes in it,
 * so no key or button moves, copies or deletes it, and the eraser passes over it. Clearing the field
 * still removes it.
 *
 * @returns ends it
 */
export function keepSheets(editor: Editor): () => void {
  const isKept = (id: TLShapeId): boolean => {
    const shape = editor.getShape(id)
    return isSheet(shape) && fieldOfSheet(editor, shape) !== null
  }
  return editor.sideEffects.registerBeforeChangeHandler('instance_page_state', (_, next) =>
    withoutSheets(next, isKept),
  )
}

function withoutSheets(state: TLInstancePageState, isKept: (id: TLShapeId) => boolean): TLInstancePageState {
  const { selectedShapeIds, erasingShapeIds } = state
  if (!selectedShapeIds.some(isKept) && !erasingShapeIds.some(isKept)) return state
  return {
    ...state,
    selectedShapeIds: selectedShapeIds.filter((id) => !isKept(id)),
    erasingShapeIds: erasingShapeIds.filter((id) => !isKept(id)),
  }
}
