import { useRef } from 'react'
import { useValue } from 'tldraw'
import { MAX_COLUMNS } from '../../../shared/tables/column.ts'
import { addColumn } from './columns.ts'
import { useControl, useReadonly } from './control-context.ts'
import { RowMenu } from './RowMenu.tsx'
import type { Notice } from './table-control.ts'
import { useTableMessages } from './table-messages.ts'

/** Below the rows: what can be done with them, and what the table has to say. */
export function TableBar({ isPreparing }: { isPreparing: boolean }) {
  const control = useControl()
  const isReadonly = useReadonly()
  const messages = useTableMessages()
  const isMenuOpen = useValue(control.isMenuOpen)
  const trigger = useRef<HTMLButtonElement>(null)
  const add = (): void => {
    control.begin('add column')
    const id = addColumn(control.editor, control.field, null, messages.column.newTitle)
    if (id !== null) control.openColumn.set(id)
    else control.notice.set({ kind: 'problem', text: messages.column.tooMany(MAX_COLUMNS) })
  }
  return (
    <div className="pw-table__bar" data-panel>
      <Notices />
      {!isReadonly && (
        <div className="pw-table__buttons">
          <button type="button" onClick={() => control.addRow()}>
            {messages.addRow}
          </button>
          <button
            ref={trigger}
            type="button"
            aria-haspopup="menu"
            aria-expanded={isMenuOpen}
            onClick={() => control.isMenuOpen.update((isOpen) => !isOpen)}
          >
            {messages.rowMenu}
          </button>
          {isPreparing && (
            <button type="button" onClick={add}>
              {messages.column.add}
            </button>
          )}
        </div>
      )}
      {isMenuOpen && <RowMenu />}
    </div>
  )
}

/** A live region is there before there is anything to say, or it would not be read out. */
function Notices() {
  const control = useControl()
  const { pasting } = useTableMessages()
  const notice = useValue(control.notice)
  const progress = useValue(control.progress)
  return (
    <div
      className="pw-table__notice"
      data-shown={notice !== null || progress !== null}
      data-kind={notice?.kind}
    >
      <p role="status">{progress === null ? notice?.text : pasting(progress.done, progress.total)}</p>
      {progress !== null && <progress aria-hidden="true" value={progress.done} max={progress.total} />}
      {progress === null && notice !== null && <Answers notice={notice} />}
    </div>
  )
}

function Answers({ notice }: { notice: Notice }) {
  const control = useControl()
  const { undo, close } = useTableMessages()
  const shut = (): void => {
    control.notice.set(null)
  }
  if (notice.kind !== 'ask') {
    return (
      <>
        {notice.kind === 'info' && (
          <button type="button" onClick={() => control.takeBack(notice.mark)}>
            {undo}
          </button>
        )}
        <button type="button" onClick={shut}>
          {close}
        </button>
      </>
    )
  }
  const yes = (): void => {
    shut()
    notice.onYes()
  }
  return (
    <>
      <button
        type="button"
        className="pw-table__yes"
        // The question came up in answer to a key; its answer is a key away.
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for what this confirms
        autoFocus
        onClick={yes}
      >
        {notice.yes}
      </button>
      <button type="button" onClick={shut}>
        {notice.no}
      </button>
    </>
  )
}
