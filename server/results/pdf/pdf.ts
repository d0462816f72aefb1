import type { Paper, PaperPicture, Part } from '../../../shared/results/paper/paper.ts'
import { runsOfPages } from '../../../shared/results/paper/paper.ts'
import type { PaperWords } from '../../../shared/results/paper/words/words.ts'
import type { HouseStyle, Sender } from '../../house/house-style.ts'
import { type Block, heightOf, Setter, stylesOf } from './blocks.ts'
import { openDocument } from './document.ts'
import { Fonts } from './fonts.ts'
import { LineBreaker } from './lines.ts'
import { ListElements } from './list-elements.ts'
import type { Element } from './pen.ts'
import { Sheet } from './sheet.ts'
import { PdfTables } from './tables.ts'

/** A heading is not left alone at the foot of a page: so many points must be free below it. */
const BELOW_HEADING = 46

/**
 * The paper as a tagged PDF on A4: headings, lists, tables and pictures in its structure, its language and title
 * set, bookmarks, fonts embedded, hyphenated.
 *
 * @param now milliseconds since 1970
 */
export async function writePdf(
  paper: Paper,
  words: PaperWords,
  house: HouseStyle,
  now: number,
): Promise<Uint8Array> {
  const { doc, bytes } = openDocument(paper, now)
  new PdfWriter(doc, paper, words, house).write()
  return bytes
}

class PdfWriter {
  readonly #paper: Paper
  readonly #words: PaperWords
  readonly #house: HouseStyle
  readonly #sheet: Sheet
  readonly #breaker: LineBreaker
  readonly #setter: Setter
  readonly #tables: PdfTables
  #chapter: PDFKit.PDFOutline | null = null

  constructor(doc: PDFKit.PDFDocument, paper: Paper, words: PaperWords, house: HouseStyle) {
    this.#paper = paper
    this.#words = words
    this.#house = house
    const fonts = new Fonts(doc)
    this.#sheet = new Sheet(doc, fonts, paper.isLandscape)
    this.#breaker = new LineBreaker(fonts, paper.language)
    this.#setter = new Setter(this.#breaker, stylesOf(house.colors))
    this.#tables = new PdfTables(this.#sheet, this.#setter, house.colors.head)
  }

  write(): void {
    const { width } = this.#sheet
    this.#sheet.head(senderBlocks(this.#house.sender, this.#setter, width / 2), this.#house.logo)
    this.#block(this.#setter.block('P', 'kicker', this.#paper.kicker, width))
    this.#block(this.#setter.block('H1', 'title', this.#paper.title, width))
    for (const { isLandscape, parts } of runsOfPages(this.#paper)) {
      this.#sheet.turn(isLandscape)
      for (const part of parts) this.#part(part)
    }
    const { missing } = this.#breaker
    if (missing > 0)
      this.#part({ kind: 'paragraph', line: [{ text: this.#words.notShown(missing) }], look: 'note' })
    this.#sheet.finish((page, pages) => `${this.#paper.foot} · ${this.#words.page(page, pages)}`, this.#house)
  }

  #part(part: Part): void {
    switch (part.kind) {
      case 'table':
        this.#tables.table(part)
        break
      case 'facts':
        this.#tables.facts(part)
        break
      case 'picture':
        this.#picture(part)
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

  /** As wide as the page, unless it then were higher than one. */
  #picture({ bytes, width, height, alt }: PaperPicture): void {
    const sheet = this.#sheet
    const least = sheet.fullRoom * LEAST_PICTURE
    if (sheet.room < Math.min(least, (sheet.width * height) / width) && !sheet.isAtTop) sheet.breakPage()
    const scale = Math.min(sheet.width / width, (sheet.room - BELOW_PICTURE) / height)
    const size = { width: width * scale, height: height * scale }
    sheet.figure(bytes, { x: sheet.left, y: sheet.y, ...size }, alt)
    sheet.down(size.height + BELOW_PICTURE)
  }

  #list(blocks: readonly Block[]): void {
    const items = new ListElements(this.#sheet)
    for (const block of blocks) this.#flow(block, items.item(block))
    items.end()
  }

  #block(block: Block): void {
    const element = this.#sheet.elementOf(block)
    this.#flow(block, element)
    element.end()
  }

  /** Line by line over as many pages as it takes. */
  #flow(block: Block, element: Element): void {
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

/** A picture that finds less than this share of a page begins a new one. */
const LEAST_PICTURE = 0.6
/** Points. */
const BELOW_PICTURE = 10

/** The sender as lines of text: the name, the office, and how it is reached. */
export function senderBlocks(sender: Sender | null, setter: Setter, width: number): Block[] {
  if (sender === null) return []
  const { name, office, address, contact } = sender
  const below = [office, address.join(' · '), contact.join(' · ')].filter((line) => line !== '')
  return [
    ...(name === '' ? [] : [setter.block('P', 'senderName', name, width)]),
    ...below.map((line) => setter.block('P', 'sender', line, width)),
  ]
}
