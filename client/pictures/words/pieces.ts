import type { Face } from '../fonts.ts'

/** A run with its look; coordinates are those of what was laid out. */
export interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly isRtl: boolean
  readonly face: Face
  readonly size: number
  readonly color: string
  readonly opacity: number
  /** Pieces of one block are of one paragraph. */
  readonly block: number
}

const SVG = 'http://www.w3.org/2000/svg'

/** An element of SVG. */
export function svgElement(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
): SVGElement {
  const element = document.createElementNS(SVG, tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue
    element.setAttribute(name, typeof value === 'number' ? String(round(value)) : value)
  }
  return element
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Pieces as lines of text: what stands on one line is one text, so that it is read and found as one. */
export function textsOf(pieces: readonly Piece[]): SVGElement[] {
  const lines: Piece[][] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    const first = line?.[0]
    const continues =
      first !== undefined &&
      first.block === piece.block &&
      Math.abs(first.baseline - piece.baseline) < 0.5 &&
      !first.isRtl &&
      !piece.isRtl
    if (continues) line?.push(piece)
    else lines.push([piece])
  }
  return lines.flatMap(textOf)
}

function textOf(line: readonly Piece[]): SVGElement[] {
  const [first] = line
  const last = line.at(-1)
  if (first === undefined || last === undefined) return []
  const words = line.map((piece) => (piece === last ? { ...piece, text: piece.text.trimEnd() } : piece))
  if (words.every(({ text }) => text.trim() === '')) return []
  if (words.length === 1) return words.map((piece) => filled('text', piece))
  const text = svgElement('text', { 'xml:space': 'preserve' })
  text.append(...words.filter(({ text: own }) => own !== '').map((piece) => filled('tspan', piece)))
  return [text]
}

function filled(tag: 'text' | 'tspan', piece: Piece): SVGElement {
  const { face, size, color, opacity, isRtl, left, right, baseline } = piece
  const element = svgElement(tag, {
    ...{ x: isRtl ? right : left, y: baseline },
    direction: isRtl ? 'rtl' : undefined,
    'font-family': `${face.family}, sans-serif`,
    'font-size': size,
    'font-weight': face.isBold ? 700 : 400,
    'font-style': face.isItalic ? 'italic' : undefined,
    fill: color,
    'fill-opacity': opacity < 1 ? opacity : undefined,
    'xml:space': tag === 'text' ? 'preserve' : undefined,
  })
  element.textContent = piece.text
  return element
}
