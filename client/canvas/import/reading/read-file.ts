import { type Reading, sourceTable } from '../../../../shared/import/table.ts'
import type { CellLanguage } from '../../../../shared/tables/cell-value.ts'
import { decodeText } from './decode.ts'
import { kindOfFile } from './kind-of-file.ts'
import { readCsv } from './read-csv.ts'
import { readWorkbook } from './read-workbook.ts'

export interface ReadRequest {
  readonly bytes: Uint8Array
  /** Of the file, without its ending. */
  readonly name: string
  readonly language: CellLanguage
}

/** The tables in a file, or why there are none. Knows neither page nor editor: it runs in a worker. */
export async function readFile({ bytes, name, language }: ReadRequest): Promise<Reading> {
  const file = kindOfFile(bytes)
  if (file.kind === 'none') return { ok: false, problem: file.problem }
  if (file.kind === 'archive') return readWorkbook(bytes, language)
  const table = sourceTable(name, readCsv(decodeText(bytes)))
  return table === null ? { ok: false, problem: 'empty' } : { ok: true, tables: [table] }
}
