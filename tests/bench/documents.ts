import type { TLRecord } from '@tldraw/tlschema'
import { PLAIN_HOUSE } from '../../server/house/house-style.ts'
import { type MadeResult, makeResult } from '../../server/results/make-result.ts'
import { readResults } from '../../shared/results/read-results.ts'
import type { ResultFormat, ResultRequest } from '../../shared/results/request.ts'
import { DOCUMENT, note, PAGE } from '../records/samples.ts'
import type { Figure } from './lib/figure.ts'
import { wallOfNotes } from './lib/notes.ts'
import { quantile } from './lib/statistics.ts'

const CONTRIBUTIONS = 2_000
const ROUNDS = 5
const LIMITS: readonly (readonly [ResultFormat, number])[] = [
  ['csv', 2_000],
  ['xlsx', 2_000],
  ['docx', 2_000],
  ['pdf', 15_000],
]

/** What the model of 2,000 contributions costs, and the documents made of it; the median of a few rounds. */
export async function measureDocuments(seed: number): Promise<Figure[]> {
  const field = { ...note('field'), type: 'field' }
  const props = { w: 60_000, h: 60_000, title: 'Feld', question: '', color: 'green', kind: 'notes' }
  const records = [DOCUMENT, PAGE, { ...field, props }, ...wallOfNotes(CONTRIBUTIONS, seed)]
  // Samples are valid records.
  const source = { records: records as unknown as TLRecord[], isStage: (id: string) => id === field.id }
  const model = await median(async () => readResults(source))
  const board = readResults(source)
  const figures: Figure[] = [{ name: 'Model of 2,000 contributions', unit: 'ms', ours: model, limit: 100 }]
  for (const [format, limit] of LIMITS) {
    const ours = await median(() => make(board, format))
    figures.push({ name: `${format.toUpperCase()} of 2,000 contributions`, unit: 'ms', ours, limit })
  }
  return figures
}

function make(board: ReturnType<typeof readResults>, format: ResultFormat): Promise<MadeResult> {
  const request: ResultRequest = {
    ...{ format, form: 'protokoll', language: 'de', page: null },
    ...{ names: false, date: null, place: null },
  }
  return makeResult(
    { board, agenda: [] },
    { request, people: { names: new Map(), count: 40 }, now: 0 },
    PLAIN_HOUSE,
  )
}

async function median(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  return quantile(times, 0.5)
}
