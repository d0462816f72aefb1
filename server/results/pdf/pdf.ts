import PDFDocument from 'pdfkit'
import { type Paper, type Part, runsOfPages } from '../../../shared/results/paper/paper.ts'
import type { PaperWords } from '../../../shared/results/paper/words/words.ts'
import { type Block, heightOf, Setter } from './blocks.ts'
import { Fonts } from './fonts.ts'
import { LineBreaker } from './lines.ts'
import { Sheet } from './sheet.ts'
import { PdfTables } from './tables.ts'

/** A heading is not left alone at the foot of a page: so many points must be free below it. */
const BELOW_HEADING = 46

/**
 * The paper as a tagged PDF on A4: headings, lists and tables in its structure, its language and title set, bookmarks,
 * fonts embedded, hyphenated.
 */
export async function writePdf(paper: Paper, words: PaperWords, now: number): Promise<Uint8Array> {
  const doc = new PDFDocument({
    ...{ pdfVersion: '1.7', tagged: true, lang: paper.language, displayTitle: true },
    ...{ autoFirstPage: false, bufferPages: true, font: '' },
    subset: 'PDF/UA' as 'PDF/A-2b', // PDFKit knows it, its types do not yet
    info: {
      ...{ Title: paper.title, Subject: paper.kicker, Creator: 'Planwand', Producer: 'Planwand' },
      CreationDate: new Date(now),
    },
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject))
  new PdfWriter(doc, paper, words).write()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

class PdfWriter {
  readonly #paper: Paper
  readonly #words: PaperWords
  readonly #sheet: Sheet
  readonly #breaker: LineBreaker
  readonly #setter: Setter
  readonly #tables: PdfTables
  #chapter: PDFKit.PDFOutline | null = null

  constructor(doc: PDFKit.PDFDocument, paper: Paper, words: PaperWords) {
    this.#paper = paper
    this.#words = words
    const fonts = new Fonts(doc)
    this.#sheet = new Sheet(doc, fonts, paper.isLandscape)
    this.#breaker = new LineBreaker(fonts, paper.language)
    this.#setter = new Setter(this.#breaker)
    this.#tables = new PdfTables(this.#sheet, this.#setter)
  }

  write(): void {
    const { width } = this.#sheet
    this.#block(this.#setter.block('P', 'kicker', this.#paper.kicker, width))
    this.#block(this.#setter.block('H1', 'title', this.#paper.title, width))
    for (const { isLandscape, parts } of runsOfPages(this.#paper)) {
      this.#sheet.turn(isLandscape)
      for (const part of parts) this.#part(part)
    }
    const { missing } = this.#breaker
    if (missing > 0)
      this.#part({ kind: 'paragraph', line: [{ text: this.#words.notShown(missing) }], look: 'note' })
    this.#sheet.end((page, pages) => `${this.#paper.foot} · ${this.#words.page(page, pages)}`)
  }

  #part(part: Part): void {
    switch (part.kind) {
      case 'table':
        this.#tables.table(part)
        break
      case 'facts':
        this.#tables.facts(part)
        break
      case 'turn':
        break
      default: {
        const set = this.#setter.part(part, this.#sheet.width, 'text')
        if (Array.isArray(set)) this.#list(set)
        else this.#block(set)
        if (part.kind === 'heading') this.#bookmark(part.level, part.text)
      }
    }
  }

  #list(blocks: readonly Block[]): void {
    const list = this.#sheet.element('L')
    for (const block of blocks) this.#flow(block, this.#sheet.element('LI', list))
    list.end()
  }

  #block(block: Block): void {
    const element = this.#sheet.element(block.tag)
    this.#flow(block, element)
    element.end()
  }

  /** Line by line over as many pages as it takes. */
  #flow(block: Block, element: ReturnType<Sheet['element']>): void {
    const sheet = this.#sheet
    const isHeading = block.tag !== 'P'
    const needed = isHeading ? heightOf(block) + BELOW_HEADING : block.before + block.leading
    if (sheet.room < Math.max(needed, block.isBlank ? heightOf(block) : 0) && !sheet.isAtTop)
      sheet.breakPage()
    let rest = block
    for (let isBegun = false; rest.lines.length > 0; isBegun = true) {
      const before = isBegun || sheet.isAtTop ? 0 : rest.before
      const count = Math.max(1, Math.floor((sheet.room - before) / rest.leading))
      const part = { ...rest, before, lines: rest.lines.slice(0, count) }
      const isLast = count >= rest.lines.length
      sheet.block(element, part, sheet.left, sheet.y, sheet.width, { end: null, hasMark: !isBegun })
      sheet.down(isLast ? heightOf(part) : before + part.lines.length * part.leading)
      if (isLast) return
      rest = { ...rest, lines: rest.lines.slice(count) }
      sheet.breakPage()
    }
  }

  #bookmark(level: number, text: string): void {
    const { outline } = this.#sheet.doc
    if (level === 1) this.#chapter = outline.addItem(text)
    else if (level === 2) (this.#chapter ?? outline).addItem(text)
  }
}
