import type { Messages } from '../../../i18n/messages.ts'
import type { SaveState } from './types.ts'

export interface SaveText {
  readonly text: string
  /** For phones. */
  readonly short: string
}

/** The words for a save state. */
export function saveText(state: SaveState, { header }: Pick<Messages, 'header'>): SaveText {
  const { saving } = header
  switch (state.kind) {
    case 'offline':
      return { text: saving.offline.text(state.waiting), short: saving.offline.short(state.waiting) }
    case 'read-only':
      return saving[state.reason]
    default:
      return saving[state.kind]
  }
}

/** States worth interrupting for; going back and forth between saving and saved is not. */
export function isTrouble(state: SaveState): boolean {
  return state.kind === 'offline' || state.kind === 'not-stored' || state.kind === 'read-only'
}
