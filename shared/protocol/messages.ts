/** Message types and framing of PROTOCOL.md; rule numbers (P1 …) refer to that file. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

export const MESSAGE = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, ack: 100 } as const
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** A message from a client, taken apart but not yet checked for what it carries. */
export type ClientMessage =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  /** Sync step 2 and update alike: bytes that want to be written (P6). */
  | { readonly kind: 'write'; readonly update: Uint8Array; readonly step2: boolean }
  | { readonly kind: 'awareness'; readonly states: readonly AwarenessEntry[] }
  | { readonly kind: 'query-awareness' }
  /** A type this version does not know; ignored (P2). */
  | { readonly kind: 'unknown'; readonly type: number }

/** One client's entry of an awareness update; `state` is JSON text, `null` for "gone". */
export interface AwarenessEntry {
  readonly client: number
  readonly clock: number
  readonly state: string
}

/** A frame that does not follow the grammar. */
export class MalformedMessage extends Error {
  override readonly name = 'MalformedMessage'
}

/**
 * Takes one frame apart (P1). The byte arrays in the answer are views into `frame`.
 *
 * @throws MalformedMessage when the frame is cut short, has bytes left over, or breaks the grammar
 */
export function readClientMessage(frame: Uint8Array): ClientMessage {
  try {
    const decoder = decoding.createDecoder(frame)
    const message = readBody(decoder)
    if (message.kind !== 'unknown' && decoding.hasContent(decoder)) {
      throw new MalformedMessage('bytes left over after the message')
    }
    return message
  } catch (error) {
    if (error instanceof MalformedMessage) throw error
    throw new MalformedMessage('the frame is cut short or not a message', { cause: error })
  }
}

function readBody(decoder: decoding.Decoder): ClientMessage {
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case MESSAGE.sync:
      return readSync(decoder)
    case MESSAGE.awareness:
      return { kind: 'awareness', states: readAwareness(decoding.readVarUint8Array(decoder)) }
    case MESSAGE.queryAwareness:
      return { kind: 'query-awareness' }
    default:
      return { kind: 'unknown', type }
  }
}

function readSync(decoder: decoding.Decoder): ClientMessage {
  const step = decoding.readVarUint(decoder)
  const bytes = decoding.readVarUint8Array(decoder)
  switch (step) {
    case SYNC.step1:
      return { kind: 'step1', stateVector: bytes }
    case SYNC.step2:
      return { kind: 'write', update: bytes, step2: true }
    case SYNC.update:
      return { kind: 'write', update: bytes, step2: false }
    default:
      throw new MalformedMessage(`unknown sync step ${step}`)
  }
}

/** Entries of an awareness update (y-protocols: count, then client, clock and JSON for each). */
export function readAwareness(bytes: Uint8Array): AwarenessEntry[] {
  const decoder = decoding.createDecoder(bytes)
  const count = decoding.readVarUint(decoder)
  // Each entry takes at least three bytes: a count beyond that is a lie, not a reason to allocate.
  if (count > bytes.length / 3) throw new MalformedMessage('more awareness entries than bytes')
  const entries: AwarenessEntry[] = []
  for (let index = 0; index < count; index++) {
    const client = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    entries.push({ client, clock, state: decoding.readVarString(decoder) })
  }
  // lib0 reads a text whose length is a lie past the end of these bytes, into whatever lies behind them
  // in memory: then the position is not at the end either.
  if (decoding.hasContent(decoder)) throw new MalformedMessage('awareness entries of another length')
  return entries
}

/** @returns a whole message of type sync: `[0, step, bytes]`. */
export function syncMessage(step: (typeof SYNC)[keyof typeof SYNC], bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, bytes)
  })
}

/** @returns a whole message of type awareness. */
export function awarenessMessage(entries: readonly AwarenessEntry[]): Uint8Array {
  const body = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const entry of entries) {
      encoding.writeVarUint(encoder, entry.client)
      encoding.writeVarUint(encoder, entry.clock)
      encoding.writeVarString(encoder, entry.state)
    }
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, body)
  })
}

/**
 * The server's word that writes are durable (P8).
 *
 * @param writes how many write messages of this connection are stored, counted from its opening
 */
export function ackMessage(writes: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.ack)
    encoding.writeVarUint(encoder, writes)
  })
}

/** Whether a frame a client is about to send is one the server will acknowledge (P8). */
export function isWriteMessage(frame: Uint8Array): boolean {
  return frame[0] === MESSAGE.sync && (frame[1] === SYNC.step2 || frame[1] === SYNC.update)
}
