import { preferences, type Theme } from './preferences.ts'

export type ShownTheme = 'light' | 'dark'

const systemIsDark = typeof window === 'undefined' ? null : window.matchMedia('(prefers-color-scheme: dark)')

export function resolveTheme(theme: Theme, systemDark: boolean): ShownTheme {
  if (theme === 'system') return systemDark ? 'dark' : 'light'
  return theme
}

/** The theme shown now, whether chosen or taken from the system. */
export function shownTheme(): ShownTheme {
  return resolveTheme(preferences.get().theme, systemIsDark?.matches ?? false)
}

/** @returns a function that ends the subscription */
export function onThemeChange(listener: () => void): () => void {
  const unsubscribe = preferences.subscribe(listener)
  systemIsDark?.addEventListener('change', listener)
  return () => {
    unsubscribe()
    systemIsDark?.removeEventListener('change', listener)
  }
}
