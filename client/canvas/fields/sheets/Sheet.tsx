import type { CSSProperties } from 'react'
import {
  RichTextArea,
  renderHtmlFromRichText,
  renderPlaintextFromRichText,
  useEditableRichText,
  useEditor,
  useValue,
} from 'tldraw'
import { SHEET } from '../../../../shared/fields/sheet.ts'
import { useMessages } from '../../../i18n/messages.ts'
import type { SheetShape } from './SheetShapeUtil.tsx'
import './sheet.css'
import { fieldOfSheet, SHEET_LINE, SHEET_PADDING, SHEET_TEXT, sheetBounds } from './sheet-layout.ts'

/** A sheet on the canvas: headings and lists to read, or the text editor. */
export function Sheet({ shape }: { shape: SheetShape }) {
  const editor = useEditor()
  const { sheet } = useMessages()
  const bounds = useValue('sheet bounds', () => sheetBounds(editor, shape), [editor, shape])
  const field = useValue('field of sheet', () => fieldOfSheet(editor, shape), [editor, shape])
  const isOpen = useValue('open', () => editor.getEditingShapeId() === shape.id, [editor, shape.id])
  const { fontFamily, fontSize, lineHeight } = SHEET_TEXT
  return (
    <section
      className={`pw-sheet pw-sheet-text ${field === null ? 'pw-sheet--free' : ''} ${isOpen ? 'pw-sheet--open' : ''}`}
      aria-label={field?.props.title ?? sheet.name}
      style={{
        ...{ left: bounds.x, top: bounds.y, width: bounds.w, height: bounds.h },
        ...paddingWithin(bounds.w),
        font: `${fontSize}px / ${Math.round(fontSize * lineHeight)}px ${fontFamily}, sans-serif`,
      }}
    >
      {!isOpen && <SheetToRead shape={shape} />}
      <SheetToWrite shape={shape} />
    </section>
  )
}

/**
 * The text editor itself is as large as the sheet, and the padding within it: tldraw selects the whole text when
 * it is opened by a click beside the text editor, and the next letter would be all that is left.
 */
function paddingWithin(width: number): CSSProperties {
  const { x, y } = SHEET_PADDING
  const right = Math.max(x, width - x - SHEET_LINE)
  return { '--pw-sheet-padding': `${y}px ${right}px ${y}px ${x}px` } as CSSProperties // a custom property
}

function SheetToRead({ shape: { props } }: { shape: SheetShape }) {
  const editor = useEditor()
  const { sheet } = useMessages()
  const isReadonly = useValue('read only', () => editor.getIsReadonly(), [editor])
  if (renderPlaintextFromRichText(editor, props.richText).trim() === '' && !isReadonly)
    return <p className="pw-sheet__text pw-sheet__hint">{sheet.begin}</p>
  const html = renderHtmlFromRichText(editor, props.richText)
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made from the text's nodes by its schema, as on cards
  return <div className="pw-sheet__text tl-rich-text" dangerouslySetInnerHTML={{ __html: html }} />
}

/** Shows nothing while the text is closed, and waits for the place of the caret that opens it. */
function SheetToWrite({ shape }: { shape: SheetShape }) {
  const editor = useEditor()
  const { rInput, isEditing, handleKeyDown, ...handlers } = useEditableRichText(
    shape.id,
    SHEET,
    shape.props.richText,
  )
  const onKeyDown = (event: KeyboardEvent): void => {
    // Within lists the text editor indents; elsewhere Tab must not leave the open text by accident.
    if (event.key === 'Tab') event.preventDefault()
    if (event.key === 'F10' && event.altKey) {
      event.preventDefault()
      editor.getContainer().querySelector<HTMLElement>('.pw-sheet-bar button')?.focus()
    }
    handleKeyDown(event)
  }
  return (
    <RichTextArea
      {...handlers}
      ref={rInput}
      shapeId={shape.id}
      richText={shape.props.richText}
      isEditing={isEditing}
      hasCustomTabBehavior
      handleKeyDown={onKeyDown}
    />
  )
}
