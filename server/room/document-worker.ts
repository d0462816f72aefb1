import { parentPort } from 'node:worker_threads'
import { serveCalls } from '../workers/rpc.ts'
import { documentOperations } from './documents.ts'

if (parentPort === null) throw new Error('document-worker runs as a worker thread')
serveCalls(parentPort, documentOperations)
