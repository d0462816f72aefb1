import { useSyncExternalStore } from 'react'
import { checkName } from '../../shared/names.ts'
import { deviceStorage } from './device-storage.ts'
import { storedValue } from './stored-value.ts'

export const LANGUAGES = ['de', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const THEMES = ['light', 'dark', 'system'] as const
export type Theme = (typeof THEMES)[number]

/** What a person chose on this device. `null` language: follow the browser. */
export interface Preferences {
  readonly language: Language | null
  readonly theme: Theme
  readonly name: string
}

const DEFAULTS: Preferences = { language: null, theme: 'system', name: '' }

/** Keeps every valid part of what was stored and gives the rest its default. */
export function parsePreferences(stored: unknown): Preferences {
  if (typeof stored !== 'object' || stored === null) return DEFAULTS
  const { language, theme, name }: { language?: unknown; theme?: unknown; name?: unknown } = stored
  const checked = typeof name === 'string' ? checkName(name) : null
  return {
    language: LANGUAGES.find((known) => known === language) ?? DEFAULTS.language,
    theme: THEMES.find((known) => known === theme) ?? DEFAULTS.theme,
    name: checked?.ok ? checked.text : DEFAULTS.name,
  }
}

export const preferences = storedValue({
  key: 'planwand.preferences',
  storage: deviceStorage(),
  otherTabs: typeof window === 'undefined' ? null : window,
  parse: parsePreferences,
})

export function usePreferences(): Preferences {
  return useSyncExternalStore(preferences.subscribe, preferences.get)
}

/** Changes what is given and keeps the rest. */
export function changePreferences(change: Partial<Preferences>): void {
  preferences.set({ ...preferences.get(), ...change })
}
