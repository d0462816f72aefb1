import { useEffect, useState } from 'react'
import { useMessages } from '../../../i18n/messages.ts'
import { isTrouble, saveText } from './save-text.ts'
import './save-status.css'
import type { SaveState } from './types.ts'

/** A state must last this long before it is read out. */
const ANNOUNCE_AFTER_MS = 1500

/** Whether the work is safe: in words, by a shape and by a colour. */
export function SaveStatus({ state }: { state: SaveState }) {
  const messages = useMessages()
  const { text, short } = saveText(state, messages)
  return (
    <div className={`pw-save pw-save--${state.kind}`} data-save-state={state.kind}>
      <Shape kind={state.kind} />
      <span className="pw-save__text">{text}</span>
      <span className="pw-save__short" title={text}>
        {short}
      </span>
      <Announcer state={state} />
    </div>
  )
}

/** Reads out trouble and its end, once it has lasted; not every saved keystroke. */
function Announcer({ state }: { state: SaveState }) {
  const messages = useMessages()
  const [announced, setAnnounced] = useState('')
  // Without the number of waiting changes, which grows with every keystroke.
  const { text } = saveText(state.kind === 'offline' ? { ...state, waiting: 0 } : state, messages)
  const trouble = isTrouble(state)
  const settled = trouble || state.kind === 'saved'

  useEffect(() => {
    if (!settled) return
    const timer = setTimeout(
      () => setAnnounced((last) => (trouble || last !== '' ? text : '')),
      ANNOUNCE_AFTER_MS,
    )
    return () => clearTimeout(timer)
  }, [settled, trouble, text])

  return (
    <span className="pw-visually-hidden" role="status">
      {announced}
    </span>
  )
}

/** A shape a state, so that nobody depends on the colour. */
function Shape({ kind }: Pick<SaveState, 'kind'>) {
  return (
    <svg className="pw-save__shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {kind === 'saved' && <circle cx="6" cy="6" r="4.5" fill="currentColor" />}
      {(kind === 'saving' || kind === 'loading') && (
        <circle
          cx="6"
          cy="6"
          r="4.25"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.75"
          strokeDasharray="18 9"
        />
      )}
      {kind === 'offline' && <rect x="1.5" y="1.5" width="9" height="9" rx="1.5" fill="currentColor" />}
      {kind === 'not-stored' && <path d="M6 .75 11.6 11H.4Z" fill="currentColor" />}
      {kind === 'read-only' && <path d="M6 .5 11.5 6 6 11.5.5 6Z" fill="currentColor" />}
    </svg>
  )
}
