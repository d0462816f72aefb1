import type { HouseStyle, Logo } from '../../house/house-style.ts'
import { type Block, heightOf, SOFT } from './blocks.ts'
import type { Doc, Fonts } from './fonts.ts'
import { Pen } from './pen.ts'

/** Points. */
const MARGIN = { top: 54, side: 57, bottom: 62 } as const
/** Where the foot of a page stands, from its lower edge. */
const FOOT = 36
export const POINTS_PER_MM = 72 / 25.4
/** Of the logo on every page but the first, and where it stands. */
const SMALL_LOGO = { height: 8 * POINTS_PER_MM, top: 20 } as const
const BELOW_HEAD = 22

/** The pages of a document that goes on from one to the next: where the next line goes, and what repeats. */
export class Sheet extends Pen {
  #isLandscape: boolean
  #y = MARGIN.top

  constructor(doc: Doc, fonts: Fonts, isLandscape: boolean) {
    super(doc, fonts)
    this.#isLandscape = isLandscape
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
  /** What an empty page has. */
  get fullRoom(): number {
    return this.doc.page.height - MARGIN.bottom - MARGIN.top
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

  /** The head of the first page: the sender at the left, the logo at the right. @param lines of the sender */
  head(lines: readonly Block[], logo: Logo | null): void {
    if (lines.length === 0 && logo === null) return
    const size = logo === null ? null : sizeOf(logo, logo.height * POINTS_PER_MM, this.width / 2)
    const text = lines.reduce((sum, line) => sum + heightOf(line), 0)
    const height = Math.max(text, size?.height ?? 0)
    if (logo !== null && size !== null)
      this.figure(logo.png, { x: this.left + this.width - size.width, y: this.#y, ...size }, logo.alt)
    let y = this.#y + height - text
    for (const line of lines) {
      const element = this.elementOf(line)
      this.block(element, line, this.left, y, this.width / 2, { end: null, hasMark: false })
      element.end()
      y += heightOf(line)
    }
    this.#y += height + BELOW_HEAD
  }

  /**
   * Writes what stands on every page and ends the document.
   *
   * @param foot of a page, counted from 1
   */
  finish(foot: (page: number, pages: number) => string, { logo }: HouseStyle): void {
    this.end(() => {
      const { start, count } = this.doc.bufferedPageRange()
      for (let at = start; at < start + count; at++) {
        this.doc.switchToPage(at)
        this.#foot(foot(at + 1, count))
        if (logo !== null && at > start) this.#smallLogo(logo)
      }
    })
  }

  #foot(text: string): void {
    this.doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    this.fonts.use('text')
    this.doc.fontSize(8).fillColor(SOFT)
    const x = this.doc.page.width - MARGIN.side - this.doc.widthOfString(text)
    this.doc.text(text, Math.max(MARGIN.side, x), this.doc.page.height - FOOT, { lineBreak: false })
    this.doc.endMarkedContent()
  }

  /** Said once, on the first page; here it is for the eye alone. */
  #smallLogo(logo: Logo): void {
    const size = sizeOf(logo, SMALL_LOGO.height, this.width / 3)
    this.doc.markContent('Artifact', { type: 'Pagination', attached: ['Top'] })
    this.doc.image(Buffer.from(logo.png), this.left + this.width - size.width, SMALL_LOGO.top, size)
    this.doc.endMarkedContent()
  }

  #addPage(): void {
    // No margins: nothing but this class decides where a page ends.
    this.doc.addPage({ size: 'A4', layout: this.#isLandscape ? 'landscape' : 'portrait', margin: 0 })
  }
}

/** As high as wanted, unless it then were too wide. Points. */
export function sizeOf(
  { ratio }: Logo,
  height: number,
  widest: number,
): { readonly width: number; readonly height: number } {
  const width = Math.min(height * ratio, widest)
  return { width, height: width / ratio }
}
