import createDOMPurify from 'dompurify'
import { JSDOM } from 'jsdom'
import { LIMITS } from '../limits.ts'
import { drawsTooMuch, hasTooManyTags, isTooDeep } from './svg-weight.ts'

export interface CleanSvg {
  readonly svg: string
  /** The size it draws in, in pixels. */
  readonly width: number
  readonly height: number
}

const { window } = new JSDOM('')
const purify = createDOMPurify(window)

const SVG = 'http://www.w3.org/2000/svg'
/** Attributes that name something else to be fetched or shown. */
const REFERENCES = new Set(['href', 'xlink:href', 'src'])
const INNER = /^\s*#/
const PICTURE = /^\s*data:image\/(?:png|jpeg|gif|webp);base64,/i
/** What CSS may fetch: nothing but parts of the same document, and what it carries itself. */
const HARMLESS_URL = /^url\(\s*(['"]?)(?:#|data:(?:image\/(?:png|jpeg|gif|webp)|font\/))/i

purify.addHook('uponSanitizeAttribute', (element, attribute) => {
  const name = attribute.attrName.toLowerCase()
  if (REFERENCES.has(name)) {
    const isPicture = element.nodeName === 'image' && PICTURE.test(attribute.attrValue)
    if (!isPicture && !INNER.test(attribute.attrValue)) attribute.keepAttr = false
  } else if (fetches(attribute.attrValue)) {
    attribute.keepAttr = false
  }
})
purify.addHook('uponSanitizeElement', (node) => {
  if (node.nodeName === 'style' && fetches(node.textContent ?? '')) node.textContent = ''
})

/** Whether this, read as CSS, could ask for something from elsewhere, or hides what it says. */
function fetches(css: string): boolean {
  if (/@import|image-set\(|\\/i.test(css)) return true
  return (css.match(/url\([^)]{0,64}/gi) ?? []).some((url) => !HARMLESS_URL.test(url))
}

/**
 * An SVG without scripts, handlers, foreign content, movement and references to anything outside itself.
 *
 * DOMPurify decides about elements and attributes; beside it stand the rules for references, since a picture
 * must fetch nothing, and the limits. Entities are refused: a few lines of them can stand for gigabytes.
 */
export function cleanSvg(text: string): CleanSvg | 'unreadable' | 'too-complex' {
  if (/<!ENTITY/i.test(text)) return 'unreadable'
  if (hasTooManyTags(text, LIMITS.svg.elements)) return 'too-complex'
  const document = new window.DOMParser().parseFromString(text, 'image/svg+xml')
  const root = document.documentElement
  if (root.namespaceURI !== SVG || root.localName !== 'svg') return 'unreadable'
  if (document.querySelector('parsererror') !== null) return 'unreadable'
  if (isTooDeep(root, LIMITS.svg.depth)) return 'too-complex'
  purify.sanitize(root, {
    IN_PLACE: true,
    USE_PROFILES: { svg: true, svgFilters: true },
    // Only within the document, see above, and counted below.
    ADD_TAGS: ['use'],
    // A picture on a wall holds still.
    FORBID_TAGS: ['animate', 'animatecolor', 'animatemotion', 'animatetransform', 'set'],
  })
  if (drawsTooMuch(root, LIMITS.svg)) return 'too-complex'
  const size = sizeOf(root)
  root.setAttribute('width', String(size.width))
  root.setAttribute('height', String(size.height))
  return { svg: new window.XMLSerializer().serializeToString(root), ...size }
}

/** What an SVG that says nothing of its size is drawn in, by CSS. */
const DEFAULT_SIZE = { width: 300, height: 150 }
const MAX_SIDE = 10_000

/** In pixels. Lengths in other units are taken from the view box, whose ratio is what matters on a board. */
function sizeOf(root: Element): { width: number; height: number } {
  const [, , boxWidth, boxHeight] = (root.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const width = pixels(root.getAttribute('width')) ?? boxWidth
  const height = pixels(root.getAttribute('height')) ?? boxHeight
  if (!isLength(width) || !isLength(height)) return DEFAULT_SIZE
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
}

function pixels(value: string | null): number | null {
  return value !== null && /^\s*\d+(?:\.\d+)?(?:px)?\s*$/.test(value) ? Number.parseFloat(value) : null
}

function isLength(value: number | undefined): value is number {
  return value !== undefined && value > 0 && value <= MAX_SIDE
}
