import type { Editor, TLPageId, TLShapeId } from 'tldraw'
import type { DrawingOptions } from './draw.ts'
import type { Drawing } from './drawing.ts'
import type { PdfOptions } from './pdf/pdf-options.ts'
import { rasterOf } from './raster.ts'

export type { DrawingOptions } from './draw.ts'
export type { Drawing } from './drawing.ts'
export type { Paper, PdfOptions } from './pdf/pdf-options.ts'

/** Of a page or of what lies on it; its title is the page's. */
export type PageOptions = Omit<DrawingOptions, 'title'>

/**
 * Draws a page, whether or not it is the one on the screen.
 *
 * @returns null for a page with nothing on it
 * @throws the reason of the signal when it is aborted
 */
export async function drawPage(
  editor: Editor,
  page: TLPageId,
  options: PageOptions = {},
): Promise<Drawing | null> {
  const title = editor.getPage(page)?.name ?? ''
  return await drawShapes(editor, editor.getSortedChildIdsForParent(page), { title, ...options })
}

/**
 * Draws shapes of one page and all that lies in them.
 *
 * @returns null when none of them can be seen
 * @throws the reason of the signal when it is aborted
 */
export async function drawShapes(
  editor: Editor,
  ids: readonly TLShapeId[],
  options: DrawingOptions = {},
): Promise<Drawing | null> {
  options.signal?.throwIfAborted()
  const [{ openStudio }, { drawIn }] = await Promise.all([import('./studio/studio.ts'), import('./draw.ts')])
  const studio = openStudio(editor)
  try {
    return await drawIn(studio, ids, options)
  } finally {
    studio.close()
  }
}

/** @param width in pixels of the picture; its height follows */
export async function toPng(drawing: Drawing, { width }: { readonly width: number }): Promise<Blob> {
  return await rasterOf(drawing, { type: 'image/png', width })
}

/**
 * @param width in pixels of the picture; its height follows
 * @param quality from 0 to 1
 */
export async function toJpeg(
  drawing: Drawing,
  { width, quality }: { readonly width: number; readonly quality: number },
): Promise<Blob> {
  return await rasterOf(drawing, { type: 'image/jpeg', width, quality })
}

/** Drawings as a document, each on a page of its own as large as the drawing. They are pixels in it, not vectors yet. */
export async function toPdf(drawings: readonly Drawing[], options: PdfOptions): Promise<Blob> {
  const { pdfOf } = await import('./pdf/pdf.ts')
  return await pdfOf(drawings, options)
}
