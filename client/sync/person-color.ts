/** Colours of people: each at least 4.5:1 under white initials, and none close to a card's. */
const COLORS = [
  '#1f4fbf',
  '#7a3fb0',
  '#a33b1e',
  '#14683f',
  '#5b5e68',
  '#9c2a6b',
  '#0f6b78',
  '#7a5a00',
  '#3f4fd0',
  '#8a2f2f',
  '#2f6b1f',
  '#6b4a8a',
] as const

/** The same person has the same colour on every screen, without anything being agreed on. */
export function personColor(participant: string): string {
  let hash = 7
  for (let at = 0; at < participant.length; at++) hash = (hash * 31 + participant.charCodeAt(at)) >>> 0
  return COLORS[hash % COLORS.length] ?? COLORS[0]
}
