import * as Y from 'yjs'
import type { AssetHash } from '../../shared/ids.ts'
import { WORKER_FROM_BYTES } from '../limits.ts'
import { WorkerClient } from '../workers/rpc.ts'
import { startWorker } from '../workers/start-worker.ts'
import { assetsIn } from './assets-in.ts'
import { copyLayer, type LayerCopy } from './copy-layer.ts'
import { Knowledge, type KnowledgeData } from './knowledge.ts'

/** A snapshot and what is needed to answer with parts of it, without decoding it for every join. */
export interface Snapshot {
  readonly update: Uint8Array
  readonly clocks: ReadonlyMap<number, number>
  /** An update with the deletions of the snapshot and nothing else. */
  readonly deletions: Uint8Array
}

export interface Inspected {
  readonly snapshot: Snapshot | null
  readonly knowledge: KnowledgeData
}

/** The room's bytes do not form a document. They are left as they are. */
export class UnreadableRoom extends Error {
  override readonly name = 'UnreadableRoom'
}

/** Work on whole documents. Large ones are worked on in another thread. */
export interface Documents {
  /** @throws UnreadableRoom, in whatever thread */
  inspect(snapshot: Uint8Array | null, updates: readonly Uint8Array[]): Promise<Inspected>
  /** @returns one snapshot of everything, deleted content left out */
  compact(snapshot: Uint8Array | null, updates: readonly Uint8Array[]): Promise<Snapshot>
  /** @returns the pictures its shapes name */
  assets(snapshot: Uint8Array | null, updates: readonly Uint8Array[]): Promise<ReadonlySet<AssetHash>>
  /** @returns the first update of this layer on a copy of the board */
  copy(snapshot: Uint8Array | null, updates: readonly Uint8Array[], copy: LayerCopy): Promise<Uint8Array>
  close(): Promise<void>
}

export type DocumentOperations = typeof documentOperations

/** The work itself, as the worker thread offers it. */
export const documentOperations = {
  inspect(snapshot: Uint8Array | null, updates: readonly Uint8Array[]): Inspected {
    const knowledge = new Knowledge()
    for (const update of snapshot === null ? updates : [snapshot, ...updates]) {
      if (knowledge.admit(update) === 'gap')
        throw new UnreadableRoom('an update does not continue the others')
    }
    return { snapshot: snapshot === null ? null : inspectSnapshot(snapshot), knowledge: knowledge.data }
  },

  compact(snapshot: Uint8Array | null, updates: readonly Uint8Array[]): Snapshot {
    const doc = new Y.Doc({ gc: true })
    try {
      doc.transact(() => {
        for (const update of snapshot === null ? updates : [snapshot, ...updates]) Y.applyUpdate(doc, update)
      })
      return inspectSnapshot(Y.encodeStateAsUpdate(doc))
    } finally {
      doc.destroy()
    }
  },

  assets(snapshot: Uint8Array | null, updates: readonly Uint8Array[]): ReadonlySet<AssetHash> {
    return assetsIn(snapshot === null ? updates : [snapshot, ...updates])
  },

  copy(snapshot: Uint8Array | null, updates: readonly Uint8Array[], copy: LayerCopy): Uint8Array {
    return copyLayer(snapshot === null ? updates : [snapshot, ...updates], copy)
  },
}

function inspectSnapshot(update: Uint8Array): Snapshot {
  const stateVector = Y.encodeStateVectorFromUpdate(update)
  return {
    update,
    clocks: Y.decodeStateVector(stateVector),
    deletions: Y.diffUpdate(update, stateVector),
  }
}

/** Starts the worker with the first large document, and again should one have been too large for it. */
export function createDocuments(): Documents {
  let worker: WorkerClient<DocumentOperations> | null = null
  const large = () => {
    if (worker === null || worker.isGone) {
      worker = new WorkerClient<DocumentOperations>(startWorker('document-worker', null))
    }
    return worker
  }
  return {
    async inspect(snapshot, updates) {
      const small = bytesOf(snapshot, updates) < WORKER_FROM_BYTES
      return small
        ? documentOperations.inspect(snapshot, updates)
        : large().call('inspect', snapshot, updates)
    },
    async compact(snapshot, updates) {
      const small = bytesOf(snapshot, updates) < WORKER_FROM_BYTES
      return small
        ? documentOperations.compact(snapshot, updates)
        : large().call('compact', snapshot, updates)
    },
    // Not for a room: whatever their size, these are done where they hold up none.
    async assets(snapshot, updates) {
      return large().call('assets', snapshot, updates)
    },
    async copy(snapshot, updates, copy) {
      return large().call('copy', snapshot, updates, copy)
    },
    async close() {
      await worker?.terminate()
    },
  }
}

function bytesOf(snapshot: Uint8Array | null, updates: readonly Uint8Array[]): number {
  return updates.reduce((sum, update) => sum + update.length, snapshot?.length ?? 0)
}
