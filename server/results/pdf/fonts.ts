import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { encodeGlyph, type OutlineStep } from './glyph.ts'

export type Doc = PDFKit.PDFDocument

/** The faces of a document, from the fonts the canvas has too (IBM Plex Sans, SIL Open Font License). */
const FACES = {
  text: 'IBMPlexSans-Medium.woff2',
  bold: 'IBMPlexSans-Bold.woff2',
  italic: 'IBMPlexSans-MediumItalic.woff2',
  boldItalic: 'IBMPlexSans-BoldItalic.woff2',
} as const
export type Face = keyof typeof FACES

/** Stands where the font has no letter. */
export const MISSING = '◊'
/** Direct how letters are drawn and are none themselves. */
export const UNSEEN = /\p{Cf}|\p{Variation_Selector}/u

const folder = join(dirname(createRequire(import.meta.url).resolve('@tldraw/assets/package.json')), 'fonts')

function fontPath(face: Face): string {
  return join(folder, FACES[face])
}

/** What fontkit keeps of a font and of the part of it that a document uses; its types do not tell. */
interface EmbeddedFont {
  readonly font: FontFile
  readonly subset: Subset
}
interface FontFile {
  readonly characterSet: readonly number[]
  hasGlyphForCodePoint(code: number): boolean
  glyphForCodePoint(code: number): unknown
}

/** Unpacking a font takes a while, and the next document needs the same. */
const files = new Map<Face, FontFile>()
interface Subset {
  readonly font: { getGlyph(id: number): OutlinedGlyph }
  readonly glyf: Uint8Array[]
  readonly loca: { readonly offsets: number[] }
  readonly hmtx: { readonly metrics: { advance: number; bearing: number }[] }
  offset: number
  _addGlyph(id: number): number
}
interface OutlinedGlyph {
  readonly path: { readonly commands: readonly OutlineStep[] }
  readonly advanceWidth: number
  readonly bbox: { readonly minX: number }
}

/** Measures text and knows which letters there are. */
export class Fonts {
  readonly #doc: Doc
  readonly #embedded = new Map<Face, EmbeddedFont>()
  readonly #widths = new Map<string, number>()

  constructor(doc: Doc) {
    this.#doc = doc
  }

  /** Makes a face the current one; opens it when it is first used. */
  use(face: Face): EmbeddedFont {
    const known = this.#embedded.get(face)
    if (known !== undefined) {
      this.#doc.font(face)
      return known
    }
    // PDFKit takes a font that is open already, and its types know only its bytes.
    this.#doc.registerFont(face, (files.get(face) as unknown as ArrayBuffer | undefined) ?? fontPath(face))
    this.#doc.font(face)
    // PDFKit keeps the current font under this name, and its types leave it out.
    const embedded = (this.#doc as unknown as { readonly _font: EmbeddedFont })._font
    if (!files.has(face)) nameGlyphs(embedded.font)
    files.set(face, embedded.font)
    encodeOutlines(embedded.subset)
    this.#embedded.set(face, embedded)
    return embedded
  }

  /** Points. */
  width(text: string, face: Face, size: number): number {
    const key = `${face} ${size} ${text}`
    const known = this.#widths.get(key)
    if (known !== undefined) return known
    this.use(face)
    const width = this.#doc.fontSize(size).widthOfString(text)
    this.#widths.set(key, width)
    return width
  }

  /** Stretches of text the font has letters for, and those it has not. */
  stretches(text: string, face: Face): { readonly text: string; readonly isMissing: boolean }[] {
    const { font } = this.use(face)
    const found: { text: string; isMissing: boolean }[] = []
    for (const letter of text.normalize('NFC')) {
      const last = found.at(-1)
      const isUnseen = UNSEEN.test(letter) && letter !== '\u00ad'
      const isMissing = isUnseen
        ? last?.isMissing === true
        : font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) === false
      if (isUnseen && !isMissing) continue
      if (last?.isMissing === isMissing) last.text += letter
      else found.push({ text: letter, isMissing })
    }
    return found
  }
}

/**
 * Lets every glyph know its character. One that is first met as a part of another (the o of an ö) would
 * not, and would be missing when text is read or copied.
 */
function nameGlyphs(font: FontFile): void {
  for (const code of font.characterSet) font.glyphForCodePoint(code)
}

/**
 * A WOFF2 file keeps its outlines in a form of its own, and fontkit takes a font apart as if it did not. Every
 * glyph is therefore written anew from its outline; hinting, which no PDF viewer uses, is lost.
 */
function encodeOutlines(subset: Subset): void {
  subset._addGlyph = (id) => {
    const glyph = subset.font.getGlyph(id)
    const outline = encodeGlyph(glyph.path.commands)
    subset.glyf.push(outline)
    subset.loca.offsets.push(subset.offset)
    subset.hmtx.metrics.push({ advance: glyph.advanceWidth, bearing: glyph.bbox.minX })
    subset.offset += outline.length
    return subset.glyf.length - 1
  }
}
