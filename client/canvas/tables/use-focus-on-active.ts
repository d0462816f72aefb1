import { type RefObject, useLayoutEffect } from 'react'
import { useValue } from 'tldraw'
import type { TableControl } from './table-control.ts'

/**
 * Keeps the focus on the current cell while the person is in the table, and the cell in view. Only the table
 * scrolls for it, never the canvas, as the browser would make it.
 */
export function useFocusOnActive(
  control: TableControl,
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): void {
  const { grid } = control
  const active = useValue('active', () => grid.active(), [grid])
  const isOpen = useValue('is open', () => grid.open.get() !== null, [grid])
  const hasFocus = useValue(grid.hasFocus)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another current cell is what this is about
  useLayoutEffect(() => {
    if (!hasFocus || root.current === null || scroller.current === null) return
    const cell = root.current.querySelector<HTMLElement>('[data-active=true]')
    if (cell === null) return
    const focused = root.current.ownerDocument.activeElement
    if (!isOpen && !(focused instanceof Element && isForm(focused))) cell.focus({ preventScroll: true })
    reveal(cell, scroller.current)
  }, [active?.row, active?.column, isOpen, hasFocus])
}

/** Who writes in a column's form stays there, whatever the grid does. */
function isForm(element: Element): boolean {
  return element.closest('form[data-panel]') !== null
}

/** Scrolls as little as shows the whole cell between the head, the row's number and the sum. */
function reveal(cell: HTMLElement, scroller: HTMLElement): void {
  const row = cell.closest<HTMLElement>('[role=row]')
  if (row === null || row.closest('.pw-table__head') !== null) {
    scroller.scrollTo({ top: 0 })
    return
  }
  const head = scroller.querySelector<HTMLElement>('.pw-table__head')?.offsetHeight ?? 0
  const sum = scroller.querySelector<HTMLElement>('.pw-table__sum')?.offsetHeight ?? 0
  const number = scroller.querySelector<HTMLElement>('.pw-table__number')?.offsetWidth ?? 0
  const top = new DOMMatrixReadOnly(row.style.transform).m42
  const [room, width] = [scroller.clientHeight - head - sum, scroller.clientWidth]
  const { scrollTop, scrollLeft } = scroller
  if (top < scrollTop) scroller.scrollTop = top
  else if (top + row.offsetHeight > scrollTop + room) scroller.scrollTop = top + row.offsetHeight - room
  const [left, right] = [cell.offsetLeft - number, cell.offsetLeft + cell.offsetWidth]
  if (left < scrollLeft) scroller.scrollLeft = left
  else if (right > scrollLeft + width) scroller.scrollLeft = Math.min(left, right - width)
}
