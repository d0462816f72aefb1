import { currentLanguage } from '../i18n/messages.ts'
import { onSpoken } from '../i18n/spoken.ts'
import { onThemeChange, shownTheme } from './theme.ts'

/** Keeps `<html data-theme>` in step with the preferences, from before the first paint on. */
export function applyTheme(root: HTMLElement): void {
  const apply = () => {
    root.dataset.theme = shownTheme()
  }
  apply()
  onThemeChange(apply)
}

/** Keeps `<html lang>` in step with what is spoken. */
export function applyLanguage(root: HTMLElement): void {
  const apply = () => {
    root.lang = currentLanguage()
  }
  apply()
  onSpoken(apply)
}
