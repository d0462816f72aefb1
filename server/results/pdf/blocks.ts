import type { CellPart, ListItem } from '../../../shared/results/paper/paper.ts'
import type { HouseColors } from '../../house/house-style.ts'
import type { Face } from './fonts.ts'
import type { LineBreaker, SetLine } from './lines.ts'

/** Points. A block is one paragraph, heading or item, set in lines of the same height. */
export interface Block {
  readonly tag: 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'P'
  readonly lines: readonly SetLine[]
  readonly size: number
  readonly leading: number
  readonly indent: number
  readonly before: number
  readonly after: number
  readonly color: string
  /** What stands before the first line of an item. */
  readonly mark: string | null
  readonly isBlank: boolean
  readonly face: Face
}

export const INK = '#1b1b1f'
export const SOFT = '#55565e'
export const OPEN = '#fff3bf'
export const HIGHLIGHT = '#fde68a'
export const LINE = '#b9bcc6'
export const BLANK_INK = '#6b5600'

export interface Style {
  readonly size: number
  readonly leading: number
  readonly before: number
  readonly after: number
  readonly color: string
  readonly face: Face
}

const STYLES = {
  title: { size: 22, leading: 28, before: 0, after: 14, color: INK, face: 'bold' },
  kicker: { size: 11, leading: 15, before: 0, after: 2, color: null, face: 'bold' },
  sender: { size: 8.5, leading: 11.5, before: 0, after: 0, color: SOFT, face: 'text' },
  senderName: { size: 10, leading: 13, before: 0, after: 0, color: null, face: 'bold' },
  heading1: { size: 15, leading: 19, before: 18, after: 6, color: INK, face: 'bold' },
  heading2: { size: 12.5, leading: 16, before: 15, after: 5, color: null, face: 'bold' },
  heading3: { size: 11, leading: 14.5, before: 11, after: 3, color: INK, face: 'bold' },
  heading4: { size: 10.5, leading: 14, before: 8, after: 2, color: SOFT, face: 'bold' },
  text: { size: 10, leading: 14, before: 0, after: 4, color: INK, face: 'text' },
  question: { size: 10, leading: 14, before: 0, after: 4, color: SOFT, face: 'italic' },
  note: { size: 9, leading: 12.5, before: 3, after: 4, color: SOFT, face: 'text' },
  blank: { size: 10, leading: 14, before: 6, after: 10, color: BLANK_INK, face: 'text' },
  cell: { size: 9.5, leading: 13, before: 0, after: 2, color: INK, face: 'text' },
  cellHead: { size: 9.5, leading: 13, before: 0, after: 2, color: INK, face: 'bold' },
} as const satisfies Readonly<Record<string, Omit<Style, 'color'> & { readonly color: string | null }>>
export type StyleName = keyof typeof STYLES
export type Styles = Readonly<Record<StyleName, Style>>

/** The styles of a document; what has no colour of its own has the house's. */
export function stylesOf({ accent }: HouseColors): Styles {
  const colored = Object.entries(STYLES).map(([name, style]) => {
    return [name, { ...style, color: style.color ?? accent }] as const
  })
  return Object.fromEntries(colored) as Styles // the same names
}

const INDENT = 14
const BULLET = '•'
/** Space within the frame of a marked place. */
export const BLANK_PADDING = 5
const TAGS = { 1: 'H2', 2: 'H3', 3: 'H4', 4: 'H5' } as const

/** Sets parts of a paper in blocks of lines. */
export class Setter {
  readonly #breaker: LineBreaker
  readonly #styles: Styles

  constructor(breaker: LineBreaker, styles: Styles) {
    this.#breaker = breaker
    this.#styles = styles
  }

  block(tag: Block['tag'], style: StyleName, text: string, width: number): Block {
    return this.#set(tag, this.#styles[style], [[{ text }]], width)
  }

  /** @param text the style of plain text here. @returns blocks, those of one list in an array of their own */
  part(part: CellPart, width: number, text: 'text' | 'cell'): Block | Block[] {
    switch (part.kind) {
      case 'heading':
        return this.block(TAGS[part.level], `heading${part.level}`, part.text, width)
      case 'paragraph':
        return this.#set('P', this.#styles[part.look === 'text' ? text : part.look], [part.line], width)
      case 'list':
        return part.items.map((item) => this.#item(item, this.#styles[text], width))
      case 'blank': {
        const hint = part.hint === '' ? '' : `[${part.hint}]`
        const lines = [[{ text: hint }]]
        return { ...this.#set('P', this.#styles.blank, lines, width - 2 * BLANK_PADDING), isBlank: true }
      }
    }
  }

  #item({ lines, number, depth }: ListItem, style: Style, width: number): Block {
    const indent = INDENT * (Math.min(depth, 5) + 1)
    const block = this.#set('P', style, lines, width - indent)
    return { ...block, indent, after: 2.5, mark: number === null ? BULLET : `${number}.` }
  }

  #set(
    tag: Block['tag'],
    style: Style,
    lines: readonly Parameters<LineBreaker['break']>[0][],
    width: number,
  ): Block {
    const set = lines.flatMap((line) => this.#breaker.break(line, width, style.size, style.face))
    return { ...style, tag, lines: set, indent: 0, mark: null, isBlank: false }
  }
}

export function heightOf({ lines, leading, before, after, isBlank }: Block): number {
  return before + lines.length * leading + after + (isBlank ? 2 * BLANK_PADDING : 0)
}

/** Whether an item has a number. */
export function isCounted({ mark }: Block): boolean {
  return mark !== null && mark !== BULLET
}
