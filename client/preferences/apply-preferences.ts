import { currentLanguage } from '../i18n/language.ts'
import { preferences } from './preferences.ts'
import { onThemeChange, shownTheme } from './theme.ts'

/** Keeps `<html lang data-theme>` in step with the preferences, from before the first paint on. */
export function applyPreferences(root: HTMLElement): void {
  const apply = () => {
    root.lang = currentLanguage()
    root.dataset.theme = shownTheme()
  }
  apply()
  preferences.subscribe(apply)
  onThemeChange(apply)
}
