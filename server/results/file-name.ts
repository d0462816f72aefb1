import { printable } from '../../shared/results/paper/typeset.ts'

const MAX_LENGTH = 120

/** A name every file system takes. @param parts from the most to the least telling; the last is kept whole */
export function fileName(parts: readonly string[], extension: string): string {
  const tail = parts
    .slice(1)
    .map((part) => ` – ${clean(part)}`)
    .join('')
  const head = clean(parts[0] ?? '')
  const room = MAX_LENGTH - tail.length - extension.length
  return `${[...head].slice(0, Math.max(20, room)).join('').trim()}${tail}.${extension}`
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
