/** Days as people write them, and as they are kept: `2027-03-01`. */

const MONTHS: readonly (readonly string[])[] = [
  ['januar', 'jänner', 'january', 'jan'],
  ['februar', 'february', 'feb'],
  ['märz', 'maerz', 'march', 'mär', 'mrz', 'mar'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['dezember', 'december', 'dez', 'dec'],
]
/** Two digits name a year of this century up to here, as POSIX `%y` has it. */
const LAST_OF_CENTURY = 68

/**
 * Day, month, year, in the order both our languages have; or year, month, day.
 *
 * @returns `YYYY-MM-DD`, or null when the text is no day of the calendar ("1.3.", "Q1 2027")
 */
export function parseDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const digits = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})$/.exec(text)
  if (digits) return dayOf(yearOf(digits[3] ?? ''), Number(digits[2]), Number(digits[1]))
  const words = /^(\d{1,2})\.?\s+([\p{L}]+)\.?\s+(\d{4})$/u.exec(text)
  return words ? dayOf(Number(words[3]), monthOf(words[2] ?? ''), Number(words[1])) : null
}

/** @param day `YYYY-MM-DD` */
export function formatDay(day: string, language: 'de' | 'en'): string {
  const mark = language === 'de' ? '.' : '/'
  return day.split('-').reverse().join(mark)
}

function yearOf(digits: string): number {
  const year = Number(digits)
  if (digits.length === 4) return year
  return year <= LAST_OF_CENTURY ? 2000 + year : 1900 + year
}

/** 1 to 12; 0 for a word that names no month. */
function monthOf(word: string): number {
  const folded = word.normalize('NFC').toLocaleLowerCase()
  return MONTHS.findIndex((names) => names.includes(folded)) + 1
}

function dayOf(year: number, month: number, day: number): string | null {
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  return [String(year), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
