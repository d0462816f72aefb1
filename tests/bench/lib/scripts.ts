import type { Page } from 'playwright-core'
import { nextFrame } from './browser.ts'

/** Clear of the header, the toolbar and the style panel of either page. */
const MIDDLE = { x: 560, y: 400 }
const SWING_PIXELS = 120

/** A thing done by hand: what leads up to it, the inputs measured, and how everything is as before. */
export interface InputScript {
  readonly name: string
  prepare(page: Page): Promise<void>
  inputs(page: Page, count: number): (() => Promise<void>)[]
  finish(page: Page): Promise<void>
}

export const SCRIPTS: readonly InputScript[] = [
  {
    name: 'Pan, all 1,000 notes in view',
    prepare: fitBoard,
    inputs: (page, count) => wheel(page, count, 8),
    finish: async () => {},
  },
  {
    name: 'Pan at 100 %',
    prepare: fullSize,
    inputs: (page, count) => wheel(page, count, 60),
    finish: async () => {},
  },
  {
    name: 'Drag 1 note at 100 %',
    async prepare(page) {
      await fullSize(page)
      await press(page, await noteNearest(page))
    },
    inputs: swing,
    finish: release,
  },
  {
    name: 'Drag 50 notes, all 1,000 in view',
    async prepare(page) {
      await fitBoard(page)
      await brush(page, 10, 5)
      await press(page, await noteNearest(page))
    },
    inputs: swing,
    finish: release,
  },
]

/** Brings the whole board into view. */
export async function fitBoard(page: Page): Promise<void> {
  await page.mouse.move(MIDDLE.x, MIDDLE.y)
  await page.keyboard.press('Shift+1')
  await settle(page)
}

async function fullSize(page: Page): Promise<void> {
  await fitBoard(page)
  await page.keyboard.press('Shift+0')
  await settle(page)
}

/** tldraw takes the camera for moving until some frames after it stopped. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(250)
  await nextFrame(page)
}

/** Out and back, so that the next round starts where this one did. */
function wheel(page: Page, count: number, pixels: number): (() => Promise<void>)[] {
  return Array.from({ length: count }, (_, at) => {
    const forth = at < count / 2 ? pixels : -pixels
    return () => page.mouse.wheel(forth, forth / 2)
  })
}

/** In circles around the middle, ending in it. */
function swing(page: Page, count: number): (() => Promise<void>)[] {
  return Array.from({ length: count }, (_, at) => {
    const turn = ((at + 1) / count) * 2 * Math.PI
    const [x, y] = [Math.sin(turn) * SWING_PIXELS, (1 - Math.cos(turn)) * SWING_PIXELS]
    return () => page.mouse.move(grip.x + x, grip.y + y)
  })
}

/** Where the note being dragged was taken. */
let grip = MIDDLE

async function press(page: Page, point: typeof MIDDLE): Promise<void> {
  grip = point
  await page.mouse.move(point.x, point.y)
  await page.mouse.down()
  // Past the distance from which a press is a drag.
  await page.mouse.move(point.x + 12, point.y)
  await page.mouse.move(point.x, point.y)
  await nextFrame(page)
}

async function release(page: Page): Promise<void> {
  await page.mouse.move(grip.x, grip.y)
  await page.mouse.up()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await settle(page)
}

/** Selects a block of notes around the middle by drawing a brush from the gap beside its first note. */
async function brush(page: Page, columns: number, rows: number): Promise<void> {
  const { x, y, pitch } = await noteNearest(page)
  const left = x - (Math.floor(columns / 2) + 0.5) * pitch
  const top = y - (Math.floor(rows / 2) + 0.5) * pitch
  await page.mouse.move(left, top)
  await page.mouse.down()
  await page.mouse.move(left + columns * pitch, top + rows * pitch, { steps: 4 })
  await page.mouse.up()
  await settle(page)
}

/** The centre of the note nearest to the middle, and from it to the next note's, in pixels of the screen. */
async function noteNearest(page: Page): Promise<typeof MIDDLE & { readonly pitch: number }> {
  const boxes = await noteBoxes(page)
  const [box] = boxes.sort((a, b) => distance(a) - distance(b))
  if (box === undefined) throw new Error('no note is on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.width / 2, pitch: box.width * 1.3 }
}

function distance(box: { readonly x: number; readonly y: number; readonly width: number }): number {
  return Math.hypot(box.x + box.width / 2 - MIDDLE.x, box.y + box.width / 2 - MIDDLE.y)
}

/** Where the notes are on the screen, in pixels; those out of view are not there. */
export function noteBoxes(page: Page) {
  return page.locator('.tl-shape[data-shape-type=note]').evaluateAll((notes) =>
    notes
      .map((note) => note.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ x, y, width, height }) => ({ x, y, width, height })),
  )
}
