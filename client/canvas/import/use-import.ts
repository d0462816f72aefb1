import { useContext, useEffect, useRef, useState } from 'react'
import { useEditor, useToasts } from 'tldraw'
import type { NewCard } from '../../../shared/cards/new-card.ts'
import { importTopic } from '../../i18n/import.ts'
import { useTopic } from '../../i18n/messages.ts'
import type { CardTarget } from '../cards/card-fields.ts'
import { writeCards } from '../cards/write-cards.ts'
import { StayContext } from '../stay-context.ts'
import { type RowOrder, writeRows } from './write-rows.ts'

/** What the person has decided to import. */
export type ImportOrder =
  | ({ readonly kind: 'rows' } & RowOrder)
  | { readonly kind: 'cards'; readonly cards: readonly NewCard[]; readonly target: CardTarget }

export interface Progress {
  readonly done: number
  readonly count: number
}

/** Writes what was decided and tells what came of it; closing the dialog stops it. */
export function useImport(onClose: () => void) {
  const editor = useEditor()
  const tell = useTelling()
  const [progress, setProgress] = useState<Progress | null>(null)
  const stopping = useRef<AbortController | null>(null)
  useEffect(() => () => stopping.current?.abort(), [])

  const run = async (order: ImportOrder): Promise<void> => {
    stopping.current = new AbortController()
    const { signal } = stopping.current
    const count = order.kind === 'rows' ? order.rows.length : order.cards.length
    const options = { signal, onProgress: (done: number) => setProgress({ done, count }) }
    options.onProgress(0)
    if (order.kind === 'rows') {
      const written = await writeRows(editor, order, options)
      tell('rows', written.kind === 'written' ? { ...written, count } : written)
    } else {
      const written = await writeCards(editor, order.cards, { ...options, target: order.target })
      tell('cards', written.kind === 'written' ? { ...written, count } : written)
    }
    onClose()
  }
  return { progress, run, stop: () => stopping.current?.abort() }
}

type Outcome =
  | { readonly kind: 'written'; readonly mark: string; readonly count: number }
  | { readonly kind: 'stopped' | 'field-gone' | 'page-full' | 'columns-refused' }

/** Says what was imported, with a way to take it back, or why nothing was. */
export function useTelling() {
  const stay = useContext(StayContext)
  const { addToast } = useToasts()
  const { written, undo, ...words } = useTopic(importTopic)
  return (what: keyof typeof written, outcome: Outcome): void => {
    if (outcome.kind === 'written') {
      const takeBack = () => stay?.takeBack(outcome.mark)
      addToast({
        title: written[what](outcome.count),
        keepOpen: true,
        severity: 'success',
        actions: [{ type: 'normal', label: undo, onClick: takeBack }],
      })
      return
    }
    const titles = {
      stopped: words.stopped,
      'field-gone': words.fieldGone,
      'page-full': words.pageFull,
      'columns-refused': words.columnsRefused,
    }
    addToast({ title: titles[outcome.kind], severity: outcome.kind === 'stopped' ? 'info' : 'warning' })
  }
}
