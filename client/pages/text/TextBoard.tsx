import { computed } from '@tldraw/state'
import type { TLPageId } from '@tldraw/tlschema'
import { type MouseEvent, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Me } from '../../../shared/api.ts'
import type { BoardId } from '../../../shared/ids.ts'
import { EntryTexts } from '../../../shared/results/entry-text.ts'
import type { ResultPage } from '../../../shared/results/model.ts'
import { rememberBoard } from '../../boards-on-device/known-boards.ts'
import { useMessages, useTopic } from '../../i18n/messages.ts'
import { resultWords, textTopic } from '../../i18n/text.ts'
import type { OpenBoard } from '../../sync/session.ts'
import { BoardSkeleton } from '../../ui/BoardSkeleton.tsx'
import { StateScreen } from '../../ui/StateScreen.tsx'
import { UndoToast } from '../../ui/UndoToast.tsx'
import { useSignal } from '../../ui/use-signal.ts'
import { outageOf, Refused, refusalOf } from '../board/Refused.tsx'
import { Announcer, DetailChoice } from './announce/Announcer.tsx'
import { OwnChanges } from './announce/own-changes.ts'
import { DeskContext } from './desk.ts'
import { headingOf } from './FieldSection.tsx'
import { jumpTo } from './jump.ts'
import { LiveResults } from './live-results.ts'
import { Pages } from './Pages.tsx'
import { PageView } from './PageView.tsx'
import './text.css'
import './text-writing.css'
import { TextBar } from './TextBar.tsx'
import { TextStay } from './text-stay.ts'
import { useOwnDesk, useUndoKeys } from './use-own-desk.ts'

interface TextBoardProps {
  readonly board: BoardId
  readonly me: Me
}

/** One stay on one board in words, from the first connection to leaving. */
export function TextBoard({ board, me }: TextBoardProps) {
  const [stay, setStay] = useState<TextStay | null>(null)
  useEffect(() => {
    const created = new TextStay(board, me)
    setStay(created)
    return () => created.destroy()
  }, [board, me])
  return stay === null ? <BoardSkeleton /> : <OpeningBoard stay={stay} />
}

function OpeningBoard({ stay }: { readonly stay: TextStay }) {
  const { canvas } = useMessages()
  // The session's state changes with every edit; the page may only render when what it shows does.
  const refusal = useSignal(
    useMemo(() => computed('refusal', () => refusalOf(stay.session.state.get())), [stay]),
  )
  const outage = useSignal(
    useMemo(() => computed('outage', () => outageOf(stay.session.state.get())), [stay]),
  )
  const open = useSignal(stay.session.open)
  if (refusal !== null) return <Refused reason={refusal} />
  if (open === null && outage !== null) {
    const action = { kind: 'retry', onRetry: () => stay.session.reconnect() } as const
    return <StateScreen {...canvas[outage]} action={action} />
  }
  return open === null ? <BoardSkeleton /> : <OpenText stay={stay} open={open} />
}

interface OpenTextProps {
  readonly stay: TextStay
  readonly open: OpenBoard
}

function OpenText({ stay, open }: OpenTextProps) {
  const text = useTopic(textTopic)
  const words = useTopic(resultWords)
  const results = useMemo(() => new LiveResults(stay.store, open.binding), [stay, open])
  const own = useMemo(() => new OwnChanges(stay.store), [stay])
  useEffect(() => results.start(), [results])
  useEffect(() => own.start(), [own])
  useEffect(() => stay.showPresence(open), [stay, open])
  // Thousands of entries are compared in slices between frames; typing here does not wait for that.
  const board = useDeferredValue(useSignal(results.board))
  const title = useTitle(stay)
  const hands = useSignal(stay.others.hands)
  const texts = useMemo(() => new EntryTexts(board, words), [board, words])
  const [page, turnTo] = usePage(stay, board.pages)
  const { desk, edited, deed, forget } = useOwnDesk(stay, open, results, own)
  useUndoKeys(desk)
  const skip = (event: MouseEvent) => {
    event.preventDefault()
    jumpTo(CONTENT)
  }
  return (
    <DeskContext value={desk}>
      <div className="pw-page pw-text">
        <a className="pw-text-skip" href={`#${CONTENT}`} onClick={skip}>
          {text.skip}
        </a>
        <TextBar stay={stay} open={open} title={title} />
        {board.pages.length > 1 && <Pages pages={board.pages} current={page} onPage={turnTo} />}
        <main id={CONTENT} tabIndex={-1}>
          {page === undefined ? (
            <p>{text.noPages}</p>
          ) : (
            <PageView page={page} board={board} texts={texts} open={edited} hands={hands} gallery={stay} />
          )}
        </main>
        <footer className="pw-text-foot">
          <DetailChoice />
        </footer>
        <Announcer open={open} results={results} own={own} />
        <UndoToast
          text={deed?.text ?? null}
          undoLabel={text.undo}
          onUndo={() => {
            if (deed !== null) desk?.history.takeBack(deed.mark)
            forget()
          }}
          onClose={forget}
        />
      </div>
    </DeskContext>
  )
}

const CONTENT = 'pw-text-content'

function useTitle(stay: TextStay): string {
  const { common } = useMessages()
  const title = useSignal(stay.title)
  useEffect(() => {
    document.title = title === '' ? common.product : common.newWindowTitle(title)
    rememberBoard({ id: stay.board, title, role: stay.me.role, openedAt: Date.now() })
  }, [title, common, stay])
  return title
}

/** The page being read; the first one, until another is chosen or when it has gone. */
function usePage(stay: TextStay, pages: readonly ResultPage[]) {
  const [chosen, setChosen] = useState<string | null>(null)
  const page = pages.find(({ id }) => id === chosen) ?? pages[0]
  const id = page?.id ?? null
  useEffect(() => {
    stay.page.set(id as TLPageId | null) // the id of a page of the store
  }, [stay, id])
  const turnTo = (next: string) => {
    setChosen(next)
    requestAnimationFrame(() => jumpTo(headingOf(next)))
  }
  return [page, turnTo] as const
}
