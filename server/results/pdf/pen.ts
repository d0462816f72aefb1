import { BLANK_PADDING, type Block, HIGHLIGHT, INK, OPEN } from './blocks.ts'
import type { Doc, Fonts } from './fonts.ts'
import type { Piece, SetLine } from './lines.ts'

/** Letters stand so far below the top of their line, as a share of the space around them. */
const RISE = 0.35
/** Between the sign of an item and its text. */
const MARK_ROOM = 10

export interface HowDrawn {
  /** Where the lines end, when they stand at the right. */
  readonly end: number | null
  readonly hasMark: boolean
}

export type Element = ReturnType<Doc['struct']>

/** Points, from the left and upper edge of the page. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Draws on the current page, every bit of it tagged: as text of an element of the structure, or as decoration. */
export class Pen {
  readonly doc: Doc
  readonly fonts: Fonts
  readonly #root: Element
  readonly #bodies = new WeakMap<Element, Element>()
  #lastHeading = 0

  constructor(doc: Doc, fonts: Fonts) {
    this.doc = doc
    this.fonts = fonts
    this.#root = doc.struct('Document')
    doc.addStructure(this.#root)
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

  /**
   * The element of a block. A heading is at most one level below the one before it: texts begin with levels their
   * place in the document does not have, and programs that read aloud must not look for what is missing.
   */
  elementOf({ tag }: Pick<Block, 'tag'>, parent?: Element): Element {
    if (tag === 'P') return this.element(tag, parent)
    this.#lastHeading = Math.min(Number(tag.slice(1)), this.#lastHeading + 1)
    return this.element(`H${this.#lastHeading}`, parent)
  }

  /** @param summary says to those who do not see it what it holds */
  table(summary: string): Element {
    const table = this.element('Table')
    attribute(table, { O: 'Table', Summary: new String(summary) })
    return table
  }

  list(isNumbered: boolean, parent?: Element): Element {
    const list = this.element('L', parent)
    attribute(list, { O: 'List', ListNumbering: isNumbered ? 'Decimal' : 'Disc' })
    return list
  }

  /** Draws a picture that says something. @param alt what */
  figure(bytes: Uint8Array, { x, y, width, height }: Box, alt: string, parent?: Element): void {
    const bbox = [x, y, x + width, y + height]
    const figure = this.element('Figure', parent, { alt, bbox, placement: 'Block' })
    const content = this.doc.markStructureContent('Figure')
    this.doc.image(Buffer.from(bytes), x, y, { width, height })
    this.doc.endMarkedContent()
    figure.add(content)
    figure.end()
  }

  /** Draws something that says nothing: lines and grounds. */
  decorate(draw: (doc: Doc) => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' })
    draw(this.doc)
    this.doc.endMarkedContent()
  }

  fill({ x, y, width, height }: Box, color: string): void {
    this.decorate((doc) => doc.rect(x, y, width, height).fill(color))
  }

  /**
   * Draws lines of a block from its place on.
   *
   * @param element that they are the text of
   * @param end where they end, when they stand at the right
   */
  lines(
    element: Element,
    block: Block,
    lines: readonly SetLine[],
    x: number,
    y: number,
    end: number | null,
  ): void {
    const { leading, size } = block
    for (const [at, line] of lines.entries()) {
      this.#grounds(line, x + startOf(line, end), y + at * leading, leading)
    }
    const content = this.doc.markStructureContent(block.tag)
    const rise = (leading - size) * RISE
    for (const [at, line] of lines.entries()) {
      this.#line(line, x + startOf(line, end), y + at * leading + rise, block, at < lines.length - 1)
    }
    this.doc.endMarkedContent()
    element.add(content)
  }

  /** Draws a block, or as much of it as it says, with the sign before it and the frame around it. */
  block(element: Element, block: Block, x: number, y: number, width: number, how: HowDrawn): void {
    const top = y + block.before
    const inset = block.isBlank ? BLANK_PADDING : 0
    if (block.isBlank) {
      this.blank({ x, y: top, width, height: block.lines.length * block.leading + 2 * BLANK_PADDING })
    }
    if (block.mark !== null && how.hasMark) this.#mark(element, block, x + block.indent - MARK_ROOM, top)
    const body = block.mark === null ? element : this.#bodyOf(element)
    this.lines(body, block, block.lines, x + block.indent + inset, top + inset, how.end)
  }

  /** An item has one body, over however many pages it goes on. It ends with the list. */
  #bodyOf(item: Element): Element {
    const body = this.#bodies.get(item) ?? this.element('LBody', item)
    this.#bodies.set(item, body)
    return body
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

  /** The frame of a marked place. */
  blank({ x, y, width, height }: Box): void {
    this.decorate((doc) => {
      doc.rect(x, y, width, height).fill(OPEN)
      doc.lineWidth(0.75).dash(3, { space: 2 }).rect(x, y, width, height).stroke('#a98600').undash()
    })
  }

  /** Ends the structure and the document; what is still to be drawn on any page may be decoration alone. */
  end(decorateLast: () => void): void {
    this.#root.end()
    decorateLast()
    this.doc.end()
  }

  /** The sign before an item. */
  #mark(element: Element, block: Block, x: number, y: number): void {
    const label = this.element('Lbl', element)
    const content = this.doc.markStructureContent('Lbl')
    this.doc.font(block.face).fontSize(block.size).fillColor(block.color)
    this.doc.text(block.mark ?? '', x, y + (block.leading - block.size) * RISE, { lineBreak: false })
    this.doc.endMarkedContent()
    label.add(content)
    label.end()
  }

  #grounds(line: SetLine, x: number, y: number, height: number): void {
    for (const piece of line) {
      const color = groundOf(piece)
      if (color !== null)
        this.fill({ x: x + piece.x, y: y + 0.5, width: piece.width, height: height - 1.5 }, color)
    }
  }

  /** Words are drawn with the spaces behind them, so that they are read and copied as they were written. */
  #line(line: SetLine, x: number, y: number, block: Block, isFollowed: boolean): void {
    for (const [at, piece] of line.entries()) {
      const isLast = at === line.length - 1
      const space = (isLast ? isFollowed && piece.end === null : !touches(piece, line[at + 1])) ? ' ' : ''
      this.fonts.use(piece.face)
      // On a ground of its own text is dark, whatever it stands on otherwise.
      this.doc.fontSize(block.size).fillColor(groundOf(piece) === null ? block.color : INK)
      this.#said(`${piece.text}${space}`, piece.actual ?? meant(piece), x + piece.x, y)
    }
  }

  /** @param actual what is meant, where that is something else than is drawn */
  #said(text: string, actual: string | null, x: number, y: number): void {
    if (actual !== null) this.doc.markContent('Span', { actual })
    this.doc.text(text, x, y, { lineBreak: false })
    if (actual !== null) this.doc.endMarkedContent()
  }
}

function groundOf({ isOpen, highlight }: Piece): string | null {
  return isOpen ? OPEN : highlight ? HIGHLIGHT : null
}

/** PDFKit writes these attributes and has no option for them. */
function attribute(element: Element, attributes: Readonly<Record<string, unknown>>): void {
  const { data } = (element as unknown as { readonly dictionary: { readonly data: Record<string, unknown> } })
    .dictionary
  data.A = attributes
}

/** A hyphen at the end of a line is no letter of the word: who listens or searches does not meet it. */
function meant({ text, end }: Piece): string | null {
  return end === 'hyphen' ? `${text.slice(0, -1)}\u00ad` : null
}

/** Whether no space is between two pieces of a line. */
function touches(piece: Piece, next: Piece | undefined): boolean {
  return next !== undefined && next.x - (piece.x + piece.width) < 0.5
}

function startOf(line: SetLine, end: number | null): number {
  const last = line.at(-1)
  return end === null || last === undefined ? 0 : end - last.x - last.width
}
