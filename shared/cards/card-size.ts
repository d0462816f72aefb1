import { CARD_SIDE } from './places.ts'

/** Characters of a usual word in a line of a card, height of a line and room around the text, at 100 %. */
const PER_LINE = 15
const LINE = 30
const AROUND = 32

/**
 * About how high a card is that holds `text`, where nothing can be measured: never less than a card, and rather
 * too much, so that the next card does not lie on it.
 */
export function likelyCardHeight(text: string): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / PER_LINE)), 0)
  return Math.max(CARD_SIDE, lines * LINE + AROUND)
}
