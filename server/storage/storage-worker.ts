/**
 * The one thread that touches the database. Everything that was asked for since the last commit becomes
 * one transaction (group commit): however many rooms are busy, they share one write to the disk.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { type Answer, type Call, perform } from '../workers/rpc.ts'
import { accessOperations } from './access-operations.ts'
import { assetOperations } from './asset-operations.ts'
import { type Database, openDatabase } from './database.ts'
import { logOperations } from './log-operations.ts'

export type StorageOperations = ReturnType<typeof storageOperations>
export interface StorageWorkerData {
  readonly folder: string
}
/** The first message of the worker: whether the database could be opened. */
export type StorageReady = { readonly ready: true } | { readonly ready: false; readonly sentence: string }

/** @param end called when everything before it is to be committed and nothing after it carried out */
function storageOperations(database: Database, end: () => void) {
  return {
    ...logOperations(database),
    ...accessOperations(database),
    ...assetOperations(database),
    close: end,
  }
}

function serve(port: NonNullable<typeof parentPort>, database: Database): void {
  let closing = false
  let queue: Call[] = []
  const operations = storageOperations(database, () => {
    closing = true
  })
  port.on('message', (call: Call) => {
    // Calls that are already in the port arrive before the next turn, and so in the same transaction.
    if (queue.push(call) === 1) setImmediate(commitQueue)
  })

  function commitQueue(): void {
    const calls = queue
    queue = []
    for (const answer of commit(database, operations, calls)) port.postMessage(answer)
    if (closing) {
      database.close()
      port.close()
    }
  }
}

/** One transaction; an operation that fails is undone alone, a commit that fails fails them all. */
function commit(database: Database, operations: StorageOperations, calls: readonly Call[]): Answer[] {
  try {
    database.exec('BEGIN')
    const answers = calls.map((call) => performAlone(database, operations, call))
    database.exec('COMMIT')
    return answers
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    const message = error instanceof Error ? error.message : 'commit failed'
    return calls.map(({ id }) => ({ id, ok: false, message }))
  }
}

function performAlone(database: Database, operations: StorageOperations, call: Call): Answer {
  database.exec('SAVEPOINT operation')
  const answer = perform(operations, call)
  // After some failures (a full disk) SQLite has already rolled everything back.
  if (!answer.ok && !database.isTransaction) throw new Error(answer.message)
  if (!answer.ok) database.exec('ROLLBACK TO operation')
  database.exec('RELEASE operation')
  return answer
}

function main(): void {
  if (parentPort === null) throw new Error('storage-worker runs as a worker thread')
  // The parent starts this worker with StorageWorkerData, see storage.ts.
  const { folder } = workerData as StorageWorkerData
  let database: Database
  try {
    database = openDatabase(folder)
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error)
    parentPort.postMessage({ ready: false, sentence } satisfies StorageReady)
    return
  }
  serve(parentPort, database)
  parentPort.postMessage({ ready: true } satisfies StorageReady)
}

main()
