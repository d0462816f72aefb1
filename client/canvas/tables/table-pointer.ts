import { HEAD, type Spot } from './grid-state.ts'
import type { TableControl } from './table-control.ts'

type Listeners = { [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void }

/** A finger that moves further than this is not tapping. */
const TAP_PIXELS = 10

/**
 * Pointing at a table. A mouse selects cells at once. A finger that swipes over a table nobody is in moves the
 * canvas, as everywhere on the wall; a tap goes into the table, and from then on swiping scrolls it. The same
 * holds for the wheel: whoever crosses a table on the way over the wall is not caught by it.
 */
export function pointerEvents(control: TableControl, root: HTMLElement, scroller: HTMLElement): Listeners {
  const { grid, editor } = control
  const isInside = (): boolean => root.contains(document.activeElement)
  const isScrollable = (): boolean =>
    scroller.scrollHeight > scroller.clientHeight || scroller.scrollWidth > scroller.clientWidth
  let dragged = false
  return {
    pointerdown: (event) => {
      control.isFollowing = false
      if (event.pointerType === 'touch' && !isPart(event, '[data-panel], button')) {
        onTap(event, root, () => tap(control, event))
        if (!isInside()) return
      }
      // The canvas listens with React, and React hears what is marked.
      editor.markEventAsHandled(event)
      if (event.button !== 0 || event.pointerType === 'touch') return
      dragged = press(control, event)
    },
    pointerover: (event) => {
      const spot = spotOf(event)
      if (!dragged || event.buttons !== 1 || spot === null || spot.row === HEAD) return
      grid.select(spot, true)
    },
    pointerup: (event) => {
      dragged = false
      if (event.pointerType !== 'touch' || isInside()) editor.markEventAsHandled(event)
    },
    dblclick: (event) => {
      const spot = spotOf(event)
      if (spot !== null && grid.open.get() === null) control.startEditing(false)
    },
    contextmenu: (event) => {
      event.stopPropagation()
      const spot = spotOf(event)
      if (spot === null || grid.open.get() !== null) return
      event.preventDefault()
      if (!grid.selectedRows().includes(spot.row)) grid.select(spot)
      control.isMenuOpen.set(!control.isReadonly() && spot.row !== HEAD)
    },
    wheel: (event) => {
      control.isFollowing = false
      // With Control it zooms, wherever it is turned.
      if (isInside() && isScrollable() && !event.ctrlKey && !event.metaKey) event.stopPropagation()
    },
    touchstart: (event) => {
      if (isInside() && event.touches.length === 1) event.stopPropagation()
    },
    touchmove: (event) => {
      if (isInside() && event.touches.length === 1) event.stopPropagation()
    },
  }
}

function isPart({ target }: Event, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}

/** The cell an event happened in. */
export function spotOf({ target }: Event): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  const { line, column } = cell?.dataset ?? {}
  return line === undefined || column === undefined ? null : { row: line, column }
}

/** @returns whether moving on extends the selection */
function press(control: TableControl, event: PointerEvent): boolean {
  const { grid } = control
  const suggestion = event.target instanceof HTMLElement ? event.target.dataset.suggestion : undefined
  if (suggestion !== undefined) {
    // The cell keeps the focus until what was chosen is written.
    event.preventDefault()
    control.draft = suggestion
    control.commit()
    return false
  }
  if (isPart(event, '[data-panel], button, textarea')) return false
  if (!control.commit()) return false
  const spot = spotOf(event)
  if (spot !== null) {
    grid.select(spot, event.shiftKey)
    return spot.row !== HEAD
  }
  selectRow(control, event)
  return false
}

/** A press on a row's number. */
function selectRow({ grid }: TableControl, event: PointerEvent): void {
  const number =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[role=rowheader]') : null
  const line = number?.dataset.line
  const [first, last] = [grid.columns.get()[0], grid.columns.get().at(-1)]
  if (line === undefined || first === undefined || last === undefined) return
  if (!event.shiftKey) grid.select({ row: line, column: first.id })
  grid.select({ row: line, column: last.id }, true)
}

/** The first tap on a cell goes to it, the next one opens it. */
function tap(control: TableControl, event: PointerEvent): void {
  const spot = spotOf(event)
  if (spot === null || isPart(event, 'textarea')) return
  const { grid } = control
  const active = grid.active()
  const isAgain = grid.hasFocus.get() && active?.row === spot.row && active.column === spot.column
  if (!control.commit()) return
  grid.select(spot)
  grid.hasFocus.set(true)
  if (isAgain) control.startEditing(false)
}

function onTap(down: PointerEvent, root: HTMLElement, run: () => void): void {
  const up = (event: PointerEvent): void => {
    if (Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < TAP_PIXELS) run()
  }
  root.ownerDocument.addEventListener('pointerup', up, { once: true, capture: true })
  // A finger that scrolls ends with this instead.
  root.ownerDocument.addEventListener(
    'pointercancel',
    () => root.ownerDocument.removeEventListener('pointerup', up, { capture: true }),
    { once: true, capture: true },
  )
}
