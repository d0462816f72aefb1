import { readFile, writeFile } from 'node:fs/promises'
import { type Intake, seal, TOO_COMPLEX, UNREADABLE } from './intake.ts'
import { cleanSvg } from './svg-clean.ts'

export type SvgOperations = typeof svgOperations

/** Work on pictures made of XML, as the worker thread offers it. */
export const svgOperations = {
  /**
   * Parses an SVG and writes anew what is left of it without anything that could act or fetch.
   *
   * @param source the file as it was sent
   * @param target where the clean picture is written
   */
  async takeIn(source: string, target: string): Promise<Intake> {
    const text = decode(await readFile(source))
    const cleaned = text === null ? 'unreadable' : cleanSvg(text)
    if (cleaned === 'unreadable') return UNREADABLE
    if (cleaned === 'too-complex') return TOO_COMPLEX
    const { svg, width, height } = cleaned
    await writeFile(target, svg)
    return { ok: true, asset: { ...(await seal(target)), format: 'svg', width, height, isAnimated: false } }
  },
}

/** SVG is written in UTF-8 nearly always; another encoding is refused rather than guessed. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
