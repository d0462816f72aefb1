/// <reference path="./hyphen.d.ts" />
import german from 'hyphen/de'
import english from 'hyphen/en-gb'
import type { Line } from '../../../shared/results/paper/paper.ts'
import { type Face, type Fonts, MISSING, UNSEEN } from './fonts.ts'

/** Text of one look at its place in a line, which begins at 0. */
export interface Piece {
  readonly text: string
  readonly face: Face
  readonly x: number
  readonly width: number
  readonly isOpen: boolean
  readonly highlight: boolean
  /** What is meant, where the font has no letters for it. */
  readonly actual: string | null
  /** How it goes on in the next line: behind a hyphen of ours, cut without one, or not at all. */
  readonly end: 'hyphen' | 'cut' | null
}
export type SetLine = readonly Piece[]

type Look = Omit<Piece, 'x' | 'width' | 'text'>

interface Word {
  readonly pieces: readonly (Look & { readonly text: string; readonly width: number })[]
  readonly width: number
  /** Points of the space before it; null where a new line begins. */
  readonly space: number | null
}

const HYPHENATE = { de: german.hyphenateSync, en: english.hyphenateSync }
const SOFT_HYPHEN = '\u00ad'

/** Breaks text into lines, with hyphens where the language has them. */
export class LineBreaker {
  readonly #fonts: Fonts
  readonly #hyphenate: (text: string) => string
  readonly #syllables = new Map<string, readonly string[]>()
  /** Letters met so far that the fonts do not have. */
  missing = 0

  constructor(fonts: Fonts, language: 'de' | 'en') {
    this.#fonts = fonts
    this.#hyphenate = HYPHENATE[language]
  }

  /** @param width and size in points. @param face of text without marks */
  break(line: Line, width: number, size: number, face: Face = 'text'): SetLine[] {
    const lines: Piece[][] = [[]]
    let x = 0
    const waiting = this.#words(line, size, face).reverse()
    for (let word = waiting.pop(); word !== undefined; word = waiting.pop()) {
      if (word.space === null) {
        lines.push([])
        x = 0
      }
      const current = lines.at(-1) ?? []
      const space = current.length === 0 ? 0 : (word.space ?? 0)
      if (x + space + word.width <= width) {
        x = place(word, current, x + space)
        continue
      }
      const parts = this.#divide(word, width - x - space, size, current.length === 0)
      if (parts === null) waiting.push({ ...word, space: null })
      else {
        place(parts[0], current, x + space)
        waiting.push({ ...parts[1], space: null })
      }
    }
    return lines
  }

  #words(line: Line, size: number, plain: Face): Word[] {
    const words: Word[] = []
    let space: number | null = 0
    let pieces: Word['pieces'][number][] = []
    const end = (): void => {
      if (pieces.length === 0) return
      words.push({ pieces, width: pieces.reduce((sum, { width }) => sum + width, 0), space })
      pieces = []
    }
    for (const { text, bold, italic, highlight = false, isOpen = false } of line) {
      const face = faceOf(bold === true || plain === 'bold', italic === true || plain === 'italic')
      for (const token of text.split(/([ \n]+)/)) {
        if (/^[ \n]+$/.test(token)) {
          end()
          const breaks = token.split('\n').length - 1
          for (let at = 1; at < breaks; at++) words.push({ pieces: [], width: 0, space: null })
          space = breaks > 0 ? null : this.#fonts.width(' ', face, size)
        } else {
          for (const stretch of token === '' ? [] : this.#fonts.stretches(token, face)) {
            const shown = stretch.isMissing ? this.#replace(stretch.text) : stretch.text
            const look = {
              face,
              highlight,
              isOpen,
              actual: stretch.isMissing ? stretch.text : null,
              end: null,
            }
            pieces.push({ ...look, text: shown, width: this.#fonts.width(shown, face, size) })
          }
        }
      }
    }
    end()
    return words
  }

  #replace(text: string): string {
    const letters = [...text].filter((letter) => !UNSEEN.test(letter)).length
    this.missing += letters
    return MISSING.repeat(Math.max(1, letters))
  }

  /** As much of a word as fits and the rest of it; null when it belongs on the next line as a whole. */
  #divide(word: Word, room: number, size: number, mustFit: boolean): [Word, Word] | null {
    const [piece, ...others] = word.pieces
    if (piece === undefined) return null
    if (others.length > 0) return mustFit ? this.#cutBehind(word, piece, others, room, size) : null
    const cut = piece.actual === null ? this.#syllableCut(piece.text, piece.face, room, size) : null
    if (cut !== null) return this.#parts(word, piece, cut, size, true)
    return mustFit ? this.#parts(word, piece, this.#letterCut(piece, room, size), size, false) : null
  }

  /** A word of several looks is cut between two of them, or in the first when that alone is too long. */
  #cutBehind(
    word: Word,
    first: Word['pieces'][number],
    others: Word['pieces'],
    room: number,
    size: number,
  ): [Word, Word] {
    const rest: Word = { pieces: others, width: word.width - first.width, space: 0 }
    const head: Word = { pieces: [{ ...first, end: 'cut' }], width: first.width, space: word.space }
    if (first.width <= room) return [head, rest]
    const [begin, end] = this.#parts(head, first, this.#letterCut(first, room, size), size, false)
    return [begin, { pieces: [...end.pieces, ...others], width: end.width + rest.width, space: 0 }]
  }

  #parts(
    word: Word,
    piece: Word['pieces'][number],
    at: number,
    size: number,
    isHyphenated: boolean,
  ): [Word, Word] {
    const of = (text: string, space: number | null, end: Piece['end']): Word => {
      const width = this.#fonts.width(text, piece.face, size)
      return { pieces: [{ ...piece, text, width, end }], width, space }
    }
    const begin = piece.text.slice(0, at)
    const needsHyphen = isHyphenated && !/[-–/]$/.test(begin)
    return [
      needsHyphen ? of(`${begin}-`, word.space, 'hyphen') : of(begin, word.space, 'cut'),
      of(piece.text.slice(at), 0, piece.end),
    ]
  }

  /** How many letters fit up to the end of a syllable, or null when no syllable does. */
  #syllableCut(text: string, face: Face, room: number, size: number): number | null {
    let at = 0
    let best: number | null = null
    for (const syllable of this.#syllablesOf(text).slice(0, -1)) {
      at += syllable.length
      if (this.#fonts.width(`${text.slice(0, at)}-`, face, size) > room) break
      best = at
    }
    return best
  }

  #syllablesOf(text: string): readonly string[] {
    const known = this.#syllables.get(text)
    if (known !== undefined) return known
    // Compound words and addresses break behind their own marks, too.
    const marked = this.#hyphenate(text.slice(0, MAX_WORD)).replace(/([-–/])(?=\p{L})/gu, `$1${SOFT_HYPHEN}`)
    const syllables = text.length > MAX_WORD ? [text] : marked.split(SOFT_HYPHEN)
    this.#syllables.set(text, syllables)
    return syllables
  }

  /** At least one letter; no character is cut in two. */
  #letterCut({ text, face }: { text: string; face: Face }, room: number, size: number): number {
    let [low, high] = [1, Math.min(text.length, 400)]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (this.#fonts.width(text.slice(0, middle), face, size) <= room) low = middle
      else high = middle - 1
    }
    const isHalf = /[\ud800-\udbff]/.test(text.charAt(low - 1))
    return isHalf ? low + 1 : low
  }
}

/** Longer ones are no words of a language. */
const MAX_WORD = 80

function place({ pieces }: Word, line: Piece[], from: number): number {
  let x = from
  for (const piece of pieces) {
    line.push({ ...piece, x })
    x += piece.width
  }
  return x
}

function faceOf(bold: boolean, italic: boolean): Face {
  if (bold) return italic ? 'boldItalic' : 'bold'
  return italic ? 'italic' : 'text'
}
