import { printable } from '../../shared/results/paper/typeset.ts'
import { FILE_NAME_PLACES, type FileNamePlace } from '../house/house-style.ts'

const MAX_LENGTH = 120
/** Of a board's title, however long the rest of the name is. */
const LEAST_LETTERS = 20

/**
 * A name every file system takes.
 *
 * @param pattern as the house has it; a place without a value goes together with the sign before it
 * @param extension without the dot
 */
export function fileName(
  pattern: string,
  values: Readonly<Record<FileNamePlace, string>>,
  extension: string,
): string {
  const name = (board: string): string => clean(filled(pattern, { ...values, board }))
  const whole = name(values.board)
  const tooMany = whole.length + 1 + extension.length - MAX_LENGTH
  if (tooMany <= 0) return `${whole}.${extension}`
  // The title of the board is what is shortened: a day cut off would be another one.
  const letters = [...clean(values.board)]
  const kept = letters
    .slice(0, Math.max(LEAST_LETTERS, letters.length - tooMany))
    .join('')
    .trim()
  return `${[...name(kept)].slice(0, MAX_LENGTH).join('').trim()}.${extension}`
}

/** Signs and spaces before a place that has nothing to say belong to it. */
function filled(pattern: string, values: Readonly<Record<FileNamePlace, string>>): string {
  const place = new RegExp(`([^\\p{L}\\p{N}{}]*)\\{(${FILE_NAME_PLACES.join('|')})\\}`, 'gu')
  return pattern
    .replace(place, (_, before: string, name: FileNamePlace) => {
      const value = clean(values[name])
      return value === '' ? '' : `${before}${value}`
    })
    .replace(/^[\s–—_-]+/u, '')
}

/** As RFC 6266 has it: letters of ASCII for old programs, and the true name. */
export function contentDisposition(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replaceAll(/[–—]/g, '-')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, percent)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

function percent(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
}

/** Without what Windows or a shell would not take as part of a name, and without marks that turn its direction. */
function clean(text: string): string {
  return printable(text)
    .replace(/[\\/:*?"<>|\p{Cf}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
}
