import type { FieldColor } from '../../../../shared/fields/field.ts'
import type { TemplatePage } from '../../../../shared/templates/template.ts'
import type { Language } from '../../../preferences/preferences.ts'

/** Width ÷ height of every preview, so that a row of them is calm. */
export const PREVIEW_RATIO = 16 / 10
/** The width previews are drawn for, in pixels: what is said to be legible is so at this size. */
const DRAWN_WIDTH = 240
const TITLE_PX = 10
const LABEL_PX = 8.5
const EDGE_PX = 3
const PADDING_PX = 7
const MAX_LINES = 3
/** Mean width of a letter of the product's font in bold, in em; a little wide, to be on the safe side. */
const LETTER = 0.58
const LINE_HEIGHT = 1.2

/** Sizes of labels on the board in page units, and the height of their line. */
const LABEL_SIZES = { s: 18, m: 24, l: 36, xl: 44 } as const
const LABEL_LINE = 1.35

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface PreviewField extends Box {
  readonly id: string
  readonly color: FieldColor
  /** The title, broken to fit; empty where it would not be legible, and a bar stands for it. */
  readonly lines: readonly string[]
}

export interface PreviewLabel {
  readonly id: string
  readonly text: string
  /** Where the text begins on its baseline, and what it is turned around. */
  readonly x: number
  readonly y: number
  readonly rotation: number
  readonly fontSize: number
}

/** Everything a picture of a page needs, in page units. */
export interface PreviewGeometry {
  readonly viewBox: Box
  /** Page units a pixel, where the preview has its drawn width. */
  readonly pixel: number
  readonly titleSize: number
  readonly edge: number
  readonly padding: number
  readonly fields: readonly PreviewField[]
  readonly labels: readonly PreviewLabel[]
}

/**
 * The picture of a page: every field at its place, texts enlarged to what can be read in a small picture.
 * Labels grow upwards from their line, away from the field they stand above.
 */
export function previewGeometry(page: TemplatePage, language: Language): PreviewGeometry {
  const raw = [...page.fields, ...page.labels.map(({ x, y }) => ({ x, y, w: 1, h: 1 }))]
  const pixel = fitRatio(unite(raw)).w / DRAWN_WIDTH
  const labels = page.labels.map((label) => {
    const own = LABEL_SIZES[label.size]
    const fontSize = Math.max(own, LABEL_PX * pixel)
    const across = own * LABEL_LINE - fontSize * 0.3
    const turned = label.rotation !== 0
    return {
      id: label.id,
      text: label.text[language],
      x: turned ? label.x + across : label.x,
      y: turned ? label.y : label.y + across,
      rotation: label.rotation,
      fontSize,
    }
  })
  const titleSize = TITLE_PX * pixel
  const padding = PADDING_PX * pixel
  const edge = EDGE_PX * pixel
  const fields = page.fields.map(({ id, color, title, x, y, w, h }) => {
    const room = h - edge - padding
    const lines = breakText(title[language], (w - 2 * padding) / (titleSize * LETTER))
    const fits = lines.length <= MAX_LINES && lines.length * titleSize * LINE_HEIGHT <= room
    return { id, color, x, y, w, h, lines: fits ? lines : [] }
  })
  const bounds = unite([...fields, ...labels.map(labelBox)])
  const margin = 9 * pixel
  const viewBox = fitRatio({
    x: bounds.x - margin,
    y: bounds.y - margin,
    w: bounds.w + 2 * margin,
    h: bounds.h + 2 * margin,
  })
  return { viewBox, pixel, titleSize, edge, padding, fields, labels }
}

/** The text in lines of at most so many letters, broken between words; none when a word is longer. */
export function breakText(text: string, letters: number): readonly string[] {
  const lines: string[] = []
  // A hyphen or a slash is a place to break, too, and stays at the end of its line.
  for (const word of text.match(/[^\s/-]*[/-]|[^\s/-]+|\s+/gu) ?? []) {
    const last = lines.at(-1)
    if (word.trim() === '') {
      if (last !== undefined) lines[lines.length - 1] = `${last} `
    } else if (last !== undefined && last.length + word.length <= letters) {
      lines[lines.length - 1] = last + word
    } else {
      if (word.length > letters) return []
      lines.push(word)
    }
  }
  return lines.map((line) => line.trim())
}

function labelBox({ x, y, text, fontSize, rotation }: PreviewLabel): Box {
  const length = text.length * fontSize * LETTER
  return rotation === 0
    ? { x, y: y - fontSize, w: length, h: fontSize * LINE_HEIGHT }
    : { x: x - fontSize, y: y - length, w: fontSize * LINE_HEIGHT, h: length }
}

/** The smallest box around all; a plain sheet where there is nothing. */
function unite(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, w: 1600, h: 1000 }
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.w))
  const bottom = Math.max(...boxes.map((box) => box.y + box.h))
  return { x, y, w: right - x, h: bottom - y }
}

/** The box grown around its middle to the ratio of all previews. */
function fitRatio({ x, y, w, h }: Box): Box {
  const width = Math.max(w, h * PREVIEW_RATIO)
  const height = Math.max(h, w / PREVIEW_RATIO)
  return { x: x - (width - w) / 2, y: y - (height - h) / 2, w: width, h: height }
}
