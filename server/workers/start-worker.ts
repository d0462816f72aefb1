import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { type ResourceLimits, Worker } from 'node:worker_threads'

/** Worker entries. In the build each is `<name>.js` beside main.js, see vite.config.ts. */
const SOURCES = {
  'storage-worker': '../storage/storage-worker.ts',
  'document-worker': '../room/document-worker.ts',
  'raster-worker': '../assets/raster-worker.ts',
  'svg-worker': '../assets/svg-worker.ts',
  'results-worker': '../results/results-worker.ts',
} as const

export type WorkerName = keyof typeof SOURCES

/**
 * Starts a worker thread from the build, or from its TypeScript source in development and tests.
 *
 * @param resourceLimits a thread that needs more memory ends, and nothing else does
 */
export function startWorker(
  name: WorkerName,
  workerData: unknown,
  resourceLimits: ResourceLimits = {},
): Worker {
  const options = { workerData, resourceLimits }
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL(`./${name}.js`, import.meta.url), options)
  }
  // `--import tsx` is without effect in a thread of Node 20, so the thread registers it itself.
  const tsxFolder = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))
  const tsx = new URL('./dist/esm/api/index.mjs', tsxFolder).href
  const source = new URL(SOURCES[name], import.meta.url).href
  const bootstrap = `
    import { register } from '${tsx}'
    register()
    await import('${source}')
  `
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(bootstrap)}`), options)
}
