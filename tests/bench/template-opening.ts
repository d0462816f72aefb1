import type { Browser, Page } from 'playwright-core'
import { TEMPLATES } from '../../shared/templates/house.ts'
import type { Product } from '../e2e/product.ts'
import { joinBoard, openPage } from './lib/browser.ts'
import type { Figure } from './lib/figure.ts'
import { quantile } from './lib/statistics.ts'

/** The one with the most in it: all nine work products. */
const LARGEST = 'programm'
const LIMIT_MS = 1_000
const LIMIT_KB = 150

/**
 * How long it takes from asking for a board of the largest template until its first page can be worked on, in a
 * browser that has opened a board before, and what the board's connections bring.
 */
export async function measureTemplateOpening(
  browser: Browser,
  product: Product,
  rounds: number,
): Promise<Figure[]> {
  const page = await openPage(browser)
  const warm = await product.createBoard('Bench')
  await joinBoard(page, warm.links.moderator, 'Bench')
  const runs = []
  for (let round = 0; round < rounds; round++) runs.push(await openNewBoard(page, product))
  await page.context().close()
  const times = runs.map(({ ms }) => ms)
  const bytes = Math.max(...runs.map((run) => run.bytes))
  return [
    {
      name: 'Largest template, ready to edit, median',
      unit: 'ms',
      ours: quantile(times, 0.5),
      limit: LIMIT_MS,
    },
    { name: 'Largest template, over the wire', unit: 'KB', ours: bytes / 1000, limit: LIMIT_KB },
  ]
}

async function openNewBoard(page: Page, product: Product): Promise<{ ms: number; bytes: number }> {
  let bytes = 0
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      bytes += payload.length
    })
  })
  const start = performance.now()
  const board = await product.createBoard('Bench', LARGEST)
  await joinBoard(page, board.links.moderator, 'Bench')
  await page.waitForFunction(hasEveryField, firstPageFields())
  const ms = performance.now() - start
  page.removeAllListeners('websocket')
  return { ms, bytes }
}

function firstPageFields(): number {
  return TEMPLATES.find(({ id }) => id === LARGEST)?.pages[0]?.fields.length ?? 0
}

/** Runs in the page: the fields are drawn, and a tool can be chosen. */
function hasEveryField(count: number): boolean {
  const fields = document.querySelectorAll('.tl-shape[data-shape-type=field]')
  return fields.length >= count && document.querySelector('[data-testid="tools.note"]') !== null
}
