/** Measures every figure once and prints one table; started by run.mjs. */
import type { Browser } from 'playwright-core'
import { launch } from '../e2e/people.ts'
import { Product } from '../e2e/product.ts'
import { measureCanvasWork } from './canvas-work.ts'
import { measureDocuments } from './documents.ts'
import { type BareSite, startBareSite } from './lib/bare-site.ts'
import { type Figure, isOver, table } from './lib/figure.ts'
import { measurePageWeight } from './page-weight.ts'
import { measureTableWork } from './table-work.ts'
import { measureTemplateOpening } from './template-opening.ts'
import { measureTextView } from './text-view.ts'
import { measureTypingLatency } from './typing-latency.ts'
import { measureUpdateSize } from './update-size.ts'

const isQuick = process.argv.includes('--quick')
const amount = isQuick ? { rounds: 2, inputs: 15, letters: 60 } : { rounds: 4, inputs: 24, letters: 100 }
/** `--only=weight,canvas` measures these parts alone. */
const only =
  process.argv
    .find((part) => part.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',') ?? null
const seed = Number(process.env.SEED ?? 1)

async function main(): Promise<boolean> {
  console.log(`Seed ${seed} (another with SEED=…), ${isQuick ? 'quick' : 'full'} run.`)
  const figures: Figure[] = [
    ...(await part('updates', () => measureUpdateSize(seed))),
    ...(await part('documents', () => measureDocuments(seed))),
  ]
  if (process.env.BROWSER_PATH === undefined)
    console.log('Without a browser only update sizes and documents are measured.')
  else figures.push(...(await measureInBrowser()))
  console.log(`\n${table(figures)}\n`)
  const over = figures.filter(isOver)
  console.log(over.length === 0 ? 'All within their limits.' : `${over.length} over the limit.`)
  return over.length === 0
}

/** Ends what has been started, last first. */
const opened: (() => Promise<void>)[] = []

async function closeAll(): Promise<void> {
  for (let close = opened.pop(); close !== undefined; close = opened.pop()) await close()
}

async function measureInBrowser(): Promise<Figure[]> {
  try {
    const bare: BareSite = await step('Building bare tldraw', startBareSite)
    opened.push(() => bare.remove())
    const product = await Product.start()
    opened.push(() => product.remove())
    const browser: Browser = await launch()
    opened.push(() => browser.close())
    return [
      ...(await part('weight', () => measurePageWeight(browser, product, bare))),
      ...(await part('template', () => measureTemplateOpening(browser, product, amount.rounds + 3))),
      ...(await part('text', () => measureTextView(browser, product, { seed, ...amount }))),
      ...(await part('typing', () => measureTypingLatency(browser, product, { seed, ...amount }))),
      ...(await part('table', () => measureTableWork(browser, product, { seed, ...amount }))),
      ...(await part('canvas', () => measureCanvasWork(browser, product, bare, { seed, ...amount }))),
    ]
  } finally {
    await closeAll()
  }
}

async function part(
  name: string,
  run: () => readonly Figure[] | Promise<Figure[]>,
): Promise<readonly Figure[]> {
  return only === null || only.includes(name) ? await step(name, async () => await run()) : []
}

async function step<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
  const start = performance.now()
  const result = await run()
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`)
  return result
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    const exit = () => process.exit(1)
    closeAll().then(exit, exit)
  })
}

// An imported editor keeps a timer running: the process would not end by itself.
main().then(
  (isFine) => process.exit(isFine ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
