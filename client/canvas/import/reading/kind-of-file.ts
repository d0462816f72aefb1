import { IMPORT_LIMITS, type ImportProblem } from '../../../../shared/import/table.ts'

/** What a file is by its content; its name may say anything. */
export type KindOfFile =
  | { readonly kind: 'archive' | 'text' }
  | { readonly kind: 'none'; readonly problem: ImportProblem }

/** How files begin that are no text and no archive. */
const BEGINNINGS: readonly (readonly [bytes: readonly number[], problem: ImportProblem])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'not-a-table'], // PNG
  [[0xff, 0xd8, 0xff], 'not-a-table'], // JPEG
  [[0x47, 0x49, 0x46, 0x38], 'not-a-table'], // GIF
  [[0x1f, 0x8b], 'other-archive'], // gzip
]
const ARCHIVE = [0x50, 0x4b] // ZIP; with any of its records, so that an empty one is told apart from text
/** Microsoft's compound files: Excel until 2003, and everything Office has locked with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** The name of the stream that holds what is locked, in UTF-16. */
const LOCKED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])
const PAGE = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|table|meta)\b/i
/** Of text, enough to tell what it is. */
const LOOKED_AT = 4096

export function kindOfFile(bytes: Uint8Array): KindOfFile {
  if (bytes.length === 0) return { kind: 'none', problem: 'empty' }
  if (bytes.length > IMPORT_LIMITS.file) return { kind: 'none', problem: 'too-large' }
  if (begins(bytes, ARCHIVE) && (bytes[2] ?? 0) <= 8) return { kind: 'archive' }
  if (begins(bytes, COMPOUND))
    return { kind: 'none', problem: includes(bytes, LOCKED) ? 'locked' : 'old-excel' }
  const known = BEGINNINGS.find(([beginning]) => begins(bytes, beginning))
  if (known !== undefined) return { kind: 'none', problem: known[1] }
  return kindOfText(bytes)
}

function kindOfText(bytes: Uint8Array): KindOfFile {
  const isUtf16 = begins(bytes, [0xff, 0xfe]) || begins(bytes, [0xfe, 0xff])
  // No text has a zero byte; everything else that is made for programs has them early.
  if (!isUtf16 && bytes.subarray(0, LOOKED_AT).includes(0)) return { kind: 'none', problem: 'not-a-table' }
  const start = new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, LOOKED_AT))
    .replace(/^\u00ef\u00bb\u00bf/, '')
  if (PAGE.test(start)) return { kind: 'none', problem: 'web-page' }
  if (/^\s*(?:<\?xml|\{\\rtf)/.test(start)) return { kind: 'none', problem: 'not-a-table' }
  return { kind: 'text' }
}

function begins(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, at) => bytes[at] === byte)
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true
  }
  return false
}
