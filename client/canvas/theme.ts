import { DEFAULT_THEME, type TLTheme } from 'tldraw'

/**
 * The six colours of cards, made so that nobody confuses two of them: CIEDE2000 between any two is at least
 * 13.4 in light and 15.1 in dark, for normal, protan, deutan and tritan vision. Text on them is at
 * least 7:1 in light and 5.5:1 in dark. tldraw's own notes have pairs at 0.8.
 */
export const CARDS = {
  yellow: { light: '#fed444', dark: '#746100' },
  green: { light: '#9af7be', dark: '#26664d' },
  blue: { light: '#79a5f8', dark: '#1f305b' },
  violet: { light: '#e6cbfa', dark: '#724aab' },
  red: { light: '#ff9176', dark: '#6a0d00' },
  grey: { light: '#f0f2f4', dark: '#2e2e2e' },
} as const

/** tldraw's other colours stay what they are for drawing; as cards they show as the nearest of the six. */
const NEAREST = {
  ...CARDS,
  black: CARDS.yellow,
  white: CARDS.grey,
  orange: CARDS.yellow,
  'light-green': CARDS.green,
  'light-blue': CARDS.blue,
  'light-violet': CARDS.violet,
  'light-red': CARDS.red,
} as const

export const INK = { light: '#1b1b1f', dark: '#f4f4f6' } as const

type Mode = keyof typeof INK

function withCards(mode: Mode): TLTheme['colors'][Mode] {
  const colors = { ...DEFAULT_THEME.colors[mode] }
  for (const [name, card] of Object.entries(NEAREST)) {
    const key = name as keyof typeof NEAREST // the keys of NEAREST are its names
    colors[key] = { ...colors[key], noteFill: card[mode], noteText: INK[mode] }
  }
  return colors
}

export const themes = {
  default: { ...DEFAULT_THEME, colors: { light: withCards('light'), dark: withCards('dark') } },
}
