import { once } from 'node:events'
import { StartError, StorageError } from '../errors.ts'
import { WorkerClient } from '../workers/rpc.ts'
import { startWorker } from '../workers/start-worker.ts'
import type { StorageOperations, StorageReady, StorageWorkerData } from './storage-worker.ts'

/** The database of one data folder, asked through its worker thread. */
export interface Storage {
  /** Writes are durable when the promise resolves. @throws StorageError */
  call<Name extends keyof StorageOperations>(
    name: Name,
    ...args: Parameters<StorageOperations[Name]>
  ): Promise<ReturnType<StorageOperations[Name]>>
  /** Commits what was asked for and lets the data folder go. */
  close(): Promise<void>
}

/**
 * @param onLost called when the worker ends although it was not closed; nothing is stored from then on
 * @throws StartError when the data folder cannot be used
 */
export async function openStorage(folder: string, onLost: () => void): Promise<Storage> {
  const worker = startWorker('storage-worker', { folder } satisfies StorageWorkerData)
  // The worker's first message, before any answer, see storage-worker.ts.
  const [first] = (await once(worker, 'message')) as [StorageReady]
  if (!first.ready) {
    await worker.terminate()
    throw new StartError(first.sentence)
  }
  const client = new WorkerClient<StorageOperations>(worker)
  let closing = false
  const exited = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      if (!closing) onLost()
      resolve()
    })
  })
  return {
    async call(name, ...args) {
      try {
        return await client.call(name, ...args)
      } catch (error) {
        throw new StorageError(`storage could not ${name}`, { cause: error })
      }
    },
    async close() {
      closing = true
      await client.call('close')
      await exited
    },
  }
}
