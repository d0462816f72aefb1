import type { ImportProblem, Reading } from '../../../../shared/import/table.ts'
import { IMPORT_LIMITS } from '../../../../shared/import/table.ts'
import { currentLanguage } from '../../../i18n/messages.ts'
import type { ReadRequest } from './read-file.ts'

/**
 * Reads the tables of a file in a worker.
 *
 * @param signal ends the worker
 * @returns null when it was stopped
 */
export async function readInWorker(file: File, signal: AbortSignal): Promise<Reading | null> {
  if (file.size > IMPORT_LIMITS.file) return failed('too-large')
  const bytes = await bytesOf(file)
  if (bytes === null) return failed('damaged')
  if (signal.aborted) return null
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' })
  const name = file.name.replace(/\.[^.]*$/, '')
  const request: ReadRequest = { bytes, name, language: currentLanguage() }
  try {
    return await new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(null))
      worker.addEventListener('message', ({ data }: MessageEvent<Reading>) => resolve(data))
      // Out of memory, or out of reach: either way this file cannot be read here.
      worker.addEventListener('error', () => resolve(failed('damaged')))
      worker.postMessage(request, [bytes.buffer])
    })
  } finally {
    worker.terminate()
  }
}

/** @returns null when the file has gone since it was chosen */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null // the browser's errors all mean that it is not there any more
  }
}

function failed(problem: ImportProblem): Reading {
  return { ok: false, problem }
}
