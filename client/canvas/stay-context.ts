import { createContext, useContext } from 'react'
import { useValue } from 'tldraw'
import type { BoardStay } from './board-stay.ts'

/** The stay whose editor this is; for parts of tldraw's interface, which are given no properties of ours. */
export const StayContext = createContext<BoardStay | null>(null)

/** Whether this person may direct the board right now: a moderator who is not trying it out as a participant. */
export function useMayDirect(): boolean {
  const stay = useContext(StayContext)
  return useValue('directing', () => stay?.mayDirect() ?? false, [stay])
}

/** Whether this person is preparing the structure right now. */
export function useIsPreparing(): boolean {
  const stay = useContext(StayContext)
  return useValue('preparing', () => stay?.isPreparing() ?? false, [stay])
}
