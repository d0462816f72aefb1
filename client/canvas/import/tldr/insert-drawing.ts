import type { Editor, TLContent } from 'tldraw'
import { adoptPictures } from '../../assets/adopt-pictures.ts'
import type { PicturePlace } from '../../assets/pictures.ts'
import type { DrawingPage } from './read-drawing.ts'

export type Inserted =
  | { readonly kind: 'written'; readonly mark: string; readonly count: number }
  | { readonly kind: 'page-full' }

/**
 * Puts pages of a drawing onto a board, as one step of undo: one into the middle of what is seen, several as pages
 * of their own. Their pictures are sent before.
 */
export async function insertDrawing(
  place: PicturePlace,
  pages: readonly DrawingPage[],
  asPages: boolean,
): Promise<Inserted> {
  const { editor } = place
  const contents: { readonly name: string; readonly content: TLContent }[] = []
  for (const { name, content } of pages) {
    contents.push({ name, content: await adoptPictures(place, content) })
  }
  const count = contents.reduce((sum, { content }) => sum + content.shapes.length, 0)
  const present = asPages ? 0 : editor.getCurrentPageShapeIds().size
  if (present + count > editor.options.maxShapesPerPage) return { kind: 'page-full' }
  const mark = editor.markHistoryStoppingPoint('import drawing')
  editor.run(() => {
    for (const { name, content } of contents) {
      if (asPages) addPage(editor, name)
      put(editor, content, asPages)
    }
  })
  return { kind: 'written', mark, count }
}

function addPage(editor: Editor, name: string): void {
  const before = new Set(editor.getPages().map(({ id }) => id))
  editor.createPage({ name })
  const made = editor.getPages().find(({ id }) => !before.has(id))
  if (made !== undefined) editor.setCurrentPage(made.id)
}

function put(editor: Editor, content: TLContent, isOwnPage: boolean): void {
  // What is selected would become the parent of what comes.
  editor.selectNone()
  editor.putContentOntoCurrentPage(content, {
    select: true,
    ...(isOwnPage ? { preservePosition: true } : { point: editor.getViewportPageBounds().center }),
  })
}
