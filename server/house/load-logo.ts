import { mkdtemp, open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Intake } from '../assets/intake.ts'
import type { RasterOperations } from '../assets/raster.ts'
import { SNIFFED_BYTES, sniffFormat } from '../assets/sniff.ts'
import type { SvgOperations } from '../assets/svg.ts'
import { WorkerClient, WorkerError } from '../workers/rpc.ts'
import { startWorker } from '../workers/start-worker.ts'
import type { Logo } from './house-style.ts'
import type { LogoWish, StyleProblem } from './read-style.ts'

const MOST_BYTES = 4 * 1024 * 1024
/** Pixels: 30 mm at 400 dots an inch, and what is three times as wide. */
const BOX = { width: 1440, height: 480 } as const

/** Takes the logo in as any picture somebody sends, and draws it once for all documents. */
export async function loadLogo(
  folder: string,
  wish: LogoWish,
  tell: (problem: StyleProblem) => void,
): Promise<Logo | null> {
  const work = await mkdtemp(join(tmpdir(), 'planwand-logo-'))
  const leaveOut = (problem: string): null => {
    tell({ path: 'logo.file', problem: `${wish.file} ${problem}; there is no logo.` })
    return null
  }
  try {
    const source = join(folder, wish.file)
    const { size } = await stat(source)
    if (size > MOST_BYTES) return leaveOut(`has ${size} bytes, more than ${MOST_BYTES}`)
    const clean = join(work, 'clean')
    const intake = await takeIn(source, clean)
    if (intake === null) return leaveOut('is no SVG, PNG, JPEG, WebP or GIF')
    if (!intake.ok) return leaveOut('is damaged, too large or too intricate')
    const { png, width, height } = await withWorker<RasterOperations, Drawn>('raster-worker', (worker) =>
      worker.call('draw', clean, BOX),
    )
    return { png, ratio: width / height, height: wish.height, alt: wish.alt }
  } catch (error) {
    if (error instanceof WorkerError) return leaveOut('cannot be drawn')
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return leaveOut(`cannot be read (${code})`)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

type Drawn = Awaited<ReturnType<RasterOperations['draw']>>

async function takeIn(source: string, target: string): Promise<Intake | null> {
  const format = await formatOf(source)
  if (format === null) return null
  if (format === 'svg')
    return withWorker<SvgOperations, Intake>('svg-worker', (worker) => worker.call('takeIn', source, target))
  return withWorker<RasterOperations, Intake>('raster-worker', (worker) =>
    worker.call('takeIn', source, target, format),
  )
}

async function formatOf(path: string) {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0)
    return sniffFormat(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

/** For this one piece of work: a thread that is not needed again is not kept. */
async function withWorker<Ops extends RasterOperations | SvgOperations, Result>(
  name: 'raster-worker' | 'svg-worker',
  run: (worker: WorkerClient<Ops>) => Promise<Result>,
): Promise<Result> {
  const worker = new WorkerClient<Ops>(startWorker(name, null))
  try {
    return await run(worker)
  } finally {
    await worker.terminate()
  }
}
