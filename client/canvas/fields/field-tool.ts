import { BaseBoxShapeTool, type Editor, type TLUiToolsContextType } from 'tldraw'
import { FIELD } from '../../../shared/fields/field.ts'

/** Draws a field; for who prepares. */
export class FieldTool extends BaseBoxShapeTool {
  static override id = FIELD
  override shapeType = FIELD as typeof FIELD
}

/** For the toolbar. */
export function fieldToolItem(editor: Editor): TLUiToolsContextType {
  return {
    [FIELD]: {
      id: FIELD,
      label: 'tool.field',
      icon: 'tool-frame',
      kbd: 'shift+f',
      onSelect: () => editor.setCurrentTool(FIELD),
    },
  }
}
