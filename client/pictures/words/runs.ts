/** A letter as a person sees one, and where the browser has put it, in pixels. */
export interface Glyph {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
}

/** Letters that follow one another on a line in one direction. */
export interface Run {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly isRtl: boolean
}

/** Letters this near to one another are of one run; kerning and rounding move them a little. */
const NEAR = 1.5

/** Of scripts written from right to left. */
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** Whether a text can only be laid out letter by letter. */
export function isUnruly(text: string): boolean {
  return text.includes('\t') || RTL.test(text)
}

interface Draft {
  text: string
  left: number
  right: number
  readonly top: number
  /** Unknown until a letter says it or a second one follows. */
  direction: 'ltr' | 'rtl' | null
}

/**
 * Splits letters into runs: at the end of a line, where the direction of writing changes, and at every gap.
 *
 * @param glyphs in the order in which they are read
 */
export function runsOf(glyphs: readonly Glyph[]): Run[] {
  const drafts: Draft[] = []
  for (const glyph of glyphs) {
    if (glyph.text === '\t') continue
    const last = drafts.at(-1)
    if (last === undefined || !extend(last, glyph)) drafts.push(draftOf(glyph))
  }
  return drafts.map(({ direction, ...run }) => ({ ...run, isRtl: direction === 'rtl' }))
}

function draftOf({ text, left, right, top }: Glyph): Draft {
  return { text, left, right, top, direction: directionOf(text) }
}

function directionOf(text: string): 'ltr' | 'rtl' | null {
  if (RTL.test(text)) return 'rtl'
  return /\p{L}/u.test(text) ? 'ltr' : null
}

function extend(draft: Draft, glyph: Glyph): boolean {
  if (Math.abs(draft.top - glyph.top) > NEAR) return false
  const own = directionOf(glyph.text)
  const follows = Math.abs(glyph.left - draft.right) < NEAR && draft.direction !== 'rtl' && own !== 'rtl'
  const precedes = Math.abs(glyph.right - draft.left) < NEAR && draft.direction !== 'ltr' && own !== 'ltr'
  if (!follows && !precedes) return false
  draft.direction ??= follows ? 'ltr' : 'rtl'
  draft.text += glyph.text
  draft.left = Math.min(draft.left, glyph.left)
  draft.right = Math.max(draft.right, glyph.right)
  return true
}
