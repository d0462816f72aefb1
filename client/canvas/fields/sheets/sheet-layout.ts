import {
  Box,
  type ComputedCache,
  type Editor,
  renderHtmlFromRichText,
  type TLShape,
  type TLShapeId,
} from 'tldraw'
import { FIELD, FIELD_HEAD } from '../../../../shared/fields/field.ts'
import { SHEET } from '../../../../shared/fields/sheet.ts'
import type { FieldShape } from '../FieldShapeUtil.tsx'
import type { SheetShape } from './SheetShapeUtil.tsx'

/** The look of a sheet's text, on the canvas, in pictures and when measured; headings are in sheet-text.css. */
export const SHEET_TEXT = { fontFamily: 'tldraw_sans', fontSize: 18, lineHeight: 1.45 } as const
/** Between the field's edge and a sheet, and from one sheet to the next. */
const GAP = 8
export const SHEET_PADDING = { x: 9, y: 8 } as const
/** Below the last sheet: what fields keep free below what lies in them (field-height.ts). */
const BOTTOM = 24
/** Longer lines are hard to read. */
export const SHEET_LINE = 880
const MIN_HEIGHT = 64
/** Of a sheet that lies outside a text field. */
const FREE_WIDTH = 640

export function isSheet(shape: TLShape | undefined): shape is SheetShape {
  return shape?.type === SHEET
}

/** The text field a sheet fills, or null when it lies somewhere else. Reactive. */
export function fieldOfSheet(editor: Editor, { parentId }: SheetShape): FieldShape | null {
  const parent = editor.store.get(parentId)
  if (parent?.typeName !== 'shape' || parent.type !== FIELD) return null
  return parent.props.kind === 'text' ? parent : null
}

/** The sheets of a field, in the order in which they are shown. Reactive. */
export function sheetsOf(editor: Editor, field: TLShapeId): SheetShape[] {
  return editor
    .getSortedChildIdsForParent(field)
    .map((id) => editor.getShape(id))
    .filter(isSheet)
}

/**
 * Where a sheet is shown, in its own coordinates. In a text field the place is worked out from the field's
 * size and the texts above, never read: usually there is one sheet; several, as when two people begin at
 * once, are shown one below the other. A sheet is as high as its text, the last one fills the field.
 */
export function sheetBounds(editor: Editor, sheet: SheetShape): Box {
  const field = fieldOfSheet(editor, sheet)
  const own = heightOf(editor, sheet)
  if (field === null) return new Box(0, 0, FREE_WIDTH, own)
  const sheets = sheetsOf(editor, field.id)
  let y = FIELD_HEAD
  for (const other of sheets) {
    if (other.id === sheet.id) break
    y += heightOf(editor, other) + GAP
  }
  const isLast = sheets.at(-1)?.id === sheet.id
  const height = isLast ? Math.max(own, field.props.h - BOTTOM - y) : own
  // Its record may say any place; what keeps the geometry knows nothing of it, so it is read here.
  const { x: left, y: top } = editor.getShape(sheet) ?? sheet
  return new Box(GAP - left, y - top, widthOf(field), height)
}

type Heights = ComputedCache<number, SheetShape>
const heights = new WeakMap<Editor, Heights>()

/** Measured once for a text, a width and the state of its fonts: a keystroke costs one text. */
function heightOf(editor: Editor, sheet: SheetShape): number {
  let cache = heights.get(editor)
  if (cache === undefined) {
    const measured = (shape: SheetShape): number => {
      // What was measured before its font was there is measured again.
      editor.fonts.trackFontsForShape(shape)
      return measure(editor, shape)
    }
    cache = editor.store.createComputedCache('height of sheets', measured, { areRecordsEqual: haveSameText })
    heights.set(editor, cache)
  }
  return cache.get(sheet.id) ?? MIN_HEIGHT
}

function haveSameText(a: SheetShape, b: SheetShape): boolean {
  return a.props.richText === b.props.richText && a.parentId === b.parentId
}

function measure(editor: Editor, sheet: SheetShape): number {
  const text = renderHtmlFromRichText(editor, sheet.props.richText)
  const width = Math.min(SHEET_LINE, widthOf(fieldOfSheet(editor, sheet)) - 2 * SHEET_PADDING.x)
  const { h } = editor.textMeasure.measureHtml(`<div class="pw-sheet-text tl-rich-text">${text}</div>`, {
    ...SHEET_TEXT,
    fontStyle: 'normal',
    fontWeight: 'normal',
    padding: '0px',
    maxWidth: width,
    minWidth: width,
  })
  return Math.max(MIN_HEIGHT, Math.ceil(h) + 2 * SHEET_PADDING.y)
}

function widthOf(field: FieldShape | null): number {
  return field === null ? FREE_WIDTH : Math.max(64, field.props.w - 2 * GAP)
}
