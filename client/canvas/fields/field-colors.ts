import type { FieldColor } from '../../../shared/fields/field.ts'

type Mode = 'light' | 'dark'

/** Edges of fields: at least 3:1 against the paper in both modes. */
export const EDGES: Readonly<Record<FieldColor, Readonly<Record<Mode, string>>>> = {
  green: { light: '#14683f', dark: '#4fbf8b' },
  red: { light: '#a33b1e', dark: '#f08a6b' },
  blue: { light: '#1f4fbf', dark: '#8fb0ff' },
  yellow: { light: '#8a6d00', dark: '#e0b93a' },
  violet: { light: '#7a3fb0', dark: '#c79bf0' },
  grey: { light: '#5b5e68', dark: '#a6aab5' },
}

export const PAPER: Readonly<Record<Mode, { paper: string; line: string; ink: string; soft: string }>> = {
  light: { paper: '#ffffff', line: '#e3e5ea', ink: '#1b1b1f', soft: '#5b5e68' },
  dark: { paper: '#1f2127', line: '#34373f', ink: '#f4f4f6', soft: '#b3b7c1' },
}
