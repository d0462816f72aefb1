import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { elementsOf, type PdfElement, readPdf } from './pdf-structure.ts'

/** Text at its place; points from the left and upper edge of its page, pages counted from 1. */
export interface PlacedText {
  readonly text: string
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
}

export interface PdfTexts {
  readonly pages: readonly { readonly width: number; readonly height: number }[]
  readonly items: readonly PlacedText[]
  /** All text in the order in which the structure of the document has it, artifacts aside. */
  readonly read: string
}

/** What another program finds in a PDF. */
export async function textsOf(bytes: Uint8Array): Promise<PdfTexts> {
  const pdf = await openPdf(bytes)
  const pages: { width: number; height: number }[] = []
  const items: PlacedText[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    pages.push({ width, height })
    const content = await page.getTextContent()
    for (const item of content.items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [, , , , x = 0, y = 0] = item.transform.map(Number)
      items.push({ text: item.str, page: number, x, y: height - y, width: item.width })
    }
  }
  const read = await readInOrder(pdf, elementsOf(readPdf(bytes)))
  await pdf.loadingTask.destroy()
  return { pages, items, read }
}

export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // pdf.js takes the bytes for itself.
  return getDocument({ data: bytes.slice(), verbosity: 0 }).promise
}

/** Text of each piece of marked content, by object of the page and number. */
async function markedTexts(pdf: PDFDocumentProxy): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const open: string[] = []
    for (const item of items) {
      if ('str' in item) {
        const id = open.findLast((some) => some !== '') ?? ''
        texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`)
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id ?? '')
    }
  }
  return texts
}

async function readInOrder(pdf: PDFDocumentProxy, elements: readonly PdfElement[]): Promise<string> {
  const texts = await markedTexts(pdf)
  return elements
    .flatMap(({ content }) => content.map(({ page, mcid }) => texts.get(`p${page}R_mc${mcid}`) ?? ''))
    .join('\n')
}
