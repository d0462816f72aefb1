import { react } from '@tldraw/state'
import { equalityDeep } from 'lib0/function'
import { useEffect, useState } from 'react'
import type { Me } from '../../../shared/api.ts'
import type { BoardSession } from '../../sync/session.ts'
import type { SaveState } from './header/types.ts'

/** A stay on a board, in whichever view. */
interface Stay {
  readonly session: BoardSession
  readonly me: Me
}

/** "Gespeichert" comes back only after this long without anything new, so that it does not flicker. */
const CALM_MS = 300

/**
 * What the header says about the safety of this person's work. Bad news is told at once, good news when it
 * has held for a moment; "saved" is never shown while an own edit is not durable. While somebody drags the
 * truth changes with every write, and only what is shown may render the header.
 */
export function useSaveState(stay: Stay): SaveState {
  const [shown, setShown] = useState<SaveState>(() => saveStateOf(stay))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = react('save state', () => {
      const next = saveStateOf(stay)
      clearTimeout(timer)
      if (next.kind === 'saved') timer = setTimeout(() => setShown(next), CALM_MS)
      else setShown((before) => (equalityDeep(before, next) ? before : next))
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [stay])
  return shown
}

function saveStateOf({ session, me }: Stay): SaveState {
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
