import { type RefObject, useEffect } from 'react'
import { toHtmlTable, toTabSeparated } from '../../../shared/tables/grid.ts'
import { readCells } from './clipboard.ts'
import { commandOf, editorCommandOf } from './grid-keys.ts'
import { paste } from './paste.ts'
import { runCommand, runEditorCommand } from './run-command.ts'
import type { TableControl } from './table-control.ts'
import { pointerEvents } from './table-pointer.ts'

type Listeners = { [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void }

/**
 * Everything typed, pasted and pointed at in a table. The listeners are the browser's own, not React's: the canvas
 * has listeners of its own on the elements around this one, which hear of an event before React does.
 */
export function useTableEvents(
  control: TableControl,
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    if (root.current === null || scroller.current === null) return
    const stops = [
      listen(root.current, {
        ...keyEvents(control),
        ...clipboardEvents(control),
        ...focusEvents(control, root.current),
      }),
      listen(root.current, pointerEvents(control, root.current, scroller.current)),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [control, root, scroller])
}

function listen(element: HTMLElement, listeners: Listeners): () => void {
  const stop = new AbortController()
  for (const [name, listener] of Object.entries(listeners)) {
    // The names are those of the listeners' events.
    element.addEventListener(name, listener as EventListener, { signal: stop.signal, passive: false })
  }
  return () => stop.abort()
}

function keyEvents(control: TableControl): Listeners {
  return {
    keydown: (event) => {
      event.stopPropagation()
      if (isInPanel(event)) return leavePanel(control, event)
      if (control.grid.open.get() !== null) return editorKey(control, event)
      const command = commandOf(event)
      if (command !== null && runCommand(control, command)) event.preventDefault()
    },
    keyup: (event) => event.stopPropagation(),
  }
}

function editorKey(control: TableControl, event: KeyboardEvent): void {
  // Enter and Escape belong to the input method while it composes a word.
  if (event.isComposing) return
  const isForList = control.listKeys.current?.(event.key) ?? false
  const command = isForList ? null : editorCommandOf(event)
  if (isForList || command !== null) event.preventDefault()
  if (command === null) return
  if (command.do === 'newline') insertLine(event.target)
  else runEditorCommand(control, command)
}

function insertLine(target: EventTarget | null): void {
  if (!(target instanceof HTMLTextAreaElement)) return
  target.setRangeText('\n', target.selectionStart, target.selectionEnd, 'end')
  target.dispatchEvent(new Event('input', { bubbles: true }))
}

/** The bar, the row menu and the form of a column have keys of their own. */
function isInPanel({ target }: Event): boolean {
  return target instanceof Element && target.closest('[data-panel]') !== null
}

function leavePanel(control: TableControl, event: KeyboardEvent): void {
  if (event.key !== 'Escape') return
  event.preventDefault()
  const isOpen = control.isMenuOpen.get() || control.openColumn.get() !== null
  control.isMenuOpen.set(false)
  control.openColumn.set(null)
  if (isOpen) focusGrid(event.currentTarget)
  else control.editor.getContainer().focus()
}

function focusGrid(root: EventTarget | null): void {
  if (root instanceof HTMLElement)
    root.querySelector<HTMLElement>('[data-active=true]')?.focus({ preventScroll: true })
}

function clipboardEvents(control: TableControl): Listeners {
  const isOurs = (event: ClipboardEvent): boolean => {
    event.stopPropagation()
    // In an open cell and in a panel's inputs the browser copies and pastes text, as everywhere.
    return control.grid.open.get() === null && !isInPanel(event)
  }
  const copy = (event: ClipboardEvent): boolean => {
    const cells = control.copied()
    if (!isOurs(event) || cells.length === 0) return false
    event.preventDefault()
    event.clipboardData?.setData('text/plain', toTabSeparated(cells))
    event.clipboardData?.setData('text/html', toHtmlTable(cells))
    return true
  }
  return {
    copy: (event) => void copy(event),
    cut: (event) => {
      if (copy(event)) control.clear()
    },
    paste: (event) => {
      const data = event.clipboardData
      if (!isOurs(event) || data === null) return
      event.preventDefault()
      void readCells(data).then((cells) => paste(control, cells))
    },
  }
}

function focusEvents(control: TableControl, root: HTMLElement): Listeners {
  return {
    focusin: () => {
      control.grid.hasFocus.set(true)
      // What is selected on the canvas would look as if keys were meant for it.
      if (control.editor.getSelectedShapeIds().length > 0) control.editor.selectNone()
    },
    focusout: ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && root.contains(relatedTarget)) return
      control.grid.hasFocus.set(false)
      control.isMenuOpen.set(false)
      control.commit()
    },
  }
}
