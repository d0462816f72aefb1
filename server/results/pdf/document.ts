import PDFDocument from 'pdfkit'
import type { Paper } from '../../../shared/results/paper/paper.ts'
import type { Doc } from './fonts.ts'

/** What a file says of itself. */
type Described = Pick<Paper, 'language' | 'title' | 'kicker'>

/** What PDFKit keeps of a document that its types leave out. */
interface Inside {
  info: Readonly<Record<string, unknown>>
  _addInfo(): void
  readonly _root: {
    readonly data: { readonly ViewerPreferences: { readonly data: Record<string, unknown> } }
  }
}

/**
 * A tagged PDF without a page yet: its language and title set, its fonts embedded as they are used.
 *
 * @param now milliseconds since 1970
 * @returns the document, and its bytes once it has been ended
 */
export function openDocument(paper: Described, now: number): { doc: Doc; bytes: Promise<Uint8Array> } {
  const doc = new PDFDocument({
    ...{ pdfVersion: '1.7', tagged: true, lang: paper.language, displayTitle: true },
    ...{ autoFirstPage: false, bufferPages: true, font: '' },
    subset: 'PDF/UA' as 'PDF/A-2b', // PDFKit knows it, its types do not yet
    info: {
      ...{ Title: paper.title, Subject: paper.kicker, Creator: 'Planwand', Producer: 'Planwand' },
      CreationDate: new Date(now),
    },
  })
  escapeMetadata(insideOf(doc))
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks)))).on('error', reject)
  })
  return { doc, bytes }
}

/** Asks the printer for both sides of the sheet, turned over its short edge, and for the true size. */
export function askForShortEdge(doc: Doc): void {
  const { data } = insideOf(doc)._root.data.ViewerPreferences
  Object.assign(data, { Duplex: 'DuplexFlipShortEdge', PrintScaling: 'None' })
}

function insideOf(doc: Doc): Inside {
  return doc as unknown as Inside
}

/** PDFKit puts the title into XML as it is; with an `&` in it no program could read the metadata. */
function escapeMetadata(doc: Inside): void {
  const write = doc._addInfo.bind(doc)
  doc._addInfo = () => {
    const { info } = doc
    const escaped = Object.entries(info).map(([key, value]) => {
      return [key, typeof value === 'string' ? escapeXml(value) : value] as const
    })
    doc.info = Object.fromEntries(escaped)
    write()
    doc.info = info
  }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
