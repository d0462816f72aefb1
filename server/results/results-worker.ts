import { parentPort } from 'node:worker_threads'
import { serveSlowCalls } from '../workers/rpc.ts'
import { resultOperations } from './make-result.ts'

if (parentPort === null) throw new Error('results-worker runs as a worker thread')
serveSlowCalls(parentPort, resultOperations)
