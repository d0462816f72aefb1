import type { FlyerPanels } from '../../../../shared/results/paper/forms/flyer.ts'
import { type CellPart, type Paper, paragraph } from '../../../../shared/results/paper/paper.ts'
import type { PaperWords } from '../../../../shared/results/paper/words/words.ts'
import type { HouseStyle } from '../../../house/house-style.ts'
import { type Block, INK, Setter } from '../blocks.ts'
import { askForShortEdge, openDocument } from '../document.ts'
import { Fonts, UNSEEN } from '../fonts.ts'
import { LineBreaker } from '../lines.ts'
import { coverGround, coverText, FlyerPen, senderHeight } from './flyer-pen.ts'
import { INNER, TEXT_BOTTOM, TEXT_TOP, TEXT_WIDTH } from './fold.ts'
import { type Item, type Poured, pour, type Section, slotsOf } from './pour.ts'
import { COVER_SCALES, coverStyles, innerStyles, SCALES } from './styles.ts'

/** What the file says of itself, and what a flyer without a title is called. */
type Described = Pick<Paper, 'language' | 'title' | 'kicker'>

/**
 * The flyer: A4 across, both sides, folded twice. Text is set smaller where a panel is too full, then goes on on the
 * next panel, then on pages that follow; none of it is left out. Elements are in the order of reading, which
 * begins with the cover and ends with the back.
 *
 * @param now milliseconds since 1970
 */
export async function writeFlyer(
  panels: FlyerPanels,
  described: Described,
  words: PaperWords,
  house: HouseStyle,
  now: number,
): Promise<Uint8Array> {
  const { doc, bytes } = openDocument(described, now)
  askForShortEdge(doc)
  const fonts = new Fonts(doc)
  const breaker = new LineBreaker(fonts, described.language)
  const pen = new FlyerPen(doc, fonts, house, words)
  const layout = new FlyerLayout(breaker, house)

  const cover = layout.cover(panels.cover.length > 0 ? panels.cover : titleParts(described))
  const inner = layout.inner(panels, cover.rest)
  const back = layout.back(panels.back, inner.scale)
  pen.cover(cover.poured)
  pen.inner(inner.poured)
  pen.back(back.poured, senderBlocks(layout, house))
  const more = panels.more.map((parts) => layout.more(parts))
  const missing = missingIn([cover, { ...inner, rest: more.flat() }, back])
  const note = missing > 0 ? layout.more([paragraph(words.notShown(missing), 'note')]) : []
  const after = filled([back.rest, ...more, note].map((items) => ({ items, slot: null })))
  if (after.length > 0) pen.after(pour(after, TEXT_BOTTOM - TEXT_TOP))
  pen.end(() => {})
  return bytes
}

/** Letters the fonts do not have. The breaker counts them whenever it tries how large text may be. */
function missingIn(laid: readonly Laid[]): number {
  const poured = laid.flatMap(({ poured, rest }) => [
    ...poured.flat().flatMap(({ runs }) => runs.map(({ block }) => block)),
    ...rest.map(({ block }) => block),
  ])
  const said = poured.flatMap(({ lines }) => lines.flat().map(({ actual }) => actual ?? ''))
  return [...said.join('')].filter((letter) => !UNSEEN.test(letter)).length
}

function titleParts({ title, kicker }: Described): CellPart[] {
  return [
    { kind: 'heading', level: 1, text: title },
    { kind: 'heading', level: 2, text: kicker },
  ]
}

interface Laid {
  readonly poured: readonly (readonly Poured[])[]
  /** What found no room. */
  readonly rest: readonly Item[]
}

/** Decides how large text is and where it stands. */
class FlyerLayout {
  readonly #breaker: LineBreaker
  readonly #house: HouseStyle
  #lists = 0

  constructor(breaker: LineBreaker, house: HouseStyle) {
    this.#breaker = breaker
    this.#house = house
  }

  cover(parts: readonly CellPart[]): Laid {
    const { width, height } = coverText(coverGround(this.#house))
    const laid = this.#fitting(COVER_SCALES, height, (scale) => {
      return this.#items(parts, this.#setter(coverStyles(this.#house.colors, scale)), width)
    })
    // On white it goes on in black.
    return { ...laid, rest: laid.rest.map(({ block, list }) => ({ list, block: { ...block, color: INK } })) }
  }

  /** Each section on its own panel if text may be small enough; else they follow one another. */
  inner({ inner }: FlyerPanels, before: readonly Item[]): { poured: Laid['poured']; scale: number } {
    const room = TEXT_BOTTOM - TEXT_TOP
    const tried = SCALES.map((scale) => {
      const setter = this.#setter(innerStyles(this.#house.colors, scale))
      const sections: Section[] = [
        { items: before, slot: 0 },
        ...inner.map((parts, at) => {
          return { items: this.#items(parts, setter, TEXT_WIDTH), slot: at < INNER.length ? at : null }
        }),
      ]
      return { scale, sections, poured: pour(filled(sections), room) }
    })
    const isAtHome = ({ sections, poured }: (typeof tried)[number]): boolean =>
      before.length === 0 &&
      slotsOf(poured) <= INNER.length &&
      filled(sections).every(({ slot }, at) =>
        (poured[at] ?? []).every(({ runs }) => slot === null || runs.every((run) => run.slot === slot)),
      )
    const chosen =
      tried.find(isAtHome) ?? tried.find(({ poured }) => slotsOf(poured) <= INNER.length) ?? tried.at(-1)
    return { poured: chosen?.poured ?? [], scale: chosen?.scale ?? 1 }
  }

  /** Above the sender. @param scale as large as the text inside, or smaller */
  back(parts: readonly CellPart[], scale: number): Laid {
    const room = TEXT_BOTTOM - TEXT_TOP - senderHeight(senderBlocks(this, this.#house))
    const scales = SCALES.filter((some) => some <= scale)
    return this.#fitting(scales, room, (some) => {
      return this.#items(parts, this.#setter(innerStyles(this.#house.colors, some)), TEXT_WIDTH)
    })
  }

  /** Of the pages that follow. */
  more(parts: readonly CellPart[]): Item[] {
    return this.#items(parts, this.#setter(innerStyles(this.#house.colors, 1)), TEXT_WIDTH)
  }

  line(style: 'sender' | 'senderName', text: string): Block {
    return this.#setter(innerStyles(this.#house.colors, 1)).block('P', style, text, TEXT_WIDTH)
  }

  /** The first scale at which everything has room, or the smallest with what has none left over. */
  #fitting(scales: readonly number[], room: number, items: (scale: number) => readonly Item[]): Laid {
    const tried = scales.map((scale) => pour([{ items: items(scale), slot: 0 }], room))
    const poured = tried.find((some) => slotsOf(some) <= 1) ?? tried.at(-1) ?? []
    const rest = poured.flat().flatMap(({ item, runs }) => {
      const lines = runs.filter(({ slot }) => slot > 0).flatMap(({ block }) => block.lines)
      return lines.length === 0 ? [] : [{ ...item, block: { ...item.block, lines } }]
    })
    const first = poured.map((section) =>
      section.map(({ item, runs }) => ({ item, runs: runs.filter(({ slot }) => slot === 0) })),
    )
    return { poured: first, rest }
  }

  #items(parts: readonly CellPart[], setter: Setter, width: number): Item[] {
    return parts.flatMap((part): Item[] => {
      const set = setter.part(part, width, 'text')
      if (!Array.isArray(set)) return [{ block: set, list: null }]
      this.#lists += 1
      return set.map((block) => ({ block, list: this.#lists }))
    })
  }

  #setter(styles: ConstructorParameters<typeof Setter>[1]): Setter {
    return new Setter(this.#breaker, styles)
  }
}

function filled(sections: readonly Section[]): Section[] {
  return sections.filter(({ items }) => items.length > 0)
}

/** Line by line, as a sender stands on a letter. */
function senderBlocks(layout: FlyerLayout, { sender }: HouseStyle): Block[] {
  if (sender === null) return []
  const lines = [sender.office, ...sender.address, ...sender.contact].filter((line) => line !== '')
  return [
    ...(sender.name === '' ? [] : [layout.line('senderName', sender.name)]),
    ...lines.map((line) => layout.line('sender', line)),
  ]
}
