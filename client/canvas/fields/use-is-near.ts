import { useEditor, useValue } from 'tldraw'

/** Below this zoom a button of a field is too small to be hit, and near ones get in each other's way. */
const NEAR = 0.4

/** Whether the wall is near enough for the controls in the heads of fields. Changes only where that changes. */
export function useIsNear(): boolean {
  const editor = useEditor()
  return useValue('near', () => editor.getZoomLevel() >= NEAR, [editor])
}
