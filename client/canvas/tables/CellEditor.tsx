import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useValue } from 'tldraw'
import type { Column } from '../../../shared/tables/column.ts'
import { useControl } from './control-context.ts'
import { suggestionsFor } from './table-data.ts'
import { useTableMessages } from './table-messages.ts'

/** Beyond this, one goes on typing to find the rest. */
const MOST_SUGGESTIONS = 8

/** The open cell: a text that grows with what is written, with suggestions where its column has some. */
export function CellEditor({ column }: { column: Column }) {
  const control = useControl()
  const { suggestions: name } = useTableMessages()
  const id = useId()
  const input = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(control.draft)
  const [chosen, setChosen] = useState(-1)
  const all = useValue('suggestions', () => suggestionsFor(control.editor, control.field, column), [
    control,
    column,
  ])
  const offered = useMemo(() => matching(all, text), [all, text])
  const isListed = column.type === 'choice' || column.type === 'office'
  const write = (next: string, at: number): void => {
    control.draft = next
    setText(next)
    setChosen(at)
  }
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true })
    input.current?.setSelectionRange(control.draft.length, control.draft.length)
  }, [control])
  useListKeys(control.listKeys, offered, chosen, (at) => {
    // The list is looked through without losing what was typed.
    setChosen(at)
    control.draft = offered[at] ?? text
  })
  return (
    <>
      <textarea
        ref={input}
        dir="auto"
        rows={1}
        aria-label={column.title}
        value={chosen < 0 ? text : (offered[chosen] ?? text)}
        onChange={(event) => write(event.target.value, -1)}
        {...(isListed && {
          role: 'combobox',
          'aria-autocomplete': 'list',
          'aria-expanded': offered.length > 0,
          'aria-controls': id,
          ...(chosen >= 0 && { 'aria-activedescendant': `${id}-${chosen}` }),
        })}
      />
      {isListed && (
        <div
          ref={openToRoom}
          id={id}
          role="listbox"
          aria-label={name(column.title)}
          className="pw-table__list"
          hidden={offered.length === 0}
        >
          {offered.map((suggestion, at) => (
            <div
              key={suggestion}
              id={`${id}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === chosen}
              data-suggestion={suggestion}
            >
              {suggestion}
            </div>
          ))}
        </div>
      )}
    </>
  )
}

/** Upwards where there is more room: a list below the last rows would have to be scrolled to. */
function openToRoom(list: HTMLElement | null): void {
  const [cell, scroller] = [list?.parentElement, list?.closest('.pw-table__scroll')]
  if (list === null || cell == null || scroller == null) return
  const [box, view] = [cell.getBoundingClientRect(), scroller.getBoundingClientRect()]
  list.dataset.above = String(box.top - view.top > view.bottom - box.bottom)
}

/** What begins with the text, then what contains it; everything while nothing or one of them is written. */
function matching(all: readonly string[], text: string): readonly string[] {
  const wanted = all.includes(text) ? '' : text.trim().toLocaleLowerCase()
  const fits = all.filter((one) => one.toLocaleLowerCase().includes(wanted))
  const first = fits.filter((one) => one.toLocaleLowerCase().startsWith(wanted))
  return [...first, ...fits.filter((one) => !first.includes(one))].slice(0, MOST_SUGGESTIONS)
}

/** Up and down go through the list; the table asks before it takes the keys for itself. */
function useListKeys(
  keys: { current: ((key: string) => boolean) | null },
  offered: readonly string[],
  chosen: number,
  choose: (at: number) => void,
): void {
  useEffect(() => {
    keys.current = (key) => {
      if (offered.length === 0 || (key !== 'ArrowDown' && key !== 'ArrowUp')) return false
      const step = key === 'ArrowDown' ? 1 : -1
      // One place more than there are suggestions: what was typed.
      choose(((chosen + 1 + step + offered.length + 1) % (offered.length + 1)) - 1)
      return true
    }
    return () => {
      keys.current = null
    }
  })
}
