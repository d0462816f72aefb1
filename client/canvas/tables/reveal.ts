/** Scrolls as little as shows the whole current cell between the head, the rows' numbers and the sum. */
export function reveal(scroller: HTMLElement | null): void {
  const cell = scroller?.querySelector<HTMLElement>('[data-active=true]')
  const row = cell?.closest<HTMLElement>('[role=row]')
  if (scroller === null || cell == null || row == null) return
  if (row.closest('.pw-table__head') !== null) {
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
