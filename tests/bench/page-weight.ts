import type { Browser, Page, Response } from 'playwright-core'
import type { Product } from '../e2e/product.ts'
import type { BareSite } from './lib/bare-site.ts'
import { createBoard } from './lib/board.ts'
import { joinBoard, openPage } from './lib/browser.ts'
import type { Figure } from './lib/figure.ts'

const START_LIMIT_KB = 120
const BOARD_LIMIT_RATIO = 1.15
/** Long enough for what a page fetches once it is idle. */
const LATE_MS = 1_000

/** Compressed JavaScript that a browser with an empty cache receives until a page is quiet. */
export async function measurePageWeight(
  browser: Browser,
  product: Product,
  bare: BareSite,
): Promise<Figure[]> {
  const start = await receivedScript(browser, async (page) => {
    await page.goto(`${product.url}/`)
    await page.getByRole('button').first().waitFor()
  })
  const link = await createBoard(product, [])
  const board = await receivedScript(browser, (page) => joinBoard(page, link, 'Bench'))
  const reference = await receivedScript(browser, async (page) => {
    await page.goto(bare.url)
    await page.locator('.tl-canvas').waitFor()
  })
  return [
    { name: 'Start page, JavaScript (gzip)', unit: 'KB', ours: start, limit: START_LIMIT_KB },
    { name: 'Board page, JavaScript (gzip)', unit: 'KB', ours: board, reference, limit: BOARD_LIMIT_RATIO },
  ]
}

/** @returns KB of 1,000 bytes, bodies as they come over the wire */
export async function receivedScript(
  browser: Browser,
  visit: (page: Page) => Promise<void>,
): Promise<number> {
  const page = await openPage(browser)
  // On loopback browsers take Brotli too; gzip is what every reverse proxy does.
  await page.setExtraHTTPHeaders({ 'accept-encoding': 'gzip' })
  const scripts: Response[] = []
  page.on('response', (response) => {
    if (response.headers()['content-type']?.includes('javascript')) scripts.push(response)
  })
  await visit(page)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(LATE_MS)
  const sizes = await Promise.all(scripts.map(bodyBytes))
  await page.context().close()
  return sizes.reduce((sum, bytes) => sum + bytes, 0) / 1000
}

async function bodyBytes(response: Response): Promise<number> {
  if (response.headers()['content-encoding'] !== 'gzip') throw new Error(`not gzip: ${response.url()}`)
  return (await response.request().sizes()).responseBodySize
}
