import { BLANK_PADDING, type Block, HIGHLIGHT, INK, OPEN } from './blocks.ts'
import type { Doc, Fonts } from './fonts.ts'
import type { SetLine } from './lines.ts'

/** Points. */
const MARGIN = { top: 54, side: 57, bottom: 62 } as const
/** Where the foot of a page stands, from its lower edge. */
const FOOT = 36
/** Letters stand so far below the top of their line, as a share of the space around them. */
const RISE = 0.35

/** Between the sign of an item and its text. */
const MARK_ROOM = 10

interface HowDrawn {
  /** Where the lines end, when they stand at the right. */
  readonly end: number | null
  readonly hasMark: boolean
}

type Element = ReturnType<Doc['struct']>

/** The pages: where the next line goes, and what is drawn on them, all of it tagged. */
export class Sheet {
  readonly doc: Doc
  readonly #root: Element
  readonly #fonts: Fonts
  #isLandscape: boolean
  #y = MARGIN.top

  constructor(doc: Doc, fonts: Fonts, isLandscape: boolean) {
    this.doc = doc
    this.#fonts = fonts
    this.#isLandscape = isLandscape
    this.#root = doc.struct('Document')
    doc.addStructure(this.#root)
    this.#addPage()
  }

  get left(): number {
    return MARGIN.side
  }
  get width(): number {
    return this.doc.page.width - 2 * MARGIN.side
  }
  get y(): number {
    return this.#y
  }
  /** What is left of the page. */
  get room(): number {
    return this.doc.page.height - MARGIN.bottom - this.#y
  }
  get isAtTop(): boolean {
    return this.#y === MARGIN.top
  }

  turn(isLandscape: boolean): void {
    if (isLandscape === this.#isLandscape) return
    this.#isLandscape = isLandscape
    this.breakPage()
  }

  breakPage(): void {
    this.#addPage()
    this.#y = MARGIN.top
  }

  down(by: number): void {
    this.#y += by
  }

  /** Begins an element of the document's structure. @param parent the document itself when it is left out */
  element(
    tag: string,
    parent: Element = this.#root,
    options: Readonly<Record<string, unknown>> = {},
  ): Element {
    const element = this.doc.struct(tag, options)
    parent.add(element)
    return element
  }

  /** Draws something that says nothing: lines and grounds. */
  decorate(draw: (doc: Doc) => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' })
    draw(this.doc)
    this.doc.endMarkedContent()
  }

  fill(x: number, y: number, width: number, height: number, color: string): void {
    this.decorate((doc) => doc.rect(x, y, width, height).fill(color))
  }

  /**
   * Draws lines of a block from its place on.
   *
   * @param element that they are the text of
   * @param isEnd whether they stand at the right
   */
  lines(
    element: Element,
    block: Block,
    lines: readonly SetLine[],
    x: number,
    y: number,
    isEnd: number | null,
  ): void {
    const { leading, size } = block
    for (const [at, line] of lines.entries()) {
      this.#grounds(line, x + startOf(line, isEnd), y + at * leading, leading)
    }
    const content = this.doc.markStructureContent(block.tag)
    const rise = (leading - size) * RISE
    for (const [at, line] of lines.entries()) {
      this.#line(line, x + startOf(line, isEnd), y + at * leading + rise, block, at < lines.length - 1)
    }
    this.doc.endMarkedContent()
    element.add(content)
  }

  /** Draws a block, or as much of it as it says, with the sign before it and the frame around it. */
  block(element: Element, block: Block, x: number, y: number, width: number, how: HowDrawn): void {
    const top = y + block.before
    const inset = block.isBlank ? BLANK_PADDING : 0
    if (block.isBlank) {
      this.blank(x, top, width, block.lines.length * block.leading + 2 * BLANK_PADDING)
    }
    if (block.mark !== null && how.hasMark) this.#mark(element, block, x + block.indent - MARK_ROOM, top)
    const body = block.mark === null ? element : this.element('LBody', element)
    this.lines(body, block, block.lines, x + block.indent + inset, top + inset, how.end)
    if (body !== element) body.end()
  }

  /** Draws lines that are read elsewhere. */
  artifactLines(block: Block, x: number, y: number, end: number | null): void {
    this.decorate(() => {
      for (const [at, line] of block.lines.entries()) {
        const rise = (block.leading - block.size) * RISE
        this.#line(line, x + startOf(line, end), y + at * block.leading + rise, block, false)
      }
    })
  }

  /** The sign before an item. */
  #mark(element: Element, block: Block, x: number, y: number): void {
    const label = this.element('Lbl', element)
    const content = this.doc.markStructureContent('Lbl')
    this.#text(block.mark ?? '', x, y + (block.leading - block.size) * RISE, block)
    this.doc.endMarkedContent()
    label.add(content)
    label.end()
  }

  /** The frame of a marked place. */
  blank(x: number, y: number, width: number, height: number): void {
    this.decorate((doc) => {
      doc.rect(x, y, width, height).fill(OPEN)
      doc.lineWidth(0.75).dash(3, { space: 2 }).rect(x, y, width, height).stroke('#a98600').undash()
    })
  }

  /** Writes the foot of every page and ends the document. @param foot of a page, counted from 1 */
  end(foot: (page: number, pages: number) => string): void {
    this.#root.end()
    const { start, count } = this.doc.bufferedPageRange()
    for (let at = start; at < start + count; at++) {
      this.doc.switchToPage(at)
      this.doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
      const text = foot(at + 1, count)
      this.#fonts.use('text')
      this.doc.fontSize(8).fillColor('#55565e')
      const x = this.doc.page.width - MARGIN.side - this.doc.widthOfString(text)
      this.doc.text(text, Math.max(MARGIN.side, x), this.doc.page.height - FOOT, { lineBreak: false })
      this.doc.endMarkedContent()
    }
    this.doc.end()
  }

  #addPage(): void {
    // No margins: nothing but this class decides where a page ends.
    this.doc.addPage({ size: 'A4', layout: this.#isLandscape ? 'landscape' : 'portrait', margin: 0 })
  }

  #grounds(line: SetLine, x: number, y: number, height: number): void {
    for (const piece of line) {
      const color = piece.isOpen ? OPEN : piece.highlight ? HIGHLIGHT : null
      if (color !== null) this.fill(x + piece.x, y + 0.5, piece.width, height - 1.5, color)
    }
  }

  /** Neighbours of one look are drawn as one text with its spaces, so that it is read and copied as one. */
  #line(line: SetLine, x: number, y: number, block: Block, isFollowed: boolean): void {
    for (const [at, piece] of line.entries()) {
      const isLast = at === line.length - 1
      const text = `${piece.text}${isLast && !isFollowed ? '' : isJoined(piece, line[at + 1], isLast) ? '' : ' '}`
      if (piece.actual !== null) this.doc.markContent('Span', { actual: piece.actual })
      this.#fonts.use(piece.face)
      this.doc.fontSize(block.size).fillColor(block.color)
      this.doc.text(text, x + piece.x, y, { lineBreak: false })
      if (piece.actual !== null) this.doc.endMarkedContent()
    }
  }

  #text(text: string, x: number, y: number, block: Block): void {
    this.doc
      .font(block.face)
      .fontSize(block.size)
      .fillColor(block.color || INK)
    this.doc.text(text, x, y, { lineBreak: false })
  }
}

/** Whether no space is between two pieces: they touch, or a word goes on in the next line behind its hyphen. */
function isJoined(piece: SetLine[number], next: SetLine[number] | undefined, isLast: boolean): boolean {
  if (isLast) return piece.text.endsWith('-')
  return next !== undefined && next.x - (piece.x + piece.width) < 0.5
}

function startOf(line: SetLine, end: number | null): number {
  const last = line.at(-1)
  return end === null || last === undefined ? 0 : end - last.x - last.width
}
