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

/** What should be spoken; what is spoken (spoken.ts) follows as soon as its sentences are here. */
export function wantedLanguage(): Language {
  return resolveLanguage(preferences.get().language, globalThis.navigator?.languages ?? [])
}
