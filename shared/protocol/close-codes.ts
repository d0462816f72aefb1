/**
 * WebSocket close codes of `/sync/<board>/<layer>`. As y-websocket (3.1) reads them: 44xx is a decision
 * that reconnecting cannot change, 45xx means "try again".
 */
export const CLOSE = {
  /** A frame that is not a message of PROTOCOL.md. */
  malformed: 4400,
  /** A moderator removed this person, or the membership ended. */
  removed: 4401,
  /** An update from a connection that may only read. */
  readOnly: 4403,
  /** The board was deleted while it was open. */
  gone: 4410,
  /** A message over the size limit. */
  tooLarge: 4413,
  /** The room could not be loaded; its bytes are untouched. */
  loadFailed: 4500,
  /** The server stops or restarts. */
  shuttingDown: 4503,
  /** The update could not be stored; it was neither acknowledged nor shown to anyone. */
  notStored: 4507,
  /** The reader is too slow; it catches up from its state vector after reconnecting. */
  tooSlow: 4508,
  /** An update that does not continue what the server has; reconnecting exchanges what is missing. */
  resync: 4509,
  /** More messages than the rate limit allows. */
  tooFast: 4529,
} as const

export type CloseReason = keyof typeof CLOSE

/** The WebSocket layer's own word for a message that is too large (RFC 6455, 7.4.1). */
const MESSAGE_TOO_BIG = 1009

/** Whether a client should stop reconnecting after this code: it would only send the same again. */
export function isFinalClose(code: number): boolean {
  return code === MESSAGE_TOO_BIG || (code >= 4400 && code < 4500)
}

export function closeReasonOf(code: number): CloseReason | null {
  for (const [reason, value] of Object.entries(CLOSE)) {
    if (value === code) return reason as CloseReason // the keys of CLOSE are the reasons
  }
  return null
}
