import type { Names } from './markdown.ts'
import type { Entry, ResultBoard } from './model.ts'

/** The model as it is, ending with a line break; who wrote what only where names are shown. */
export function toJson(board: ResultBoard, names: Names): string {
  const shown = (entry: Entry): Entry => (names.has(entry.author) ? entry : { ...entry, author: '' })
  const pages = board.pages.map((page) => ({
    ...page,
    entries: page.entries.map(shown),
    fields: page.fields.map((field) => ({ ...field, entries: field.entries.map(shown) })),
  }))
  return `${JSON.stringify({ ...board, pages, people: Object.fromEntries(names) }, null, 2)}\n`
}
