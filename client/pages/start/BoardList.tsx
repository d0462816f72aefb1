import { useId, useRef, useState } from 'react'
import {
  forgetBoard,
  type KnownBoard,
  rememberBoard,
  useKnownBoards,
} from '../../boards-on-device/known-boards.ts'
import { formatWhen } from '../../i18n/format.ts'
import { useLanguage, useMessages, useTopic } from '../../i18n/messages.ts'
import { startTopic } from '../../i18n/start.ts'
import { Button } from '../../ui/Button.tsx'
import { UndoToast } from '../../ui/UndoToast.tsx'
import './board-list.css'

/** The boards this browser has opened, newest first. */
export function BoardList() {
  const start = useTopic(startTopic)
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const boards = useKnownBoards()
  const [removed, setRemoved] = useState<KnownBoard | null>(null)

  const remove = (board: KnownBoard) => {
    forgetBoard(board.id)
    setRemoved(board)
    // The button that had the focus is gone; from the heading, Tab leads to "undo" and the list.
    heading.current?.focus()
  }

  const undo = (board: KnownBoard) => {
    rememberBoard(board)
    setRemoved(null)
    heading.current?.focus()
  }

  return (
    <section className="pw-paper pw-paper--boards" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {start.boards.heading}
      </h2>
      <UndoToast
        text={removed && start.boards.removed(removed.title)}
        undoLabel={start.boards.undo}
        onUndo={() => removed && undo(removed)}
        onClose={() => setRemoved(null)}
      />
      {boards.length === 0 ? (
        <div className="pw-start__empty">
          <p>{start.boards.empty}</p>
          <p>{start.boards.emptyHint}</p>
        </div>
      ) : (
        <ul className="pw-boards">
          {boards.map((board) => (
            <BoardEntry key={board.id} board={board} onRemove={() => remove(board)} />
          ))}
        </ul>
      )}
    </section>
  )
}

function BoardEntry({ board, onRemove }: { board: KnownBoard; onRemove(): void }) {
  const { common } = useMessages()
  const start = useTopic(startTopic)
  const language = useLanguage()
  const when = formatWhen(board.openedAt, Date.now(), language)
  return (
    <li className="pw-boards__entry">
      <a href={`/b/${board.id}`} className="pw-boards__link">
        <span className="pw-boards__title">{board.title}</span>
        <span className="pw-boards__meta">
          {common.roles[board.role]} · {start.boards.openedAt(when)}
        </span>
      </a>
      <Button look="plain" onClick={onRemove} aria-label={start.boards.remove(board.title)}>
        {start.boards.removeShort}
      </Button>
    </li>
  )
}
