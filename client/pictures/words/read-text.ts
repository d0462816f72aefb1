import { type Glyph, isUnruly, type Run, runsOf } from './runs.ts'

const SOFT_HYPHEN = '\u00ad'

/** Where the browser has put a text. Coordinates are those of the window. */
export function readText(node: Text): Run[] {
  const range = node.ownerDocument.createRange()
  range.selectNodeContents(node)
  const lines = [...range.getClientRects()].filter(({ width }) => width > 0)
  const [line] = lines
  if (line === undefined) return []
  const isPlain = lines.length === 1 && !isUnruly(node.data) && !node.data.includes('\n')
  if (isPlain && !node.data.includes(SOFT_HYPHEN)) {
    const { left, right, top } = line
    return [{ text: collapsed(node), left, right, top, isRtl: false }]
  }
  return runsOf(readGlyphs(node, range))
}

/** What is shown of a text on one line: where white space is not kept, much of it is one space. */
function collapsed(node: Text): string {
  const space = node.parentElement === null ? '' : getComputedStyle(node.parentElement).whiteSpaceCollapse
  return space === 'collapse' ? node.data.replace(/\s+/g, ' ') : node.data
}

function readGlyphs(node: Text, range: Range): Glyph[] {
  const glyphs: Glyph[] = []
  for (const { segment, index } of segmenter.segment(node.data)) {
    range.setStart(node, index)
    range.setEnd(node, index + segment.length)
    // Of a letter behind a hyphen of the browser's there are two places: that of the hyphen, then its own.
    const places = [...range.getClientRects()].filter(({ width }) => width > 0)
    const place = places.at(-1)
    if (place === undefined) continue
    const [hyphen = place] = places
    if (hyphen !== place && hyphen.left !== glyphs.at(-1)?.left) glyphs.push(glyphAt('-', hyphen))
    glyphs.push(glyphAt(SHOWN[segment] ?? segment, place))
  }
  return glyphs
}

const SHOWN: Readonly<Record<string, string>> = { '\n': ' ', [SOFT_HYPHEN]: '-' }

function glyphAt(text: string, { left, right, top }: DOMRect): Glyph {
  return { text, left, right, top }
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
