import { jsPDF } from 'jspdf'
import type { Drawing } from '../drawing.ts'
import { rasterOf } from '../raster.ts'
import type { PdfOptions } from './pdf-options.ts'

/** Points of a pixel of the board. */
const POINTS = 72 / 96

/** Drawings as a document, each on a page of its own. */
export async function pdfOf(drawings: readonly Drawing[], { signal }: PdfOptions): Promise<Blob> {
  const document = new jsPDF({ unit: 'pt', format: [1, 1], compress: true })
  for (const drawing of drawings) {
    signal?.throwIfAborted()
    const [width, height] = [drawing.width * POINTS, drawing.height * POINTS]
    document.addPage([width, height], width > height ? 'landscape' : 'portrait')
    const picture = await rasterOf(drawing, { type: 'image/png', width: Math.min(4000, drawing.width) })
    document.addImage(new Uint8Array(await picture.arrayBuffer()), 'PNG', 0, 0, width, height)
  }
  document.deletePage(1)
  return document.output('blob')
}
