import type { Editor, TLPageId } from 'tldraw'
import type { CellChanges } from './table-data.ts'

/** Written at a time: one frame's work, and far less than a message of the server may hold. */
const CHUNK = { rows: 100, characters: 100_000 } as const

/** Places where pieces begin and end. */
export function chunksOf(rows: readonly CellChanges[]): (readonly [start: number, end: number])[] {
  const chunks: (readonly [number, number])[] = []
  let [start, characters] = [0, 0]
  rows.forEach((row, at) => {
    characters += Object.values(row).reduce((sum, { length }) => sum + length, 0)
    if (at + 1 - start < CHUNK.rows && characters < CHUNK.characters) return
    chunks.push([start, at + 1])
    start = at + 1
    characters = 0
  })
  if (start < rows.length) chunks.push([start, rows.length])
  return chunks
}

/** Whether a page takes so many more rows. */
export function hasRoom(editor: Editor, page: TLPageId, count: number): boolean {
  return editor.getPageShapeIds(page).size + count <= editor.options.maxShapesPerPage
}
