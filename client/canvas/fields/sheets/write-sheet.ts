import { createShapeId, type Editor, openWindow, startEditingShapeWithRichText, type TLShapeId } from 'tldraw'
import { FIELD_HEAD } from '../../../../shared/fields/field.ts'
import { SHEET } from '../../../../shared/fields/sheet.ts'
import type { SheetShape } from './SheetShapeUtil.tsx'
import { fieldOfSheet, sheetsOf } from './sheet-layout.ts'

/** Opens the text of a field to write at its end; the first to write makes it. */
export function writeSheet(editor: Editor, field: TLShapeId): void {
  if (editor.getIsReadonly()) return
  const last = sheetsOf(editor, field).at(-1)
  const id = last?.id ?? createShapeId()
  editor.markHistoryStoppingPoint('write')
  if (last === undefined) editor.createShape({ id, type: SHEET, parentId: field, x: 0, y: FIELD_HEAD })
  startEditingShapeWithRichText(editor, id)
}

/** One click on the text of a field opens it with the caret where it was clicked, or follows a link. */
export function clickSheet(editor: Editor, sheet: SheetShape): void {
  if (fieldOfSheet(editor, sheet) === null) return
  const point = editor.pageToScreen(editor.inputs.getCurrentPagePoint())
  const link = editor.getContainer().ownerDocument.elementFromPoint(point.x, point.y)?.closest('a')
  if (link) {
    openWindow(link.href, '_blank')
    return
  }
  // The select tool still has to come to rest from this very click.
  editor.timers.setTimeout(() => {
    if (!editor.isIn('select.idle') || !editor.canEditShape(sheet.id)) return
    editor.markHistoryStoppingPoint('write')
    startEditingShapeWithRichText(editor, sheet.id)
    editor.emit('place-caret', { shapeId: sheet.id, point })
  }, 0)
}
