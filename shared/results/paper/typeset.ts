export type PaperLanguage = 'de' | 'en'

/**
 * Text that every file format can hold: XML knows no control characters and no halves of characters. Tabs
 * become spaces; nothing that can be seen is lost.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/[^\P{Cc}\n]|[\ufffe\uffff]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
}

const NBSP = '\u00a0'
const UNITS: Readonly<Record<PaperLanguage, RegExp>> = {
  de: /(\d) (?=[%€]|(?:Jahren?|Monaten?|Tagen?|Minuten|Stunden|Euro|Uhr|Prozent|Mio\.|Mrd\.|Tsd\.)(?!\p{L}))/gu,
  en: /(\d) (?=[%€]|(?:years?|months?|days?|minutes|hours?|euros?|per cent|percent|million|billion)(?!\p{L}))/gu,
}
const GERMAN_MONTHS =
  /(\d\.) (?=(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L}))/gu
/** Straight marks around words; what stands alone, as inches do, stays. */
const QUOTED = /(?<=^|[\s([–/])"(?=\S)([^"\n]*[^"\s])"(?=$|[\s.,;:!?)\]–/])/gmu

/**
 * Text as it is set in this language: its quotation marks, dashes, and spaces at which no line breaks. Words
 * and their order stay as they were written.
 */
export function typeset(text: string, language: PaperLanguage): string {
  const set = printable(text)
    .replace(/(?<=\S) - (?=\S)/g, `${NBSP}– `)
    .replace(UNITS[language], `$1${NBSP}`)
    .replace(/(§§?) (?=\d)/g, `$1${NBSP}`)
  if (language === 'en') return set.replace(QUOTED, '“$1”')
  return set
    .replace(GERMAN_MONTHS, `$1${NBSP}`)
    .replace(QUOTED, '„$1“')
    .replace(/(?<!\p{L})(z|d|u|i|o)\. ?(?=(?:B|h|a|d|R|Ä)\.)/gu, `$1.${NBSP}`)
}
