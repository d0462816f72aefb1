import { svgElement } from './pieces.ts'

interface Place {
  /** Edge of the item, left of which its marker stands. */
  readonly left: number
  readonly baseline: number
  readonly size: number
  readonly ascent: number
}

export type Marker =
  | { readonly kind: 'shape'; readonly element: SVGElement }
  | { readonly kind: 'text'; readonly text: string; readonly left: number }

/** The sign before an item of a list, which is in no text: a point, a ring, a square or a number. */
export function markerOf(item: Element, style: CSSStyleDeclaration, place: Place): Marker | null {
  const { left, baseline, size, ascent } = place
  switch (style.listStyleType) {
    case 'none':
      return null
    case 'disc':
    case 'circle':
    case 'square': {
      // As Chromium sets them: in the middle of the small letters, before a gap.
      const side = Math.round(ascent / 3)
      const x = left - Math.round((ascent * 2) / 3) - side
      const y = baseline - size * 0.28 - side / 2
      const color = style.color
      if (style.listStyleType === 'square')
        return {
          kind: 'shape',
          element: svgElement('rect', { x, y, width: side, height: side, fill: color }),
        }
      const isRing = style.listStyleType === 'circle'
      const ink = isRing ? { fill: 'none', stroke: color, 'stroke-width': 1 } : { fill: color }
      const round = { cx: x + side / 2, cy: y + side / 2, r: side / 2 }
      return { kind: 'shape', element: svgElement('circle', { ...round, ...ink }) }
    }
    default: {
      const text = `${numberOf(item)}.`
      return { kind: 'text', text, left: left - widthOf(`${text} `, style) }
    }
  }
}

function numberOf(item: Element): number {
  const list = item.parentElement
  const first = list instanceof HTMLOListElement ? list.start : 1
  return first + (list === null ? 0 : [...list.children].indexOf(item))
}

function widthOf(text: string, { fontFamily, fontSize, fontWeight, fontStyle }: CSSStyleDeclaration): number {
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return parseFloat(fontSize)
  context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`
  return context.measureText(text).width
}
