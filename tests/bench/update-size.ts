import type { TLShape } from '@tldraw/tlschema'
import { asRecord } from '../records/samples.ts'
import { int32, pick, randomOf } from '../seeds.ts'
import { Peer } from '../sync/peer.ts'
import type { Figure } from './lib/figure.ts'
import { wallOfNotes } from './lib/notes.ts'
import { quantile } from './lib/statistics.ts'

// Node has no frames, and needs none: the binding is told when to write.
globalThis.requestAnimationFrame ??= () => 0

const MOVES = 1_000
const LIMIT_BYTES = 60

/**
 * What one moved note costs: bytes of the Yjs update that the product's own binding makes of it, which is what
 * is sent, stored and sent on. Coordinates are fractions, as they are at any zoom but 100 %.
 */
export function measureUpdateSize(seed: number): Figure[] {
  const sizes = moveNotes(seed)
  return [
    { name: 'Update of a moved note, median', unit: 'bytes', ours: quantile(sizes, 0.5), limit: LIMIT_BYTES },
    { name: 'Update of a moved note, p99', unit: 'bytes', ours: quantile(sizes, 0.99), limit: LIMIT_BYTES },
  ]
}

function moveNotes(seed: number): number[] {
  const random = randomOf(seed)
  // An id of Yjs is random, and a short one saves bytes: this is the longest.
  const peer = new Peer({ clientId: 2 ** 32 - 1 })
  const notes = wallOfNotes(200, seed).map(asRecord)
  peer.store.put(notes)
  peer.settle()
  const sizes: number[] = []
  peer.doc('board').on('update', (update) => sizes.push(update.length))
  for (let move = 0; move < MOVES; move++) {
    const shape = peer.get(pick(random, notes).id) as TLShape // only notes were put in
    const [x, y] = [int32(random, 0, 1_000_000) / 99, int32(random, 0, 1_000_000) / 99]
    peer.put({ ...shape, x, y })
    peer.binding.flush()
  }
  peer.destroy()
  if (sizes.length !== MOVES) throw new Error(`${MOVES} moves made ${sizes.length} updates`)
  return sizes
}
