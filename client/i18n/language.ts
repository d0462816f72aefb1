import { useSyncExternalStore } from 'react'
import { LANGUAGES, type Language, preferences } from '../preferences/preferences.ts'

/** The chosen language, else the first the browser asks for that we speak, else German. */
export function resolveLanguage(chosen: Language | null, browserLanguages: readonly string[]): Language {
  if (chosen !== null) return chosen
  for (const wanted of browserLanguages) {
    const primary = wanted.toLowerCase().split('-')[0]
    const known = LANGUAGES.find((language) => language === primary)
    if (known !== undefined) return known
  }
  return 'de'
}

/** The language shown now; also for code outside React. */
export function currentLanguage(): Language {
  return resolveLanguage(preferences.get().language, globalThis.navigator?.languages ?? [])
}

export function useLanguage(): Language {
  return useSyncExternalStore(preferences.subscribe, currentLanguage)
}
