import type { HouseColors } from '../../../house/house-style.ts'
import { INK, type Style, type Styles, stylesOf } from '../blocks.ts'

/** Text inside is as large as it may be and as small as it must: 10.5 points down to 8.4. */
export const SCALES: readonly number[] = [1, 0.95, 0.9, 0.85, 0.8]
/** The cover speaks loudly, and less so when it has much to say. */
export const COVER_SCALES: readonly number[] = [1, 0.9, 0.8, 0.7, 0.6]

/** @param scale of all sizes */
export function innerStyles(colors: HouseColors, scale: number): Styles {
  return scaled({ ...stylesOf(colors), ...innerChanges(colors.accent) }, scale)
}

/** Text on the accent. */
export function coverStyles(colors: HouseColors, scale: number): Styles {
  const { onAccent } = colors
  const styles = scaled({ ...stylesOf(colors), ...COVER }, scale)
  const colored = Object.entries(styles).map(
    ([name, style]) => [name, { ...style, color: onAccent }] as const,
  )
  return { ...(Object.fromEntries(colored) as Styles), blank: styles.blank } // the same names
}

const innerChanges = (accent: string) =>
  ({
    heading1: { size: 14.5, leading: 18, before: 0, after: 7, color: accent, face: 'bold' },
    heading2: { size: 11.5, leading: 15, before: 10, after: 3, color: INK, face: 'bold' },
    heading3: { size: 10.5, leading: 14, before: 8, after: 2, color: INK, face: 'bold' },
    text: { size: 10.5, leading: 15, before: 0, after: 6, color: INK, face: 'text' },
  }) as const

const COVER = {
  heading1: { size: 27, leading: 32, before: 0, after: 12, color: INK, face: 'bold' },
  heading2: { size: 14, leading: 18.5, before: 6, after: 6, color: INK, face: 'bold' },
  text: { size: 11, leading: 15.5, before: 0, after: 5, color: INK, face: 'text' },
} as const

function scaled(styles: Styles, scale: number): Styles {
  const smaller = Object.entries(styles).map(([name, style]: [string, Style]) => {
    const { size, leading, before, after } = style
    const lengths = {
      size: size * scale,
      leading: leading * scale,
      before: before * scale,
      after: after * scale,
    }
    return [name, { ...style, ...lengths }] as const
  })
  return Object.fromEntries(smaller) as Styles // the same names
}
