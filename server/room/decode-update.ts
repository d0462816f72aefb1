import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** Bytes that are not one whole Yjs update of format v1. */
export class MalformedUpdate extends Error {
  override readonly name = 'MalformedUpdate'
}

export interface Deletion {
  readonly client: number
  /** The first deleted clock. */
  readonly start: number
  /** The first clock after the deleted ones. */
  readonly end: number
}

export interface DecodedUpdate {
  /** The structs of each client in the order of their clocks; Skip structs stand for what is left out. */
  readonly structs: ReadonlyMap<number, readonly Struct[]>
  readonly deletions: readonly Deletion[]
}

export type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]

/**
 * Takes an update apart, stricter than Yjs, which reads past what it does not expect and in the browser
 * throws or waits forever later: nothing may be left over, every client comes once, its clocks without
 * a break.
 *
 * @throws MalformedUpdate
 */
export function decodeUpdate(bytes: Uint8Array): DecodedUpdate {
  try {
    const { structs, ds } = decodeWhole(bytes)
    const byClient = groupByClient(structs)
    // Of two sections of one client Yjs applies the last and loses the first.
    if (decoding.readVarUint(decoding.createDecoder(bytes)) !== byClient.size) {
      throw new MalformedUpdate('a client has no section or several')
    }
    return { structs: byClient, deletions: readDeletions(ds) }
  } catch (error) {
    if (error instanceof MalformedUpdate) throw error
    throw new MalformedUpdate('not a Yjs update', { cause: error })
  }
}

/** @throws MalformedUpdate */
export function decodeStateVector(bytes: Uint8Array): Map<number, number> {
  try {
    return Y.decodeStateVector(bytes)
  } catch (error) {
    throw new MalformedUpdate('not a state vector', { cause: error })
  }
}

function decodeWhole(bytes: Uint8Array): ReturnType<typeof Y.decodeUpdate> {
  let used: decoding.Decoder | null = null
  /** Yjs makes the decoder itself; this is the way to see where it stopped. */
  class Observed extends Y.UpdateDecoderV1 {
    constructor(decoder: decoding.Decoder) {
      super(decoder)
      used = decoder
    }
  }
  const update = Y.decodeUpdateV2(bytes, Observed)
  if (used === null || decoding.hasContent(used)) throw new MalformedUpdate('bytes left over')
  return update
}

function groupByClient(structs: readonly Struct[]): Map<number, Struct[]> {
  const byClient = new Map<number, Struct[]>()
  let last: Struct | null = null
  for (const struct of structs) {
    const { client, clock } = struct.id
    if (struct.length < 1 || !Number.isSafeInteger(clock + struct.length)) {
      throw new MalformedUpdate('a struct of an impossible length')
    }
    const own = byClient.get(client)
    if (own === undefined) {
      byClient.set(client, [struct])
    } else {
      if (last?.id.client !== client || last.id.clock + last.length !== clock) {
        throw new MalformedUpdate('the structs of a client are not in one row')
      }
      own.push(struct)
    }
    last = struct
  }
  return byClient
}

function readDeletions(deleteSet: ReturnType<typeof Y.decodeUpdate>['ds']): Deletion[] {
  const deletions: Deletion[] = []
  for (const [client, items] of deleteSet.clients) {
    for (const { clock, len } of items) {
      if (len < 1 || !Number.isSafeInteger(clock + len))
        throw new MalformedUpdate('a deletion of an impossible length')
      deletions.push({ client, start: clock, end: clock + len })
    }
  }
  return deletions
}
