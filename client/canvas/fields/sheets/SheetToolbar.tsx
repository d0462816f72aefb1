import { type CSSProperties, type RefObject, useEffect, useRef } from 'react'
import {
  type Editor,
  preventDefault,
  type TiptapEditor,
  TldrawUiButtonIcon,
  TldrawUiToolbar,
  TldrawUiToolbarButton,
  tlenv,
  useEditor,
  useValue,
} from 'tldraw'
import { useMessages } from '../../../i18n/messages.ts'
import { useRenderOnChange } from '../../use-render-on-change.ts'
import type { SheetShape } from './SheetShapeUtil.tsx'
import { sheetBounds } from './sheet-layout.ts'
import './sheet-toolbar.css'

interface Format {
  readonly name: 'heading' | 'subheading' | 'bulletList' | 'orderedList' | 'bold' | 'italic' | 'highlight'
  /** TipTap's key, after Ctrl or ⌘. */
  readonly key: readonly ('alt' | 'shift' | string)[]
  /** Of tldraw; formats without one carry their name. */
  readonly icon: string | null
  isActive(text: TiptapEditor): boolean
  /** Leaves the focus where it is: in the text for a pointer, in the bar for the keyboard. */
  toggle(text: TiptapEditor): boolean
}

const FORMATS: readonly Format[] = [
  {
    ...{ name: 'heading', key: ['alt', '2'], icon: null },
    isActive: (text) => text.isActive('heading', { level: 2 }),
    toggle: (text) => text.commands.toggleHeading({ level: 2 }),
  },
  {
    ...{ name: 'subheading', key: ['alt', '3'], icon: null },
    isActive: (text) => text.isActive('heading', { level: 3 }),
    toggle: (text) => text.commands.toggleHeading({ level: 3 }),
  },
  {
    ...{ name: 'bulletList', key: ['shift', '8'], icon: 'bulletList' },
    isActive: (text) => text.isActive('bulletList'),
    toggle: (text) => text.commands.toggleBulletList(),
  },
  {
    ...{ name: 'orderedList', key: ['shift', '7'], icon: null },
    isActive: (text) => text.isActive('orderedList'),
    toggle: (text) => text.commands.toggleOrderedList(),
  },
  {
    ...{ name: 'bold', key: ['B'], icon: 'bold' },
    isActive: (text) => text.isActive('bold'),
    toggle: (text) => text.commands.toggleBold(),
  },
  {
    ...{ name: 'italic', key: ['I'], icon: 'italic' },
    isActive: (text) => text.isActive('italic'),
    toggle: (text) => text.commands.toggleItalic(),
  },
  {
    ...{ name: 'highlight', key: ['shift', 'H'], icon: 'highlight' },
    isActive: (text) => text.isActive('highlight'),
    toggle: (text) => text.commands.toggleMark('highlight'),
  },
]

interface SheetToolbarProps {
  readonly sheet: SheetShape
  readonly text: TiptapEditor
}

/** How the open text can be set off: above the sheet, and always in view. Alt+F10 leads here from the text. */
export function SheetToolbar({ sheet: shape, text }: SheetToolbarProps) {
  const editor = useEditor()
  const { sheet } = useMessages()
  const place = useValue('place of the toolbar', () => placeAbove(editor, shape), [editor, shape])
  const bar = useEscapeToText(text)
  useRenderOnChange(text)
  return (
    <TldrawUiToolbar
      ref={bar}
      className="pw-sheet-bar"
      label={sheet.toolbar}
      style={place}
      onPointerDown={(event) => event.stopPropagation()}
    >
      {FORMATS.map((format) => (
        <FormatButton key={format.name} format={format} text={text} />
      ))}
    </TldrawUiToolbar>
  )
}

function FormatButton({ format, text }: { format: Format; text: TiptapEditor }) {
  const { sheet } = useMessages()
  const { name, key, icon } = format
  const isActive = !text.isDestroyed && format.isActive(text)
  const label = sheet.formats[name]
  return (
    <TldrawUiToolbarButton
      type="icon"
      title={`${label} (${keysOf(key, sheet.keys)})`}
      isActive={isActive}
      aria-pressed={isActive}
      // The caret stays in the text.
      onPointerDown={preventDefault}
      onClick={() => format.toggle(text)}
    >
      {icon === null ? (
        <span className="pw-sheet-bar__word">{label}</span>
      ) : (
        <TldrawUiButtonIcon small icon={icon} />
      )}
    </TldrawUiToolbarButton>
  )
}

function keysOf(key: Format['key'], names: Readonly<Record<'mod' | 'alt' | 'shift', string>>): string {
  const mac = { mod: '⌘', alt: '⌥', shift: '⇧' }
  const words: Readonly<Record<string, string>> = tlenv.isDarwin ? mac : names
  return ['mod', ...key].map((part) => words[part] ?? part).join(tlenv.isDarwin ? '' : '+')
}

/**
 * Escape leads back to where one was writing; the next one closes the text. The canvas listens below React, which
 * would hear of the key too late.
 */
function useEscapeToText(text: TiptapEditor): RefObject<HTMLDivElement | null> {
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = bar.current
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      text.view.focus()
    }
    element?.addEventListener('keydown', onKey)
    return () => element?.removeEventListener('keydown', onKey)
  }, [text])
  return bar
}

const BAR = { height: 36, width: 520, gap: 8, edge: 8 } as const
/** What lies at the canvas's upper and lower edge: menus and tools. */
const CHROME = { top: 52, bottom: 64 } as const

function placeAbove(editor: Editor, shape: SheetShape): CSSProperties {
  const { x, y } = sheetBounds(editor, shape)
  const corner = editor.getShapePageTransform(shape).applyToPoint({ x, y })
  const screen = editor.pageToScreen(corner)
  const view = editor.getViewportScreenBounds()
  const left = Math.max(BAR.edge, Math.min(screen.x, view.maxX - BAR.width - BAR.edge))
  const lowest = view.maxY - CHROME.bottom - BAR.height
  const top = Math.min(lowest, Math.max(view.y + CHROME.top, screen.y - BAR.height - BAR.gap))
  return { left, top }
}
