import type { Language } from '../preferences/preferences.ts'

const LOCALES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' }
const DAY = 24 * 60 * 60 * 1000

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(value)
}

/** "24. Nov. 2026, 18:00" */
export function formatDateTime(time: number, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeStyle: 'short' }).format(time)
}

/**
 * "24. November 2026"
 *
 * @param day as a date field has it, `2026-11-24`
 * @returns null for what is no day
 */
export function formatDay(day: string, language: Language): string | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00Z`) : Number.NaN
  if (Number.isNaN(time)) return null
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(time)
}

/** "heute, 14:05", "gestern, 09:30", "vor 3 Tagen", then the date: as one would say it. */
export function formatWhen(time: number, now: number, language: Language): string {
  const locale = LOCALES[language]
  const days = Math.round((startOfDay(now) - startOfDay(time)) / DAY)
  if (days < 0 || days > 6) return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(time)
  const day = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day')
  if (days > 1) return day
  return `${day}, ${new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(time)}`
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0)
}
