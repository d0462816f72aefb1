import { parentPort } from 'node:worker_threads'
import { serveSlowCalls } from '../workers/rpc.ts'
import { rasterOperations } from './raster.ts'

if (parentPort === null) throw new Error('raster-worker runs as a worker thread')
serveSlowCalls(parentPort, rasterOperations)
