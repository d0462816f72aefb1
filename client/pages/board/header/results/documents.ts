import type { ResultBoard, ResultPage } from '../../../../../shared/results/model.ts'
import { isSilent } from '../../../../../shared/results/paper/entry-parts.ts'
import type { DocumentForm, ResultFormat } from '../../../../../shared/results/request.ts'
import { RESULT_FORMS } from '../../../../../shared/templates/template.ts'
import type { ResultMessages } from './messages.ts'

/** One document as the dialog offers it. */
export interface OfferedDocument {
  readonly form: DocumentForm
  readonly title: string
  readonly formats: readonly ResultFormat[]
  readonly pages: number
  readonly contributions: number
}

/** What can be made of a board, or of one of its pages. */
export function offeredDocuments(
  board: ResultBoard,
  page: string | null,
  words: ResultMessages,
): OfferedDocument[] {
  const pages = page === null ? board.pages : board.pages.filter(({ id }) => id === page)
  const all = { form: 'protokoll', pages: pages.length, contributions: countIn(pages) } as const
  const forms = RESULT_FORMS.flatMap((form): OfferedDocument[] => {
    const becoming = pages.filter((candidate) => candidate.form === form)
    if (becoming.length === 0) return []
    const counts = { pages: becoming.length, contributions: countIn(becoming) }
    return [{ form, title: words.forms[form], formats: ['docx', 'pdf', 'xlsx'], ...counts }]
  })
  return [
    { ...all, title: words.protokoll, formats: ['docx', 'pdf'] },
    ...forms,
    { ...all, title: words.everything, formats: ['xlsx', 'csv', 'md', 'json'] },
  ]
}

function countIn(pages: readonly ResultPage[]): number {
  return pages.reduce(
    (sum, { entries, fields }) =>
      sum +
      [...entries, ...fields.flatMap((field) => field.entries)].filter((entry) => !isSilent(entry)).length,
    0,
  )
}
