import { type RefObject, useLayoutEffect } from 'react'
import { useValue } from 'tldraw'
import { reveal } from './reveal.ts'
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
    control.isFollowing = true
    reveal(scroller.current)
  }, [active?.row, active?.column, isOpen, hasFocus])
}

/** Who writes in a column's form stays there, whatever the grid does. */
function isForm(element: Element): boolean {
  return element.closest('form[data-panel]') !== null
}
