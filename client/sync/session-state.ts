import { type CloseReason, closeReasonOf } from '../../shared/protocol/close-codes.ts'
import type { LayerConnection } from './layer-connection.ts'

/** How a stay on a board stands, for the page to show. */
export type SessionState =
  | { readonly kind: 'connecting' }
  /** Connected and complete; `waiting` own edits are not yet called durable. */
  | { readonly kind: 'online'; readonly waiting: number; readonly notStored: boolean }
  /** Reconnecting goes on by itself. `loadFailed`: the server could not read the board. */
  | {
      readonly kind: 'offline'
      readonly waiting: number
      readonly notStored: boolean
      readonly loadFailed: boolean
    }
  /** The server has decided; nothing goes on by itself. */
  | { readonly kind: 'refused'; readonly reason: CloseReason | 'not-joined' | 'unknown' }

/** One state out of those of the layers: the worst of them counts. */
export function summarise(layers: readonly LayerConnection[], isOpen: boolean): SessionState {
  const waiting = waitingOf(layers)
  const notStored = layers.some((layer) => layer.notStored)
  for (const { state } of layers) {
    if (state.kind === 'refused') return { kind: 'refused', reason: closeReasonOf(state.code) ?? 'unknown' }
  }
  const lost = layers.flatMap(({ state }) => (state.kind === 'offline' ? [state.code] : []))
  if (lost.length > 0) {
    const loadFailed = lost.some((code) => closeReasonOf(code) === 'loadFailed')
    return { kind: 'offline', waiting, notStored, loadFailed }
  }
  return isOpen ? { kind: 'online', waiting, notStored } : { kind: 'connecting' }
}

/** Own edits on all layers that the server has not yet called durable. */
export function waitingOf(layers: readonly LayerConnection[]): number {
  return layers.reduce((sum, layer) => sum + layer.waiting, 0)
}
