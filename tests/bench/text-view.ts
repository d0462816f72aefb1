import type { Browser, Page } from 'playwright-core'
import type * as Y from 'yjs'
import { insertRecord } from '../../shared/records/encoding.ts'
import type { Product } from '../e2e/product.ts'
import { codec, note } from '../records/samples.ts'
import { createBoard, createOpenBoard } from './lib/board.ts'
import { openPage } from './lib/browser.ts'
import type { Figure } from './lib/figure.ts'
import { wallOfNotes } from './lib/notes.ts'
import { median } from './lib/statistics.ts'
import { receivedScript } from './page-weight.ts'

const CONTRIBUTIONS = 2_000
const WEIGHT_LIMIT_KB = 150
const TASK_LIMIT_MS = 100
const CHANGES_PER_SECOND = 20
const WRITING_MS = 3_000
/** A browser tells of tasks longer than 50 ms; this long after the last it has told of all. */
const SETTLED_MS = 500

declare global {
  /** How long each long task took, in milliseconds. */
  var benchTasks: number[] | undefined
}

/** What the text view weighs, and the longest task while it opens and while others write. */
export async function measureTextView(
  browser: Browser,
  product: Product,
  { seed, rounds }: { readonly seed: number; readonly rounds: number },
): Promise<Figure[]> {
  const empty = await createBoard(product, [])
  const weight = await receivedScript(browser, (page) => joinText(page, empty))
  const runs: Run[] = []
  for (let round = 0; round < rounds; round++) runs.push(await openAndWatch(browser, product, seed + round))
  const all = (name: keyof Run) => median(runs.map((run) => run[name]))
  const of = `text view of ${CONTRIBUTIONS.toLocaleString('en')} contributions`
  return [
    { name: 'Text view, JavaScript (gzip)', unit: 'KB', ours: weight, limit: WEIGHT_LIMIT_KB },
    { name: `Opening the ${of}, all there`, unit: 'ms', ours: all('whole') },
    { name: `Opening the ${of}, longest task`, unit: 'ms', ours: all('opening'), limit: TASK_LIMIT_MS },
    { name: `Others writing, ${of}, longest task`, unit: 'ms', ours: all('others'), limit: TASK_LIMIT_MS },
  ]
}

interface Run {
  /** Milliseconds from the request until every contribution is on the page. */
  readonly whole: number
  readonly opening: number
  readonly others: number
}

async function openAndWatch(browser: Browser, product: Product, seed: number): Promise<Run> {
  const { links, connection } = await createOpenBoard(product, wallOfNotes(CONTRIBUTIONS, seed))
  const page = await openPage(browser)
  try {
    await joinText(page, links.participant)
    await page.addInitScript(watchTasks)
    const start = performance.now()
    await page.reload()
    await until(page, CONTRIBUTIONS)
    const whole = performance.now() - start
    const opening = await longestTask(page)
    await write(connection.doc, connection.records)
    await until(page, CONTRIBUTIONS + (WRITING_MS / 1000) * CHANGES_PER_SECOND)
    return { whole, opening, others: await longestTask(page) }
  } finally {
    connection.destroy()
    await page.context().close()
  }
}

async function joinText(page: Page, link: string): Promise<void> {
  await page.goto(link.replace('#', '/text#'))
  await page.getByRole('textbox').fill('Bench')
  await page.keyboard.press('Enter')
  await page.locator('h2').waitFor()
}

function watchTasks(): void {
  const tasks: number[] = []
  globalThis.benchTasks = tasks
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
}

/** @returns milliseconds; 0 when none took 50. What is told is forgotten */
async function longestTask(page: Page): Promise<number> {
  await page.waitForTimeout(SETTLED_MS)
  return page.evaluate(() => Math.max(0, ...(globalThis.benchTasks?.splice(0) ?? [])))
}

async function until(page: Page, entries: number): Promise<void> {
  await page.waitForFunction((count) => document.querySelectorAll('.pw-entry').length >= count, entries)
}

/** New cards one by one, as many people would write them. */
async function write(doc: Y.Doc, records: Parameters<typeof insertRecord>[0]): Promise<void> {
  for (let at = 0; at < (WRITING_MS / 1000) * CHANGES_PER_SECOND; at++) {
    const card = note(`new-${at}`, { x: at * 220, y: 90_000, index: `b${'0'.repeat(2)}${at}V` }, `Neu ${at}`)
    doc.transact(() => insertRecord(records, card, codec))
    await new Promise((resolve) => setTimeout(resolve, 1000 / CHANGES_PER_SECOND))
  }
}
