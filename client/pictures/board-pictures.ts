import type { Editor, TLPageId, TLShapeId } from 'tldraw'
import type { Drawing } from './drawing.ts'
import type { PdfOptions } from './pdf/pdf-options.ts'
import { rasterOf } from './raster.ts'

export type { Drawing } from './drawing.ts'
export type { Paper, PdfOptions } from './pdf/pdf-options.ts'

export interface DrawingOptions {
  /** Ends the drawing with the signal's reason. */
  readonly signal?: AbortSignal
}

/** Around what is drawn, in pixels of the board. */
const MARGIN = 32

/**
 * Draws a page, whether or not it is the one on the screen.
 *
 * @returns null for a page with nothing on it
 * @throws the reason of the signal when it is aborted
 */
export async function drawPage(
  editor: Editor,
  page: TLPageId,
  options: DrawingOptions = {},
): Promise<Drawing | null> {
  return await drawShapes(editor, editor.getSortedChildIdsForParent(page), options)
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
  { signal }: DrawingOptions = {},
): Promise<Drawing | null> {
  signal?.throwIfAborted()
  if (ids.length === 0) return null
  const drawn = await editor.getSvgString([...ids], { darkMode: false, background: true, padding: MARGIN })
  signal?.throwIfAborted()
  return drawn === undefined ? null : { svg: drawn.svg, width: drawn.width, height: drawn.height }
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

/** Drawings as a document, each on a page of its own. */
export async function toPdf(drawings: readonly Drawing[], options: PdfOptions): Promise<Blob> {
  const { pdfOf } = await import('./pdf/pdf.ts')
  return await pdfOf(drawings, options)
}
