import { type Piece, svgElement } from './pieces.ts'

/** The grounds and edges an element has, as rectangles. @param origin of the coordinates */
export function boxesOf(element: Element, style: CSSStyleDeclaration, origin: DOMRect): SVGElement[] {
  const ground = isClear(style.backgroundColor) ? null : style.backgroundColor
  const edges = EDGES.map((side) => edgeOf(style, side))
  if (ground === null && edges.every((edge) => edge === null)) return []
  const boxes = style.display === 'inline' ? [...element.getClientRects()] : [element.getBoundingClientRect()]
  return boxes.flatMap((box) => {
    const [x, y] = [box.left - origin.left, box.top - origin.top]
    const { width, height } = box
    const rx = Math.min(parseFloat(style.borderTopLeftRadius) || 0, width / 2, height / 2)
    const drawn =
      ground === null
        ? []
        : [svgElement('rect', { x, y, width, height, rx: rx > 0 ? rx : undefined, fill: ground })]
    const [top, right, bottom, left] = edges
    return [
      ...drawn,
      ...line(top, { x, y, width, height: top?.width ?? 0 }),
      ...line(right, { x: x + width - (right?.width ?? 0), y, width: right?.width ?? 0, height }),
      ...line(bottom, { x, y: y + height - (bottom?.width ?? 0), width, height: bottom?.width ?? 0 }),
      ...line(left, { x, y, width: left?.width ?? 0, height }),
    ]
  })
}

const EDGES = ['Top', 'Right', 'Bottom', 'Left'] as const

interface Edge {
  readonly width: number
  readonly color: string
}

function edgeOf(style: CSSStyleDeclaration, side: (typeof EDGES)[number]): Edge | null {
  const width = parseFloat(style[`border${side}Width`])
  const color = style[`border${side}Color`]
  return style[`border${side}Style`] === 'none' || !(width > 0) || isClear(color) ? null : { width, color }
}

type Place = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>

function line(edge: Edge | null | undefined, place: Place): SVGElement[] {
  return edge === null || edge === undefined ? [] : [svgElement('rect', { ...place, fill: edge.color })]
}

function isClear(color: string): boolean {
  return color === 'transparent' || /^rgba\(.*, 0\)$/.test(color)
}

/** Of a letter's size: below the line it stands on, above it, and thick. */
const LINES = { underline: 0.11, 'line-through': -0.28 } as const
const THICKNESS = 0.06

/** The lines under and through a run. */
export function linesThrough(piece: Piece, decorations: readonly string[]): SVGElement[] {
  const { left, right, baseline, size, color, opacity } = piece
  return Object.entries(LINES).flatMap(([name, place]) => {
    if (!decorations.includes(name)) return []
    const height = Math.max(1, size * THICKNESS)
    const y = baseline + size * place - height / 2
    const veil = opacity < 1 ? { 'fill-opacity': opacity } : {}
    return [svgElement('rect', { x: left, y, width: right - left, height, fill: color, ...veil })]
  })
}
