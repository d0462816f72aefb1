import { parentPort } from 'node:worker_threads'
import { serveSlowCalls } from '../workers/rpc.ts'
import { svgOperations } from './svg.ts'

if (parentPort === null) throw new Error('svg-worker runs as a worker thread')
serveSlowCalls(parentPort, svgOperations)
