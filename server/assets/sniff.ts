import type { AssetFormat } from '../../shared/assets/asset.ts'

/** How many bytes of a file {@link sniffFormat} wants to see. */
export const SNIFFED_BYTES = 4096

/** Where which characters stand, a byte each. */
const MAGIC: readonly (readonly [AssetFormat, ...(readonly [number, string])[]])[] = [
  ['png', [0, '\x89PNG\r\n\x1a\n']],
  ['jpeg', [0, '\xff\xd8\xff']],
  ['gif', [0, 'GIF87a']],
  ['gif', [0, 'GIF89a']],
  ['webp', [0, 'RIFF'], [8, 'WEBP']],
]

/**
 * What a file is, by its first bytes; never by its name or what its sender calls it.
 *
 * @returns null when it is no picture of ours
 */
export function sniffFormat(head: Uint8Array): AssetFormat | null {
  // One character a byte: the marks are ASCII, or bytes no text begins with.
  const text = Buffer.from(head).subarray(0, SNIFFED_BYTES).toString('latin1')
  const raster = MAGIC.find(([, ...marks]) => marks.every(([at, mark]) => text.startsWith(mark, at)))
  if (raster !== undefined) return raster[0]
  return /^<(?:svg[\s/>]|!DOCTYPE svg\b)/.test(withoutProlog(text)) ? 'svg' : null
}

const BYTE_ORDER_MARK = '\xef\xbb\xbf'
const PROLOG: readonly (readonly [start: string, end: string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
]

/** An XML document from its type or root element on, as far as what stands before it is in the text. */
function withoutProlog(text: string): string {
  let rest = (text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text).trimStart()
  for (;;) {
    const part = PROLOG.find(([start]) => rest.startsWith(start))
    const end = part === undefined ? -1 : rest.indexOf(part[1])
    if (part === undefined || end < 0) return rest
    rest = rest.slice(end + part[1].length).trimStart()
  }
}
