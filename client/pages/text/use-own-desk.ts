import { computed } from '@tldraw/state'
import { useEffect, useMemo, useState } from 'react'
import { useTopic } from '../../i18n/messages.ts'
import { resultWords, textTopic } from '../../i18n/text.ts'
import type { OpenBoard } from '../../sync/session.ts'
import { useSignal } from '../../ui/use-signal.ts'
import type { Deed, Desk } from './desk.ts'
import { destinationsOf } from './destinations.ts'
import type { LiveResults } from './live-results.ts'
import { TextEdits } from './text-edits.ts'
import type { TextStay } from './text-stay.ts'

/** What those who write need, which entry is being edited, and what was done last that can be taken back. */
export function useOwnDesk(stay: TextStay, open: OpenBoard, results: LiveResults) {
  const text = useTopic(textTopic)
  const words = useTopic(resultWords)
  const isReadonly = useSignal(useMemo(() => computed('read only', () => stay.isReadonly()), [stay]))
  const [edited, edit] = useState<string | null>(null)
  const [deed, tell] = useState<Deed | null>(null)
  const desk = useMemo<Desk | null>(() => {
    if (isReadonly) return null
    const edits = new TextEdits(stay.store, open, stay.me.participant)
    const destinations = () => destinationsOf(results.board.get(), words, text.edit.free)
    return { open, edits, edit, tell, destinations }
  }, [isReadonly, stay, open, results, words, text])
  return { desk, edited, deed, forget: () => tell(null) }
}

/** Undoes and redoes by the usual keys; within a field of a form they are the browser's. */
export function useUndoKeys(desk: Desk | null): void {
  useEffect(() => {
    if (desk === null) return
    const { undo } = desk.open
    const onKey = (event: KeyboardEvent) => {
      const step = stepOf(event)
      if (step === null) return
      event.preventDefault()
      undo[step]()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [desk])
}

function stepOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  const { key, target, ctrlKey, metaKey, shiftKey, defaultPrevented } = event
  const isWriting =
    target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
  if (defaultPrevented || isWriting || (!ctrlKey && !metaKey)) return null
  const pressed = key.toLowerCase()
  if (pressed === 'y' || (pressed === 'z' && shiftKey)) return 'redo'
  return pressed === 'z' ? 'undo' : null
}
