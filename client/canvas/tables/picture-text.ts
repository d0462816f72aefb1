export const FONT = { fontFamily: 'tldraw_sans, sans-serif' } as const

/** Of the width of an em, on average over German words in our font. */
const LETTER_WIDTH = 0.52

/** As much of a text as fits on one line of a picture, where nothing can be measured. */
export function clipped(text: string, width: number, fontSize: number): string {
  const line = text.replace(/\s+/g, ' ')
  const fits = Math.max(1, Math.floor(width / (fontSize * LETTER_WIDTH)))
  const letters = [...line]
  return letters.length <= fits ? line : `${letters.slice(0, fits - 1).join('')}…`
}
