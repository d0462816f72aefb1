import { type KeyboardEvent, useContext, useEffect, useRef } from 'react'
import type { BoardStay } from '../board-stay.ts'
import { StayContext } from '../stay-context.ts'
import { useControl } from './control-context.ts'
import type { TableControl } from './table-control.ts'
import { useTableMessages } from './table-messages.ts'

const ITEMS = [
  { name: 'above', key: null, run: (control: TableControl) => control.insertRow('above') },
  { name: 'below', key: 'below', run: (control: TableControl) => control.insertRow('below') },
  { name: 'up', key: 'up', run: (control: TableControl) => control.moveRows('up') },
  { name: 'down', key: 'down', run: (control: TableControl) => control.moveRows('down') },
  { name: 'fill', key: 'fill', run: (control: TableControl) => control.fillDown() },
  {
    name: 'import',
    key: null,
    run: ({ field }: TableControl, stay: BoardStay | null) => stay?.import({ field }),
  },
  { name: 'delete', key: 'delete', run: (control: TableControl) => control.deleteRows() },
] as const

/** What can be done with the selected rows, with the keys that do the same. */
export function RowMenu() {
  const control = useControl()
  const stay = useContext(StayContext)
  const { menu, keys, rowMenu } = useTableMessages()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => focusItem(list.current, 0), [])
  const choose = (run: (typeof ITEMS)[number]['run']): void => {
    control.isMenuOpen.set(false)
    run(control, stay)
    focusCell(list.current)
  }
  return (
    <div
      ref={list}
      role="menu"
      aria-label={rowMenu}
      className="pw-table__menu"
      // In the capturing phase: the table stops keys on their way up, so that the canvas has none of them.
      onKeyDownCapture={(event) => walk(event, list.current)}
    >
      {ITEMS.map(({ name, key, run }) => (
        <button key={name} type="button" role="menuitem" tabIndex={-1} onClick={() => choose(run)}>
          {menu[name]}
          {key !== null && <kbd>{keys[key]}</kbd>}
        </button>
      ))}
    </div>
  )
}

function walk(event: KeyboardEvent, list: HTMLElement | null): void {
  const items = itemsOf(list)
  const at = itemsOf(list).findIndex((item) => item.matches(':focus'))
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
  if (next === undefined) return
  event.preventDefault()
  focusItem(list, next)
}

function itemsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
}

function focusItem(list: HTMLElement | null, at: number): void {
  const items = itemsOf(list)
  items[(at + items.length) % items.length]?.focus({ preventScroll: true })
}

function focusCell(list: HTMLElement | null): void {
  const cell = list?.closest('.pw-table')?.querySelector<HTMLElement>('[data-active=true]')
  cell?.focus({ preventScroll: true })
}
