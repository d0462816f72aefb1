import { faceOf } from '../fonts.ts'
import { boxesOf, linesThrough } from './boxes.ts'
import { markerOf } from './list-marker.ts'
import { type Piece, svgElement, textsOf } from './pieces.ts'
import { readText } from './read-text.ts'

/**
 * Puts text in the place of what only a browser shows: HTML within the picture becomes text, boxes and
 * lines that every program knows, where the browser has laid them out.
 *
 * @param svg a picture that is on no page; changed
 * @param container where it may be laid out unseen, with the styles of the wall
 */
export function toText(svg: SVGSVGElement, container: HTMLElement): void {
  const desk = document.createElement('div')
  Object.assign(desk.style, { position: 'absolute', left: '0', top: '0' })
  // Laid out straight, since what is turned cannot be measured; all at once, since each layout costs.
  const sheets = [...svg.querySelectorAll('foreignObject')].map((foreign) => {
    const sheet = document.createElement('div')
    const [width, height] = ['width', 'height'].map((name) => `${foreign.getAttribute(name) ?? 0}px`)
    Object.assign(sheet.style, { position: 'absolute', left: '0', top: '0', width, height })
    sheet.append(...[...foreign.childNodes].map((node) => node.cloneNode(true)))
    desk.append(sheet)
    return { foreign, sheet }
  })
  container.append(desk)
  const drawn = sheets.map(({ foreign, sheet }) => ({ foreign, group: new Reader(sheet).read() }))
  desk.remove()
  for (const { foreign, group } of drawn) {
    const [x, y] = ['x', 'y'].map((name) => Number(foreign.getAttribute(name) ?? 0))
    if (x !== 0 || y !== 0) group.setAttribute('transform', `translate(${x} ${y})`)
    if (group.childNodes.length === 0) foreign.remove()
    else foreign.replaceWith(group)
  }
}

interface Ink {
  readonly block: number
  readonly opacity: number
  /** Lines under and through words, which are not inherited but drawn across what is in an element. */
  readonly decorations: readonly string[]
}

/** Reads off what a browser has laid out. */
class Reader {
  readonly #root: HTMLElement
  readonly #origin: DOMRect
  readonly #below: SVGElement[] = []
  readonly #pieces: Piece[] = []
  readonly #over: SVGElement[] = []
  #blocks = 0

  constructor(root: HTMLElement) {
    this.#root = root
    this.#origin = root.getBoundingClientRect()
  }

  read(): SVGElement {
    this.#readElement(this.#root, { block: 0, opacity: 1, decorations: [] })
    const group = svgElement('g', {})
    group.append(...this.#below, ...textsOf(this.#pieces), ...this.#over)
    return group
  }

  #readElement(element: HTMLElement, outer: Ink): void {
    const style = getComputedStyle(element)
    if (style.display === 'none' || style.visibility === 'hidden') return
    const isInline = style.display.startsWith('inline')
    const own = style.textDecorationLine === 'none' ? [] : style.textDecorationLine.split(' ')
    const ink = {
      block: isInline ? outer.block : ++this.#blocks,
      opacity: outer.opacity * Number(style.opacity),
      decorations: own.length === 0 ? outer.decorations : [...outer.decorations, ...own],
    }
    this.#below.push(...boxesOf(element, style, this.#origin))
    if (style.display === 'list-item') this.#readMarker(element, style, ink)
    for (const node of element.childNodes) {
      if (node instanceof Text) this.#readText(node, style, ink)
      else if (node instanceof HTMLElement) this.#readElement(node, ink)
    }
  }

  #readText(node: Text, style: CSSStyleDeclaration, ink: Ink): void {
    const size = parseFloat(style.fontSize)
    const face = faceOf(style)
    for (const { top, left, right, text, isRtl } of readText(node)) {
      const piece: Piece = {
        ...{ text, isRtl, face, size, color: style.color, opacity: ink.opacity, block: ink.block },
        left: left - this.#origin.left,
        right: right - this.#origin.left,
        baseline: top - this.#origin.top + ascentOf(this.#root, style),
      }
      this.#pieces.push(piece)
      this.#over.push(...linesThrough(piece, ink.decorations))
    }
  }

  #readMarker(element: HTMLElement, style: CSSStyleDeclaration, { opacity }: Ink): void {
    const { left, top } = element.getBoundingClientRect()
    const size = parseFloat(style.fontSize)
    const ascent = ascentOf(this.#root, style)
    // The marker stands on the first line of the item, which is as high as the line height says.
    const first = firstLineOf(element)
    const baseline = (first ?? top) - this.#origin.top + ascent
    const at = { left: left - this.#origin.left, baseline, size, ascent }
    const marker = markerOf(element, style, at)
    if (marker === null) return
    if (marker.kind === 'shape') this.#below.push(marker.element)
    else {
      this.#pieces.push({
        ...{ text: marker.text, left: marker.left, right: at.left, baseline, isRtl: false },
        ...{ face: faceOf(style), size, color: style.color, opacity, block: ++this.#blocks },
      })
    }
  }
}

/** Where the first letter of an element begins, from above; null where there is none. */
function firstLineOf(element: HTMLElement): number | null {
  const range = document.createRange()
  range.selectNodeContents(element)
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    range.selectNodeContents(node)
    const [rect] = range.getClientRects()
    if (rect !== undefined && rect.width > 0) return rect.top
  }
  return null
}

const ascents = new Map<string, number>()

/** From the upper edge of a letter's box to the line it stands on, as the browser has it for a font. */
function ascentOf(root: HTMLElement, style: CSSStyleDeclaration): number {
  const { fontFamily, fontSize, fontWeight, fontStyle } = style
  const key = [fontFamily, fontSize, fontWeight, fontStyle].join()
  const known = ascents.get(key)
  if (known !== undefined) return known
  const line = document.createElement('div')
  Object.assign(line.style, { fontFamily, fontSize, fontWeight, fontStyle, position: 'absolute' })
  const foot = document.createElement('span')
  Object.assign(foot.style, { display: 'inline-block', width: '1px', height: '0' })
  const letter = document.createTextNode('x')
  line.append(letter, foot)
  root.append(line)
  const range = document.createRange()
  range.selectNodeContents(letter)
  const ascent = foot.getBoundingClientRect().bottom - range.getBoundingClientRect().top
  line.remove()
  ascents.set(key, ascent)
  return ascent
}
