import * as Y from 'yjs'
import type { Struct } from './decode-update.ts'

/** A client's structs from `index` on are still to be integrated. */
interface Rest {
  readonly client: number
  readonly structs: readonly Struct[]
  readonly index: number
}

/**
 * Plays an update through in an order in which Yjs can integrate it, without integrating anything. Takes
 * time in proportion to the update, however its structs wait for one another.
 *
 * @param update the structs of each client
 * @param known how many clocks of a client are there already
 * @returns the new clocks of the clients that advanced; null when some struct could never be integrated,
 *   because what comes before it or what it builds on is missing, or waits for it in turn
 */
export function advance(
  update: ReadonlyMap<number, readonly Struct[]>,
  known: (client: number) => number,
): Map<number, number> | null {
  const advanced = new Map<number, number>()
  const clockOf = (client: number) => advanced.get(client) ?? known(client)
  const ready: Rest[] = [...update].map(([client, structs]) => ({ client, structs, index: 0 }))
  const waiting = new Map<Struct, Rest[]>()
  let unfinished = ready.length
  for (let rest = ready.pop(); rest !== undefined; rest = ready.pop()) {
    const { client, structs } = rest
    let { index } = rest
    for (let struct = structs[index]; struct !== undefined; struct = structs[++index]) {
      const { clock } = struct.id
      if (struct instanceof Y.Skip || clock + struct.length <= clockOf(client)) continue
      if (clock > clockOf(client)) return null
      const missing = missingOf(struct, clockOf)
      if (missing !== null) {
        const needed = missing.client === client ? null : structAt(update.get(missing.client), missing.clock)
        if (needed === null) return null
        const others = waiting.get(needed) ?? []
        waiting.set(needed, others)
        others.push({ client, structs, index })
        break
      }
      advanced.set(client, clock + struct.length)
      for (const woken of waiting.get(struct) ?? []) ready.push(woken)
    }
    if (index >= structs.length) unfinished -= 1
  }
  return unfinished === 0 ? advanced : null
}

/** The first struct that this one builds on and that is not there yet. */
function missingOf(struct: Struct, clockOf: (client: number) => number): Y.ID | null {
  if (!(struct instanceof Y.Item)) return null
  // Before it is integrated, a struct's parent is an id, the name of a root type, or left open.
  const parent: unknown = struct.parent
  const ids = [struct.origin, struct.rightOrigin, parent instanceof Y.ID ? parent : null]
  return ids.find((id) => id !== null && id.clock >= clockOf(id.client)) ?? null
}

function structAt(structs: readonly Struct[] | undefined, clock: number): Struct | null {
  let low = 0
  let high = (structs?.length ?? 0) - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const struct = structs?.[middle]
    if (struct === undefined) return null
    if (clock < struct.id.clock) high = middle - 1
    else if (clock >= struct.id.clock + struct.length) low = middle + 1
    else return struct instanceof Y.Skip ? null : struct
  }
  return null
}
