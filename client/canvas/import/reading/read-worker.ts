import type { Reading } from '../../../../shared/import/table.ts'
import { type ReadRequest, readFile } from './read-file.ts'

/* Reads one file away from the page, which goes on drawing meanwhile; ended by who started it. */

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  void answer(data)
})

async function answer(request: ReadRequest): Promise<void> {
  const reading: Reading = await readFile(request)
  postMessage(reading)
}
