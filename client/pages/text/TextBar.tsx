import { boardPath } from '../../api/board-link.ts'
import { useMessages, useTopic } from '../../i18n/messages.ts'
import { textTopic } from '../../i18n/text.ts'
import type { OpenBoard } from '../../sync/session.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { useSignal } from '../../ui/use-signal.ts'
import { SaveStatus } from '../board/header/SaveStatus.tsx'
import { useSaveState } from '../board/use-save-state.ts'
import { type Desk, useDesk } from './desk.ts'
import type { TextStay } from './text-stay.ts'

interface TextBarProps {
  readonly stay: TextStay
  readonly open: OpenBoard
  readonly title: string
}

/** What the board is called, whether it is saved, who is here, and the way to the wall. */
export function TextBar({ stay, open, title }: TextBarProps) {
  const text = useTopic(textTopic)
  const saveState = useSaveState(stay)
  const desk = useDesk()
  return (
    <header className="pw-text-bar">
      <div className="pw-text-bar__inner">
        <div className="pw-text-bar__board">
          <h1 dir="auto">{title}</h1>
          <SaveStatus state={saveState} />
        </div>
        {desk !== null && <Steps desk={desk} />}
        <PeopleHere stay={stay} open={open} />
        <ButtonLink href={boardPath({ board: stay.board, secret: null })}>{text.toWall}</ButtonLink>
      </div>
    </header>
  )
}

/** What this person did, back and forth; never what others did. */
function Steps({ desk: { open, history } }: { readonly desk: Desk }) {
  const text = useTopic(textTopic)
  const canUndo = useSignal(open.undo.canUndo)
  const canRedo = useSignal(open.undo.canRedo)
  return (
    <div className="pw-text-bar__history">
      <Button look="plain" aria-disabled={!canUndo} onClick={() => history.undo()}>
        {text.undo}
      </Button>
      <Button look="plain" aria-disabled={!canRedo} onClick={() => history.redo()}>
        {text.redo}
      </Button>
    </div>
  )
}

function PeopleHere({ stay, open }: Pick<TextBarProps, 'stay' | 'open'>) {
  const { header } = useMessages()
  const others = useSignal(open.presence.people)
  return (
    <details className="pw-text-people">
      <summary>{header.people.button(others.length + 1)}</summary>
      <ul>
        <li>{header.people.self(stay.me.name)}</li>
        {others.map(({ participant, name }) => (
          <li key={participant}>{name}</li>
        ))}
      </ul>
    </details>
  )
}
