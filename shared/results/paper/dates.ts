import type { ResultLanguage } from '../request.ts'

const LOCALES = { de: 'de-DE', en: 'en-GB' } as const

/** @param day `YYYY-MM-DD` */
export function dayText(day: string, language: ResultLanguage): string {
  const format = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(LOCALES[language], format)
}

/** In the time zone of the machine this runs on, which is named. @param moment milliseconds since 1970 */
export function momentText(moment: number, language: ResultLanguage): string {
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const time = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const
  return new Date(moment).toLocaleString(LOCALES[language], { ...day, ...time })
}
