import type { Editor, TLInstancePageState, TLShape } from 'tldraw'
import { FIELD } from '../../../shared/fields/field.ts'
import { ROW } from '../../../shared/tables/column.ts'

/**
 * For the editor's `getShapeVisibility`: rows are drawn by their table, and by nothing else. A hidden shape is
 * found by no tool: not hit, brushed, erased, bound to or exported.
 */
export function rowVisibility(shape: TLShape, editor: Editor): 'hidden' | 'visible' {
  if (shape.type !== ROW) return 'visible'
  const parent = editor.getShapeParent(shape)
  return parent?.type === FIELD && parent.props.kind === 'table' ? 'hidden' : 'visible'
}

/**
 * "Select all" among the children of a table would select its rows, and with them delete or move what nobody
 * sees selected.
 *
 * @returns ends it
 */
export function keepRowsUnselected(editor: Editor): () => void {
  return editor.sideEffects.registerBeforeChangeHandler('instance_page_state', (_, next) =>
    withoutHidden(editor, next),
  )
}

function withoutHidden(editor: Editor, state: TLInstancePageState): TLInstancePageState {
  const isHidden = editor.isShapeHidden.bind(editor)
  if (!state.selectedShapeIds.some(isHidden)) return state
  return { ...state, selectedShapeIds: state.selectedShapeIds.filter((id) => !isHidden(id)) }
}
