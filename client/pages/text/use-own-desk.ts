import { computed } from '@tldraw/state'
import type { TLShapeId } from '@tldraw/tlschema'
import { useEffect, useMemo, useState } from 'react'
import { useTopic } from '../../i18n/messages.ts'
import { resultWords, textTopic } from '../../i18n/text.ts'
import type { OpenBoard } from '../../sync/session.ts'
import { useSignal } from '../../ui/use-signal.ts'
import type { OwnChanges } from './announce/own-changes.ts'
import type { Deed, Desk, History } from './desk.ts'
import { destinationsOf } from './destinations.ts'
import type { LiveResults } from './live-results.ts'
import { TextEdits } from './text-edits.ts'
import type { TextStay } from './text-stay.ts'

/** What those who write need, which entry is being edited, and what was done last that can be taken back. */
export function useOwnDesk(stay: TextStay, open: OpenBoard, results: LiveResults, own: OwnChanges) {
  const text = useTopic(textTopic)
  const words = useTopic(resultWords)
  const isReadonly = useSignal(useMemo(() => computed('read only', () => stay.isReadonly()), [stay]))
  const [edited, setEdited] = useState<string | null>(null)
  const [deed, tell] = useState<Deed | null>(null)
  const desk = useMemo<Desk | null>(() => {
    if (isReadonly) return null
    const edits = new TextEdits(stay.store, open, stay.me.participant)
    const destinations = () => destinationsOf(results.board.get(), words, text.edit.free)
    const history: History = {
      undo: () => own.during(() => open.undo.undo()),
      redo: () => own.during(() => open.undo.redo()),
      takeBack: (mark) => own.during(() => open.undo.takeBack(mark)),
    }
    const edit = (id: string | null) => {
      // What was written in the entry that closes shows only now.
      setEdited((before) => {
        if (before !== null) own.note(before)
        return id
      })
      stay.edited.set(id as TLShapeId | null) // entries are shapes
    }
    const legend = () => results.board.get().legend
    return { open, edits, history, edit, tell, destinations, legend }
  }, [isReadonly, stay, open, results, own, words, text])
  return { desk, edited, deed, forget: () => tell(null) }
}

/** Undoes and redoes by the usual keys; within a field of a form they are the browser's. */
export function useUndoKeys(desk: Desk | null): void {
  useEffect(() => {
    if (desk === null) return
    const onKey = (event: KeyboardEvent) => {
      const step = stepOf(event)
      if (step === null) return
      event.preventDefault()
      desk.history[step]()
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
