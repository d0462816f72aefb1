/** One cut of a font that pictures are set in. */
export interface Face {
  readonly family: FontName
  readonly isBold: boolean
  readonly isItalic: boolean
}

/** What the fonts of the wall are called outside of it: where one is installed, a program finds it by this name. */
const NAMES = {
  tldraw_sans: 'IBM Plex Sans',
  tldraw_serif: 'IBM Plex Serif',
  tldraw_mono: 'IBM Plex Mono',
  tldraw_draw: 'Shantell Sans',
} as const
export type FontName = (typeof NAMES)[keyof typeof NAMES]

/** Files of fonts without their ending: regular, bold, italic, bold and italic. */
const FILES: Readonly<Record<FontName, readonly [string, string, string, string]>> = {
  'IBM Plex Sans': plex('Sans'),
  'IBM Plex Serif': plex('Serif'),
  'IBM Plex Mono': plex('Mono'),
  'Shantell Sans': [
    'Shantell_Sans-Informal_Regular',
    'Shantell_Sans-Informal_Bold',
    'Shantell_Sans-Informal_Regular_Italic',
    'Shantell_Sans-Informal_Bold_Italic',
  ],
}

function plex(name: string): [string, string, string, string] {
  return [
    `IBMPlex${name}-Medium`,
    `IBMPlex${name}-Bold`,
    `IBMPlex${name}-MediumItalic`,
    `IBMPlex${name}-BoldItalic`,
  ]
}

/** The face of a text by its style; a font that is none of the wall's shows as its sans. */
export function faceOf(style: Pick<CSSStyleDeclaration, 'fontFamily' | 'fontWeight' | 'fontStyle'>): Face {
  const first = style.fontFamily.split(',')[0]?.trim().replace(/["']/g, '') ?? ''
  const known = Object.entries(NAMES).find(([css, name]) => css === first || name === first)
  return {
    family: known?.[1] ?? 'IBM Plex Sans',
    isBold: Number(style.fontWeight) > 550 || style.fontWeight === 'bold',
    isItalic: style.fontStyle.startsWith('italic') || style.fontStyle.startsWith('oblique'),
  }
}

/** The file of a face, without its folder and ending. */
export function fileOf({ family, isBold, isItalic }: Face): string {
  return FILES[family][(isBold ? 1 : 0) + (isItalic ? 2 : 0)] ?? FILES[family][0]
}

/** The faces the texts of a picture are set in. */
export function facesIn(svg: Element): Face[] {
  const faces = new Map<string, Face>()
  for (const text of svg.querySelectorAll('text, tspan')) {
    if (!text.hasAttribute('font-family')) continue
    const face = faceOf({
      fontFamily: text.getAttribute('font-family') ?? '',
      fontWeight: text.getAttribute('font-weight') ?? '400',
      fontStyle: text.getAttribute('font-style') ?? 'normal',
    })
    faces.set(fileOf(face), face)
  }
  return [...faces.values()]
}

const declarations = new Map<string, Promise<string>>()

/** Faces as a style sheet that holds them. */
export async function embeddedFonts(faces: readonly Face[]): Promise<string> {
  return (await Promise.all(faces.map(declarationOf))).join('\n')
}

async function declarationOf(face: Face): Promise<string> {
  const file = fileOf(face)
  const known = declarations.get(file) ?? declare(face, file)
  declarations.set(file, known)
  try {
    return await known
  } catch (error) {
    declarations.delete(file)
    throw error
  }
}

async function declare({ family, isBold, isItalic }: Face, file: string): Promise<string> {
  const response = await fetch(`/tldraw/fonts/${file}.woff2`)
  if (!response.ok) throw new Error(`${response.status} for a font`)
  const source = base64(new Uint8Array(await response.arrayBuffer()))
  const weight = isBold ? 700 : 400
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${isItalic ? 'italic' : 'normal'};src:url("data:font/woff2;base64,${source}") format("woff2")}`
}

/** @returns bytes as letters */
export function base64(bytes: Uint8Array): string {
  let letters = ''
  // More arguments at once than an engine takes would throw.
  for (let at = 0; at < bytes.length; at += 8192)
    letters += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(letters)
}
