import type { FieldColor, FieldKind } from '../../../../shared/fields/field.ts'
import type { PageOutline } from '../../../../shared/templates/entry.ts'
import { LABEL_LETTERS, type TemplateLabel } from '../../../../shared/templates/template.ts'
import type { Language } from '../../../preferences/preferences.ts'

/** Width ÷ height of every preview, so that a row of them is calm. */
export const PREVIEW_RATIO = 16 / 10
/** The width previews are drawn for, in pixels: what is said to be legible is so at this size. */
const DRAWN_WIDTH = 240
/** All titles of a page have one size: the first at which all can be read, else the last. */
const TITLE_PX = [10, 9, 8, 7.5] as const
const LABEL_PX = 8.5
const EDGE_PX = 3
const PADDING_PX = 5
const MARGIN_PX = 10
const MAX_LINES = 3
/** Mean width of a letter of the product's bold font, in em; a little wide, to be on the safe side. */
const LETTER = 0.56
/** Of titles and labels, in em. */
export const LINE_HEIGHT = 1.2

/** The height of a label's line on the board, in em. */
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
  readonly kind: FieldKind
}

export interface PreviewLabel extends Box {
  readonly id: string
  /** Empty where it would not be legible or lie on something else: a bar stands in its place. */
  readonly text: string
  readonly turned: boolean
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

/** The picture of a page: everything at its place, texts enlarged to what can be read in a small picture. */
export function previewGeometry(page: PageOutline, language: Language): PreviewGeometry {
  const natural = page.labels.map((label) => labelBox(label, language, LABEL_LETTERS[label.size]))
  const bounds = unite([...page.fields, ...natural])
  const pixel = fitRatio(bounds).w / (DRAWN_WIDTH - 2 * MARGIN_PX)
  const labels = page.labels.map((label, at) => {
    const own = LABEL_LETTERS[label.size]
    const fontSize = Math.max(own, LABEL_PX * pixel)
    const large = labelBox(label, language, fontSize)
    const others = natural.filter((_, other) => other !== at)
    const free = ![...page.fields, ...others].some((box) => overlap(large, box))
    const shown = free && large.x + large.w <= bounds.x + bounds.w + MARGIN_PX * pixel
    return {
      ...(shown ? large : labelBox(label, language, own)),
      id: label.id,
      text: shown ? label.text[language] : '',
      turned: label.rotation !== 0,
      fontSize,
    }
  })
  const fields = titledFields(page, language, pixel)
  return {
    viewBox: fitRatio(grow(unite([...page.fields, ...labels]), MARGIN_PX * pixel)),
    pixel,
    titleSize: fields.titleSize,
    edge: EDGE_PX * pixel,
    padding: PADDING_PX * pixel,
    fields: fields.fields,
    labels,
  }
}

function titledFields(page: PageOutline, language: Language, pixel: number) {
  const attempts = TITLE_PX.map((px) => {
    const titleSize = px * pixel
    const fields: PreviewField[] = page.fields.map(({ id, color, kind, title, x, y, w, h }) => {
      const letters = (w - 2 * PADDING_PX * pixel) / (titleSize * LETTER)
      const lines = breakText(title[language], letters)
      const height = lines.length * titleSize * LINE_HEIGHT + (EDGE_PX + PADDING_PX) * pixel
      return { id, color, kind, x, y, w, h, lines: lines.length <= MAX_LINES && height <= h ? lines : [] }
    })
    return { titleSize, fields, titled: fields.filter(({ lines }) => lines.length > 0).length }
  })
  const smallest = attempts[attempts.length - 1]
  const best = attempts.find(({ titled }) => titled === page.fields.length) ?? smallest
  if (best === undefined) throw new Error('no title size')
  // A few words among many bars are noise.
  if (best.titled * 2 >= page.fields.length) return best
  return { ...best, fields: best.fields.map((field) => ({ ...field, lines: [] })) }
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

/**
 * The place of a label's text at a size. Enlarged it grows away from the field it stands beside: upwards,
 * or to the left when it is turned.
 */
function labelBox(label: TemplateLabel, language: Language, fontSize: number): Box {
  const { x, y, text, size, rotation } = label
  const length = text[language].length * fontSize * LETTER
  const across = fontSize * LINE_HEIGHT
  const far = LABEL_LETTERS[size] * LABEL_LINE
  const shift = shiftOf(label, length)
  return rotation === 0
    ? { x: x + shift, y: y + far - across, w: length, h: across }
    : { x: x + far - across, y: y - shift - length, w: across, h: length }
}

/** How far along its line a text of a length begins, which may be wider than the line. */
function shiftOf({ width, align }: TemplateLabel, length: number): number {
  if (width === null || align === 'start') return 0
  return (width - length) / (align === 'middle' ? 2 : 1)
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
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

function grow({ x, y, w, h }: Box, by: number): Box {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by }
}

/** The box grown around its middle to the ratio of all previews. */
function fitRatio({ x, y, w, h }: Box): Box {
  const width = Math.max(w, h * PREVIEW_RATIO)
  const height = Math.max(h, w / PREVIEW_RATIO)
  return { x: x - (width - w) / 2, y: y - (height - h) / 2, w: width, h: height }
}
