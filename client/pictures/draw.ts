import type { TLShapeId } from 'tldraw'
import type { Drawing } from './drawing.ts'
import { finish } from './finish.ts'
import { prepare, type Studio } from './studio/studio.ts'
import { toText } from './words/to-text.ts'

/** Around what is drawn, in pixels of the board. */
const MARGIN = 32

export interface DrawingOptions {
  /** Ends the drawing with the signal's reason. */
  readonly signal?: AbortSignal
  /** What the picture is called, read out by programs that read pictures out. */
  readonly title?: string
  /** Whether it lies on the colour of the wall, or on nothing. */
  readonly hasGround?: boolean
}

/** Draws shapes of a studio. @returns null when none of them can be seen */
export async function drawIn(
  studio: Studio,
  ids: readonly TLShapeId[],
  { signal, title = '', hasGround = true }: DrawingOptions,
): Promise<Drawing | null> {
  signal?.throwIfAborted()
  if (ids.length === 0) return null
  await prepare(studio, ids)
  signal?.throwIfAborted()
  // A single frame is left out by the editor; named twice it is no single one.
  const asked = ids.length === 1 ? [...ids, ...ids] : [...ids]
  const drawn = await studio.editor.getSvgElement(asked, {
    darkMode: false,
    background: true,
    padding: MARGIN,
  })
  signal?.throwIfAborted()
  if (drawn === undefined) return null
  const svg = drawn.svg.cloneNode(true)
  if (!(svg instanceof SVGSVGElement)) return null
  toText(svg, studio.editor.getContainer())
  return await finish(svg, { title, hasGround, width: drawn.width, height: drawn.height })
}
