import { strFromU8, type Unzipped, unzipSync } from 'fflate'
import { IMPORT_LIMITS, type ImportProblem } from '../../../../shared/import/table.ts'

/** The parts of a workbook that say what is in its cells, unpacked. */
export type Archive =
  | { readonly ok: true; readonly parts: Unzipped }
  | { readonly ok: false; readonly problem: ImportProblem }

/**
 * Parts are taken by their names and never written anywhere, so a name that leads out of its folder leads
 * nowhere. Pictures and what else lies in a workbook stay packed.
 */
const NEEDED =
  /^(?:xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i
/** More parts than any workbook has. */
const MOST_PARTS = 20_000

/** Looks at what an archive says it holds, and only then unpacks it: never more than it has said. */
export function openWorkbook(bytes: Uint8Array): Archive {
  const names = new Set<string>()
  let size = 0
  try {
    unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (NEEDED.test(name)) size += originalSize
        names.add(name)
        return false
      },
    })
    if (!names.has('xl/workbook.xml')) return { ok: false, problem: problemOf(names, bytes) }
    if (size > IMPORT_LIMITS.unpacked || names.size > MOST_PARTS)
      return { ok: false, problem: 'unpacks-too-large' }
    return { ok: true, parts: unzipSync(bytes, { filter: ({ name }) => NEEDED.test(name) }) }
  } catch {
    return { ok: false, problem: 'damaged' } // fflate throws for every byte that is not as it should be
  }
}

function problemOf(names: ReadonlySet<string>, bytes: Uint8Array): ImportProblem {
  if (names.has('xl/workbook.bin')) return 'old-excel'
  if (!names.has('mimetype') || !names.has('content.xml')) return 'other-archive'
  const { mimetype } = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === 'mimetype' && originalSize < 200,
  })
  return mimetype !== undefined && strFromU8(mimetype).includes('spreadsheet')
    ? 'open-document'
    : 'other-archive'
}
