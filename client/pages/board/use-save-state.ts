import { useEffect, useState } from 'react'
import { useValue } from 'tldraw'
import type { BoardStay } from '../../canvas/board-stay.ts'
import type { SaveState } from './header/types.ts'

/** "Gespeichert" comes back only after this long without anything new, so that it does not flicker. */
const CALM_MS = 300

/**
 * What the header says about the safety of this person's work. Bad news is told at once, good news when it
 * has held for a moment; "saved" is never shown while an own edit is not durable.
 */
export function useSaveState(stay: BoardStay): SaveState {
  const current = useValue('save state', () => saveStateOf(stay), [stay])
  const isSaved = current.kind === 'saved'
  const [isCalm, setCalm] = useState(isSaved)
  useEffect(() => {
    if (!isSaved) return setCalm(false)
    const timer = setTimeout(() => setCalm(true), CALM_MS)
    return () => clearTimeout(timer)
  }, [isSaved])
  return isSaved && !isCalm ? { kind: 'saving' } : current
}

function saveStateOf({ session, me }: BoardStay): SaveState {
  const state = session.state.get()
  if (state.kind === 'offline') {
    return state.notStored ? { kind: 'not-stored' } : { kind: 'offline', waiting: state.waiting }
  }
  if (state.kind !== 'online') return { kind: 'loading' }
  if (session.isOutdated.get()) return { kind: 'read-only', reason: 'newer-schema' }
  if (me.role === 'observer') return { kind: 'read-only', reason: 'observer' }
  if (state.notStored) return { kind: 'not-stored' }
  const isPending = session.open.get()?.binding.isPending.get() ?? false
  return state.waiting > 0 || isPending ? { kind: 'saving' } : { kind: 'saved' }
}
