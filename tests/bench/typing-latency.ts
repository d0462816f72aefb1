import type { Browser, Page } from 'playwright-core'
import type { PlainRecord } from '../../shared/records/encoding.ts'
import type { Product } from '../e2e/product.ts'
import { note } from '../records/samples.ts'
import { int32, randomOf } from '../seeds.ts'
import { createBoard } from './lib/board.ts'
import { joinBoard, openPage } from './lib/browser.ts'
import type { Figure } from './lib/figure.ts'
import { quantile } from './lib/statistics.ts'

const LIMIT_MS = 50
/** The writer types letters, the reader, where both type, digits: so each sees whose is whose. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const NOTE: PlainRecord = note('shared', { x: 300, y: 250, index: 'a1' })
const POINT = { x: 400, y: 350 }
const ARRIVED_WITHIN_MS = 5_000

declare global {
  /** When each letter was pressed or seen, milliseconds since 1970 by the machine's one clock. */
  var benchTimes: number[] | undefined
}

/** How long a letter takes from one person's key to the other person's screen. */
export async function measureTypingLatency(
  browser: Browser,
  product: Product,
  { seed, letters }: { readonly seed: number; readonly letters: number },
): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const both of [false, true]) {
    const times = await typeTogether(browser, product, { seed, letters, both })
    const name = both ? 'A letter to the other screen, both typing' : 'A letter to the other screen'
    figures.push(
      { name: `${name}, median`, unit: 'ms', ours: quantile(times, 0.5), limit: LIMIT_MS },
      { name: `${name}, p95`, unit: 'ms', ours: quantile(times, 0.95) },
    )
  }
  return figures
}

interface Typing {
  readonly seed: number
  readonly letters: number
  /** Whether the reader types in the same note at the same time. */
  readonly both: boolean
}

/** @returns milliseconds for each letter */
async function typeTogether(browser: Browser, product: Product, typing: Typing): Promise<number[]> {
  const link = await createBoard(product, [NOTE])
  const [writer, reader] = [await openPage(browser), await openPage(browser)]
  await joinBoard(writer, link, 'Writer')
  await joinBoard(reader, link, 'Reader')
  await openNote(writer)
  if (typing.both) await openNote(reader)
  await noteKeys(writer)
  await noteLetters(reader)
  const random = randomOf(typing.seed)
  for (let at = 0; at < typing.letters; at++) {
    await writer.keyboard.press(LETTERS.charAt(at % LETTERS.length))
    // At odds with frames and timers, as people are.
    await writer.waitForTimeout(int32(random, 20, 90))
    if (typing.both) await reader.keyboard.press(String(at % 10))
    await writer.waitForTimeout(int32(random, 20, 90))
  }
  await reader.waitForFunction((count) => (globalThis.benchTimes?.length ?? 0) >= count, typing.letters, {
    timeout: ARRIVED_WITHIN_MS,
  })
  const [pressed, seen] = [await timesOf(writer), await timesOf(reader)]
  await writer.context().close()
  await reader.context().close()
  return pressed.map((time, at) => (seen[at] ?? Number.POSITIVE_INFINITY) - time)
}

async function openNote(page: Page): Promise<void> {
  await page.mouse.dblclick(POINT.x, POINT.y)
  await page.locator('.ProseMirror').waitFor()
}

async function noteKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = []
    globalThis.benchTimes = times
    // The event's own time is when the browser got the key, before any program ran.
    window.addEventListener('keydown', (event) => times.push(performance.timeOrigin + event.timeStamp), true)
  })
}

async function noteLetters(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = []
    globalThis.benchTimes = times
    const shape = document.querySelector('.tl-shape[data-shape-type=note]')
    if (shape === null) throw new Error('the note is not there')
    // Nameless: tsx would wrap a named function in a helper that the page does not have.
    new MutationObserver(() => {
      // While a note is open, tldraw keeps a still copy of its text beside the editor.
      const text = (shape.querySelector('.ProseMirror') ?? shape).textContent.replace(/[^a-z]/g, '')
      while (times.length < text.length) times.push(performance.timeOrigin + performance.now())
    }).observe(shape, { childList: true, characterData: true, subtree: true })
  })
}

function timesOf(page: Page): Promise<number[]> {
  return page.evaluate(() => globalThis.benchTimes ?? [])
}
