import type { TLPage, TLRecord } from '@tldraw/tlschema'
import { type HouseStyle, PLAIN_HOUSE } from '../../server/house/house-style.ts'
import type { MadeResult } from '../../server/results/make-result.ts'
import { makeResult } from '../../server/results/make-result.ts'
import type { PlainRecord } from '../../shared/records/encoding.ts'
import type { AgendaStep } from '../../shared/results/paper/protocol.ts'
import { type ResultSource, readResults } from '../../shared/results/read-results.ts'
import type { ResultRequest } from '../../shared/results/request.ts'
import { sourceOf } from '../results/boards.ts'

export const NOW = Date.parse('2030-03-01T09:30:00Z')

/** A document of a board of records; those whose type is field are structure. */
export async function make(
  records: readonly PlainRecord[],
  wanted: Partial<ResultRequest> = {},
  {
    agenda = [],
    names = new Map<string, string>(),
    house = PLAIN_HOUSE,
  }: { agenda?: readonly AgendaStep[]; names?: Map<string, string>; house?: HouseStyle } = {},
  /** Of the one page there is. */
  pageMeta: Readonly<Record<string, unknown>> = {},
): Promise<Extract<MadeResult, { ok: true }>> {
  const stage = records.filter(({ type }) => type === 'field').map(({ id }) => id)
  const request: ResultRequest = {
    ...{
      format: 'docx',
      form: 'protokoll',
      language: 'de',
      page: null,
      names: false,
      date: null,
      place: null,
    },
    ...wanted,
  }
  const loaded = { board: readResults(withPageMeta(sourceOf(records, stage), pageMeta)), agenda }
  const made = await makeResult(loaded, { request, people: { names, count: 7 }, now: NOW }, house)
  if (!made.ok) throw new Error(made.problem)
  return made
}

function withPageMeta(source: ResultSource, meta: Readonly<Record<string, unknown>>): ResultSource {
  const changed = (record: TLRecord): TLRecord =>
    // Meta of a page is any JSON, which is what tests give.
    record.typeName === 'page' ? { ...record, meta: { ...record.meta, ...(meta as TLPage['meta']) } } : record
  return { ...source, records: source.records.map(changed) }
}
