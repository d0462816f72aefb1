import { useContext, useEffect, useMemo, useRef, useState } from 'react'
import { useEditor, useToasts } from 'tldraw'
import { MAX_CARDS_AT_ONCE, type Rows } from '../../../../shared/cards/list-lines.ts'
import { cardsTopic } from '../../../i18n/cards.ts'
import { useTopic } from '../../../i18n/messages.ts'
import { StayContext } from '../../stay-context.ts'
import { CardDialog } from '../CardDialog.tsx'
import { type Written, writeCards } from '../write-cards.ts'
import { ListConfirm } from './ListConfirm.tsx'
import { type CardOrder, ListForm } from './ListForm.tsx'
import { ListProgress } from './ListProgress.tsx'
import type { Pasted } from './read-pasted.ts'

/** From so many on a person is asked once more: nobody wants them by mistake. */
const ASK_FROM = 300

export interface ListDialogProps {
  /** What was pasted; null when the list is to be written here. */
  readonly pasted: Pasted | null
  /** Where it was pasted, in page units. */
  readonly point: { readonly x: number; readonly y: number } | null
  /** Puts what was pasted down as one text. */
  onAsText(): void
  onClose(): void
}

type Stage = { readonly kind: 'form' | 'confirm' } | { readonly kind: 'writing'; readonly done: number }

/** Makes cards of a list, one for each line or row. */
export function ListDialog({ pasted, point, onAsText, onClose }: ListDialogProps) {
  const stay = useContext(StayContext)
  const topic = useTopic(cardsTopic)
  const [stage, setStage] = useState<Stage>({ kind: 'form' })
  const [order, setOrder] = useState<CardOrder | null>(null)
  const texts = useMemo(() => order?.texts.slice(0, MAX_CARDS_AT_ONCE) ?? [], [order])
  const { write, stop } = useWriting(onClose, (done) => setStage({ kind: 'writing', done }))

  const take = (next: CardOrder) => {
    setOrder(next)
    if (next.texts.length >= ASK_FROM) setStage({ kind: 'confirm' })
    else void write(next)
  }
  const map = (cells: Rows) => {
    onClose()
    stay?.import({ cells, point: point ?? undefined })
  }
  const asText = () => {
    onClose()
    onAsText()
  }
  return (
    <CardDialog heading={topic.list.heading}>
      {/* Hidden and not gone, so that "back" finds everything as it was. */}
      <div hidden={stage.kind !== 'form'}>
        <ListForm
          {...{ pasted, point, onClose }}
          onOrder={take}
          onTable={map}
          onAsText={pasted === null ? null : asText}
        />
      </div>
      {stage.kind === 'confirm' && order !== null && (
        <ListConfirm
          count={texts.length}
          onConfirm={() => void write({ ...order, texts })}
          onBack={() => setStage({ kind: 'form' })}
        />
      )}
      {stage.kind === 'writing' && <ListProgress done={stage.done} count={texts.length} onStop={stop} />}
    </CardDialog>
  )
}

/** Writes the cards and tells what came of it; closing the dialog stops it. */
function useWriting(onClose: () => void, onProgress: (done: number) => void) {
  const editor = useEditor()
  const stay = useContext(StayContext)
  const { addToast } = useToasts()
  const { list } = useTopic(cardsTopic)
  const stopping = useRef<AbortController | null>(null)
  useEffect(() => () => stopping.current?.abort(), [])

  const tell = (written: Written) => {
    if (written.kind === 'written') {
      const { mark, ids } = written
      addToast({
        title: list.written(ids.length),
        keepOpen: true,
        severity: 'success',
        actions: [{ type: 'normal', label: list.undo, onClick: () => stay?.takeBack(mark) }],
      })
    } else {
      const title = { stopped: list.stopped, 'field-gone': list.fieldGone, 'page-full': list.tooLarge }
      addToast({ title: title[written.kind], severity: written.kind === 'stopped' ? 'info' : 'warning' })
    }
  }
  const write = async ({ texts, target, color }: CardOrder) => {
    stopping.current = new AbortController()
    onProgress(0)
    const { signal } = stopping.current
    const cards = texts.map((text) => ({ text, color }))
    tell(await writeCards(editor, cards, { target, signal, onProgress }))
    onClose()
  }
  return { write, stop: () => stopping.current?.abort() }
}
