import { RESULT_FORMS, type ResultForm } from '../templates/template.ts'

/** The file formats of `GET /api/boards/:board/results.<format>`. */
export const RESULT_FORMATS = ['json', 'md', 'csv', 'xlsx', 'docx', 'pdf'] as const
export type ResultFormat = (typeof RESULT_FORMATS)[number]

/** What a document is: the record of the workshop, or what pages with a result form become. */
export const DOCUMENT_FORMS = ['protokoll', ...RESULT_FORMS] as const
export type DocumentForm = 'protokoll' | ResultForm

export type ResultLanguage = 'de' | 'en'

/** How many pictures of walls may come with a request, and the bytes of each and of all. */
export const WALL_PICTURES = { count: 40, bytes: 2 * 1024 * 1024, allBytes: 20 * 1024 * 1024 } as const

/** Which document of a board is wanted. */
export interface ResultRequest {
  readonly format: ResultFormat
  readonly form: DocumentForm
  readonly language: ResultLanguage
  /** The id of the one page it is about; null: all of the form. */
  readonly page: string | null
  /** Whether it says who wrote what. For moderators. */
  readonly names: boolean
  /** When the workshop was, `YYYY-MM-DD`, and where; null stays a marked place. */
  readonly date: string | null
  readonly place: string | null
}

/** Whether pictures of walls may come with the request. */
export function mayHavePictures({ form, format }: Pick<ResultRequest, 'form' | 'format'>): boolean {
  return form === 'protokoll' && (format === 'docx' || format === 'pdf')
}

/** The address of a document on its server. */
export function resultPath(board: string, request: ResultRequest): string {
  const { format, form, language, page, names, date, place } = request
  const query = [
    `lang=${language}`,
    ...(form === 'protokoll' ? [] : [`form=${form}`]),
    ...(page === null ? [] : [`page=${encodeURIComponent(page)}`]),
    ...(names ? ['names=1'] : []),
    ...(date === null ? [] : [`date=${date}`]),
    ...(place === null ? [] : [`place=${encodeURIComponent(place)}`]),
  ]
  return `/api/boards/${board}/results.${format}?${query.join('&')}`
}
