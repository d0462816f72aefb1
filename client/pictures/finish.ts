import type { Drawing } from './drawing.ts'
import { embeddedFonts, facesIn } from './fonts.ts'
import { plainHatches } from './hatches.ts'

interface FinishOptions {
  readonly title: string
  readonly hasGround: boolean
  readonly width: number
  readonly height: number
}

/** What marks the ground of a wall, which paper does without. */
export const GROUND = 'data-ground'

/** Makes a picture whole in itself: its name, its ground and its fonts in it, and nothing of the editor's left. */
export async function finish(svg: SVGSVGElement, options: FinishOptions): Promise<Drawing> {
  const { title, hasGround, width, height } = options
  const ground = svg.style.backgroundColor
  plainHatches(svg)
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const element of [svg, ...svg.querySelectorAll('*')]) tidy(element)
  const { x, y } = svg.viewBox.baseVal
  setRoot(svg, { width, height })
  if (hasGround) svg.prepend(groundOf(svg, ground, { x, y, width, height }))
  const fonts = document.createElementNS(svg.namespaceURI, 'style')
  fonts.textContent = await embeddedFonts(facesIn(svg))
  svg.prepend(named(svg, title), fonts)
  return { svg: new XMLSerializer().serializeToString(svg), width, height }
}

function setRoot(svg: SVGSVGElement, { width, height }: { width: number; height: number }): void {
  svg.setAttribute('width', String(width))
  svg.setAttribute('height', String(height))
  svg.setAttribute('role', 'img')
  svg.setAttribute('version', '1.1')
}

function named(svg: Element, title: string): Element {
  const element = document.createElementNS(svg.namespaceURI, 'title')
  element.textContent = title
  return element
}

function groundOf(svg: Element, color: string, place: Readonly<Record<string, number>>): Element {
  const ground = document.createElementNS(svg.namespaceURI, 'rect')
  for (const [name, value] of Object.entries(place)) ground.setAttribute(name, String(value))
  ground.setAttribute('fill', color === '' ? '#ffffff' : color)
  ground.setAttribute(GROUND, '')
  return ground
}

/** Properties that SVG knows as attributes, which more programs read. */
const AS_ATTRIBUTES = [
  'clip-path',
  'clip-rule',
  'fill',
  'fill-opacity',
  'mask',
  'opacity',
  'stroke',
  'stroke-opacity',
  'transform',
  'mix-blend-mode',
]

function tidy(element: Element): void {
  if (element instanceof SVGElement) {
    for (const name of AS_ATTRIBUTES) {
      const value = element.style.getPropertyValue(name)
      if (value !== '' && !element.hasAttribute(name)) element.setAttribute(name, unquoted(value))
    }
  }
  for (const { name } of [...element.attributes]) {
    const isOfEditor = name.startsWith('data-') && name !== GROUND
    if (isOfEditor || ['style', 'class', 'pointer-events', 'aria-label', 'nonce'].includes(name))
      element.removeAttribute(name)
  }
}

/** `url("#a")` is the same as `url(#a)`, which older programs know too. */
function unquoted(value: string): string {
  return value.replace(/url\(["']?([^"')]+)["']?\)/g, 'url($1)')
}
