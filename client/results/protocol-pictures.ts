import type { Editor, TLPageId } from 'tldraw'
import { WALL_PICTURES } from '../../shared/results/request.ts'
import { type Drawing, toJpeg, toPng } from '../pictures/board-pictures.ts'
import { drawIn } from '../pictures/draw.ts'
import { openStudio } from '../pictures/studio/studio.ts'

/** Pixels of the longer side: 230 dots an inch on a wide page of A4 between its margins. */
const LONGEST = 2400
/** Pixels of a pixel of the board, at most: a wall with three cards is not blown up. */
const LARGEST_SCALE = 2
const QUALITY = 0.85
/** Each further try is so much smaller by its sides. */
const STEP = 0.75
const TRIES = 6

export interface WallsOptions {
  /** Ends the drawing with its reason. */
  readonly signal: AbortSignal
  /** How many walls are drawn, of how many. */
  onProgress(done: number, all: number): void
}

/** Draws the walls somebody has chosen. */
export type DrawWalls = (options: WallsOptions) => Promise<FormData>

/** How a drawing becomes pixels; tests put something else in its place. */
export interface Rasters {
  toPng(drawing: Drawing, options: { width: number }): Promise<Blob>
  toJpeg(drawing: Drawing, options: { width: number; quality: number }): Promise<Blob>
}

/**
 * Draws walls one after the other, for a protocol that is asked for with them: each under the id of its page. Walls
 * with nothing on them have none, nor have those beyond as many as may be sent.
 *
 * @throws the reason of the signal when it is aborted; PictureTooLarge where the browser has no such canvas
 */
export async function drawWalls(
  editor: Editor,
  pages: readonly TLPageId[],
  { signal, onProgress }: WallsOptions,
): Promise<FormData> {
  const drawn = pages.slice(0, WALL_PICTURES.count)
  const most = Math.min(WALL_PICTURES.bytes, WALL_PICTURES.allBytes / Math.max(1, drawn.length))
  const form = new FormData()
  // One for all: copying a large board anew for each wall takes as long as drawing it.
  const studio = openStudio(editor)
  // The browser turns one drawing into pixels beside the drawing of the next.
  let rastering: Promise<void> = Promise.resolve()
  try {
    for (const [done, page] of drawn.entries()) {
      onProgress(done, drawn.length)
      const ids = studio.editor.getSortedChildIdsForParent(page)
      const [drawing] = await Promise.all([drawIn(studio, ids, { signal }), rastering])
      if (drawing === null) continue
      rastering = pictureOf(drawing, most, { toPng, toJpeg }).then((picture) =>
        form.append(page, picture, 'wall'),
      )
    }
    await rastering
  } finally {
    studio.close()
  }
  signal.throwIfAborted()
  onProgress(drawn.length, drawn.length)
  return form
}

/**
 * A picture of at most so many bytes. A PNG if it can be, since walls are flat colours and letters; one with many
 * photographs becomes a JPEG, then a smaller one.
 */
export async function pictureOf(drawing: Drawing, bytes: number, { toPng, toJpeg }: Rasters): Promise<Blob> {
  const { width: own, height } = drawing
  let width = Math.round(own * Math.min(LARGEST_SCALE, LONGEST / Math.max(own, height)))
  const png = await toPng(drawing, { width })
  if (png.size <= bytes) return png
  let jpeg = await toJpeg(drawing, { width, quality: QUALITY })
  for (let tries = 1; jpeg.size > bytes && tries < TRIES; tries++) {
    width = Math.max(1, Math.round(width * STEP))
    jpeg = await toJpeg(drawing, { width, quality: QUALITY })
  }
  return jpeg
}
