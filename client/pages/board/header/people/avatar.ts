/** Two letters for a name: of the first and the last word, or the first two of a single one. */
export function initialsOf(name: string): string {
  const words = name
    .split(/[\s\-–/.,]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter((word) => word !== '')
  const first = [...(words[0] ?? '?')]
  const second = words.length > 1 ? [...(words.at(-1) ?? '')][0] : first[1]
  return `${first[0] ?? '?'}${second ?? ''}`.toLocaleUpperCase()
}

/** Black or white, whichever is easier to read on this `#rrggbb`; unknown notations get white. */
export function inkOn(color: string): '#fff' | '#1b1b1f' {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color)
  if (match === null) return '#fff'
  const [red, green, blue] = match.slice(1).map((hex) => linear(Number.parseInt(hex, 16) / 255))
  const luminance = 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
  // White has 1.05 / (L + 0.05), our ink (L = 0.011) (L + 0.05) / 0.061: they meet at L = 0.203.
  return luminance < 0.203 ? '#fff' : '#1b1b1f'
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
