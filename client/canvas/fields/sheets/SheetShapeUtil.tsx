import {
  DefaultFontFaces,
  getFontsFromRichText,
  HTMLContainer,
  Rectangle2d,
  renderPlaintextFromRichText,
  ShapeUtil,
  type TLBaseShape,
  toRichText,
} from 'tldraw'
import { SHEET, type SheetProps } from '../../../../shared/fields/sheet.ts'
import { sheetProps } from '../../../../shared/fields/sheet-props.ts'
import { currentMessages } from '../../../i18n/messages.ts'
import './sheet-text.css'
import { lazyComponent } from '../../../ui/lazy-component.tsx'
import { fieldOfSheet, SHEET_TEXT, sheetBounds } from './sheet-layout.ts'
import { clickSheet } from './write-sheet.ts'

declare module 'tldraw' {
  interface TLGlobalShapePropsMap {
    [SHEET]: SheetProps
  }
}

export type SheetShape = TLBaseShape<typeof SHEET, SheetProps>

const Sheet = lazyComponent(async () => (await import('./Sheet.tsx')).Sheet)

/**
 * A sheet: the text many write together in a field of kind `text`. There it is part of the field to the eye:
 * nobody selects, moves or erases it (keep-sheets.ts), it is opened to be written in.
 */
export class SheetShapeUtil extends ShapeUtil<SheetShape> {
  static override type = SHEET
  static override props = sheetProps

  override canEdit() {
    return true
  }
  override canBind() {
    return false
  }
  override canResize() {
    return false
  }
  override canSnap() {
    return false
  }
  override canBeLaidOut() {
    return false
  }
  override canTabTo(shape: SheetShape) {
    return fieldOfSheet(this.editor, shape) === null
  }
  override hideResizeHandles() {
    return true
  }
  override hideRotateHandle() {
    return true
  }
  override hideSelectionBoundsBg(shape: SheetShape) {
    return fieldOfSheet(this.editor, shape) !== null
  }
  override hideSelectionBoundsFg(shape: SheetShape) {
    return fieldOfSheet(this.editor, shape) !== null
  }

  getDefaultProps(): SheetProps {
    return { richText: toRichText('') }
  }

  getGeometry(shape: SheetShape) {
    const { x, y, w, h } = sheetBounds(this.editor, shape)
    return new Rectangle2d({ x, y, width: w, height: h, isFilled: true })
  }

  override getText({ props }: SheetShape) {
    return renderPlaintextFromRichText(this.editor, props.richText)
  }

  override getAriaDescriptor(shape: SheetShape) {
    const field = fieldOfSheet(this.editor, shape)
    return field?.props.title ?? currentMessages().sheet.name
  }

  override getFontFaces({ props }: SheetShape) {
    const { fontFamily: family } = SHEET_TEXT
    const normal = { family, weight: 'normal', style: 'normal' } as const
    // Headings are bold without a mark that says so.
    return [
      ...getFontsFromRichText(this.editor, props.richText, normal),
      DefaultFontFaces[family].normal.bold,
    ]
  }

  override onClick(shape: SheetShape) {
    clickSheet(this.editor, shape)
  }

  component(shape: SheetShape) {
    return (
      <HTMLContainer>
        <Sheet shape={shape} />
      </HTMLContainer>
    )
  }

  getIndicatorPath(shape: SheetShape) {
    const { x, y, w, h } = sheetBounds(this.editor, shape)
    const path = new Path2D()
    path.rect(x, y, w, h)
    return path
  }
}
