import { FIELD_COLORS, type FieldColor } from '../fields/field.ts'

/** The colours cards have: each may carry one meaning on a board. */
export const CARD_COLORS = FIELD_COLORS
export type CardColor = FieldColor

/** Longest meaning a person can enter, in characters. */
export const MAX_MEANING = 60

/** What each colour means on a board; colours without a meaning are left out. */
export type Legend = Partial<Readonly<Record<CardColor, string>>>

/** @param meta of the document record, which holds one key a colour */
export function legendOf(meta: Readonly<Record<string, unknown>>): Legend {
  const legend: Partial<Record<CardColor, string>> = {}
  for (const color of CARD_COLORS) {
    const meaning = meta[legendKey(color)]
    if (typeof meaning === 'string' && meaning.trim() !== '') legend[color] = meaning.trim()
  }
  return legend
}

/** The key of the document's `meta` that holds what a colour means. */
export function legendKey(color: CardColor): string {
  return `legend.${color}`
}

/** tldraw's other colours show on cards as one of the six (client/canvas/theme.ts), so they mean the same. */
const SHOWN_AS: Readonly<Record<string, CardColor>> = {
  black: 'yellow',
  orange: 'yellow',
  white: 'grey',
  'light-green': 'green',
  'light-blue': 'blue',
  'light-violet': 'violet',
  'light-red': 'red',
}

/** The colour a card of any tldraw colour is shown in. */
export function cardColorOf(color: string): CardColor {
  return CARD_COLORS.find((known) => known === color) ?? SHOWN_AS[color] ?? 'yellow'
}

/**
 * A mark for each colour, for those who cannot tell colours apart and for prints in grey: outlines in a square of
 * 16, each recognisable by its shape alone.
 */
export const MARKS: Readonly<Record<CardColor, string>> = {
  yellow: 'M8 1A7 7 0 0 1 8 15A7 7 0 0 1 8 1Z',
  green: 'M8 1L15.5 14.5H0.5Z',
  blue: 'M2 2H14V14H2Z',
  violet: 'M8 0.5L15.5 8L8 15.5L0.5 8Z',
  red: 'M8 0.5L10.2 5.8L15.8 6.2L11.5 9.9L12.9 15.4L8 12.4L3.1 15.4L4.5 9.9L0.2 6.2L5.8 5.8Z',
  grey: 'M5.5 1H10.5V5.5H15V10.5H10.5V15H5.5V10.5H1V5.5H5.5Z',
}
