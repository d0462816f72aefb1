import type { PaperWords } from '../../../../shared/results/paper/words/words.ts'
import type { HouseStyle } from '../../../house/house-style.ts'
import { type Block, heightOf, LINE, SOFT } from '../blocks.ts'
import type { Doc, Fonts } from '../fonts.ts'
import { ListElements } from '../list-elements.ts'
import { type Box, type Element, Pen } from '../pen.ts'
import { POINTS_PER_MM, sizeOf } from '../sheet.ts'
import {
  BACK,
  COLUMNS,
  COVER,
  EDGE,
  INNER,
  SHEET_HEIGHT,
  TEXT_BOTTOM,
  TEXT_TOP,
  TEXT_WIDTH,
  textLeft,
} from './fold.ts'
import type { Item, Poured } from './pour.ts'

/** Below the ground of the cover, where there is a logo. */
const LOGO_ROOM = 44 * POINTS_PER_MM
const LOGO_HEIGHT = 22 * POINTS_PER_MM
const COVER_PADDING = 8 * POINTS_PER_MM
/** The short line over a panel that has something to say. */
const SIGN = { width: 14 * POINTS_PER_MM, height: 1.2 * POINTS_PER_MM, above: 4.5 * POINTS_PER_MM } as const
const ABOVE_SENDER = 12

/** Where the accent lies on the cover. It reaches neither edge nor fold, so no print shop needs bleed. */
export function coverGround({ logo }: HouseStyle): Box {
  const height = SHEET_HEIGHT - 2 * EDGE - (logo === null ? 0 : LOGO_ROOM)
  return { x: COVER.x + EDGE, y: EDGE, width: COVER.width - 2 * EDGE, height }
}

export function coverText({ x, y, width, height }: Box): Box {
  const inset = COVER_PADDING
  return { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset }
}

/** What the sender takes of the back, the line above it included. */
export function senderHeight(blocks: readonly Block[]): number {
  if (blocks.length === 0) return 0
  return blocks.reduce((sum, block) => sum + heightOf(block), 0) + 2 * ABOVE_SENDER
}

interface Place {
  readonly page: number
  readonly x: number
}

/** Draws the panels of the folded sheet, and the pages that follow when it is full. */
export class FlyerPen extends Pen {
  readonly #house: HouseStyle
  readonly #words: PaperWords
  /** Slots of text drawn on pages that follow. */
  #following = 0

  constructor(doc: Doc, fonts: Fonts, house: HouseStyle, words: PaperWords) {
    super(doc, fonts)
    this.#house = house
    this.#words = words
    for (const _ of ['outside', 'inside']) this.#addPage()
  }

  cover(poured: readonly (readonly Poured[])[]): void {
    this.doc.switchToPage(COVER.page)
    const ground = coverGround(this.#house)
    const text = coverText(ground)
    this.fill(ground, this.#house.colors.accent)
    // Above the middle, where a title is looked for.
    const free = text.height - heightOfAll(poured)
    this.#sections(
      poured,
      () => ({ page: COVER.page, x: text.x }),
      text.y + Math.max(0, free * 0.3),
      text.width,
    )
    const { logo } = this.#house
    if (logo === null) return
    const size = sizeOf(logo, LOGO_HEIGHT, ground.width)
    const y = ground.y + ground.height + (LOGO_ROOM + EDGE / 2 - size.height) / 2
    this.figure(logo.png, { x: ground.x, y, ...size }, logo.alt)
  }

  inner(poured: readonly (readonly Poured[])[]): void {
    const used = new Set(poured.flat().flatMap(({ runs }) => runs.map(({ slot }) => slot)))
    for (const [slot, panel] of INNER.entries()) if (used.has(slot)) this.#sign(panel.page, textLeft(panel))
    this.#sections(poured, (slot) => this.#innerPlace(slot), TEXT_TOP, TEXT_WIDTH)
  }

  /** @param sender at the foot of the panel */
  back(poured: readonly (readonly Poured[])[], sender: readonly Block[]): void {
    const x = textLeft(BACK)
    if (poured.some((section) => section.length > 0)) this.#sign(BACK.page, x)
    this.#sections(poured, () => ({ page: BACK.page, x }), TEXT_TOP, TEXT_WIDTH)
    if (sender.length === 0) return
    this.doc.switchToPage(BACK.page)
    let y = TEXT_BOTTOM - senderHeight(sender) + 2 * ABOVE_SENDER
    const line = y - ABOVE_SENDER
    this.decorate((doc) =>
      doc
        .lineWidth(0.75)
        .moveTo(x, line)
        .lineTo(x + TEXT_WIDTH, line)
        .stroke(LINE),
    )
    const section = this.element('Sect')
    for (const block of sender) {
      const element = this.elementOf(block, section)
      this.block(element, block, x, y, TEXT_WIDTH, { end: null, hasMark: false })
      y += heightOf(block)
    }
    section.end()
  }

  /** What follows everything else. */
  after(poured: readonly (readonly Poured[])[]): void {
    const first = this.#following
    this.#sections(poured, (slot) => this.#followingPlace(first + slot), TEXT_TOP, TEXT_WIDTH)
  }

  #innerPlace(slot: number): Place {
    const panel = INNER[slot]
    if (panel !== undefined) return { page: panel.page, x: textLeft(panel) }
    return this.#followingPlace(slot - INNER.length)
  }

  /** @param slot counted from the first column of the first page that follows */
  #followingPlace(slot: number): Place {
    const page = 2 + Math.floor(slot / COLUMNS.length)
    while (this.doc.bufferedPageRange().count <= page) this.#addFollowing()
    this.#following = Math.max(this.#following, slot + 1)
    return { page, x: COLUMNS[slot % COLUMNS.length] ?? 0 }
  }

  #sections(
    poured: readonly (readonly Poured[])[],
    placeOf: (slot: number) => Place,
    top: number,
    width: number,
  ): void {
    for (const section of poured.filter(({ length }) => length > 0)) {
      const parent = this.element('Sect')
      const lists = new Map<number, ListElements>()
      for (const { item, runs } of section) {
        const element = this.#elementIn(parent, item, lists)
        for (const { block, slot, y, isBegun } of runs) {
          const { page, x } = placeOf(slot)
          this.doc.switchToPage(page)
          this.block(element, block, x, top + y, width, { end: null, hasMark: !isBegun })
        }
        if (item.block.tag !== 'P') this.#bookmark(item.block, runs.length > 0)
      }
      parent.end()
    }
  }

  #elementIn(parent: Element, { block, list }: Item, lists: Map<number, ListElements>): Element {
    if (list === null) return this.elementOf(block, parent)
    const known = lists.get(list) ?? new ListElements(this, parent)
    lists.set(list, known)
    return known.item(block)
  }

  /** Leads to the page its heading has just been drawn on. */
  #bookmark({ tag, lines }: Block, isDrawn: boolean): void {
    const text = lines.map((line) => line.map((piece) => piece.actual ?? piece.text).join(' ')).join(' ')
    if (isDrawn && tag === 'H2') this.doc.outline.addItem(text)
  }

  #sign(page: number, x: number): void {
    this.doc.switchToPage(page)
    this.fill(
      { x, y: TEXT_TOP - SIGN.above, width: SIGN.width, height: SIGN.height },
      this.#house.colors.accent,
    )
  }

  #addPage(): void {
    this.doc.addPage({ size: 'A4', layout: 'landscape', margin: 0 })
  }

  /** Says at its upper edge why it is there, to the eye; who listens hears no break. */
  #addFollowing(): void {
    this.#addPage()
    this.decorate((doc) => {
      this.fonts.use('text')
      doc.fontSize(8).fillColor(SOFT)
      doc.text(this.#words.flyer.continued, COLUMNS[0] ?? 0, TEXT_TOP - 18, { lineBreak: false })
    })
  }
}

function heightOfAll(poured: readonly (readonly Poured[])[]): number {
  const ends = poured.flat().flatMap(({ runs }) => runs.map(({ block, y }) => y + heightOf(block)))
  return Math.max(0, ...ends)
}
