import type { Browser, Page } from 'playwright-core'
import type { PlainRecord } from '../../shared/records/encoding.ts'
import type { Product } from '../e2e/product.ts'
import type { BareSite } from './lib/bare-site.ts'
import { createBoard } from './lib/board.ts'
import { joinBoard, openPage } from './lib/browser.ts'
import type { Figure } from './lib/figure.ts'
import { wallOfNotes } from './lib/notes.ts'
import { fitBoard, type InputScript, noteBoxes, SCRIPTS } from './lib/scripts.ts'
import { median, quantile } from './lib/statistics.ts'
import { type Work, WorkMeter } from './lib/work.ts'

const NOTES = 1_000
const LIMIT_RATIO = 1.15
/** Every note has been measured and the fonts are there; both pages are then idle. */
const REST_MS = 4_000

interface Amount {
  /** How often each script is played on each page. */
  readonly rounds: number
  /** Inputs in one playing of a script. */
  readonly inputs: number
}

interface Measured {
  readonly page: Page
  readonly meter: WorkMeter
}

interface Round {
  readonly ours: Work
  readonly bare: Work
}

/** What panning and dragging cost on a full wall, against tldraw with the same wall and nothing of ours. */
export async function measureCanvasWork(
  browser: Browser,
  product: Product,
  bareSite: BareSite,
  { seed, ...amount }: Amount & { readonly seed: number },
): Promise<Figure[]> {
  const notes = wallOfNotes(NOTES, seed)
  const link = await createBoard(product, notes)
  const [oursPage, barePage] = [await openPage(browser), await openPage(browser)]
  await joinBoard(oursPage, link, 'Bench')
  await openBare(barePage, bareSite.url, notes)
  await oursPage.waitForTimeout(REST_MS)
  const ours = { page: oursPage, meter: await WorkMeter.attach(oursPage) }
  const bare = { page: barePage, meter: await WorkMeter.attach(barePage) }
  await layCanvasAlike(oursPage, barePage)
  await requireSamePicture(oursPage, barePage)
  const figures: Figure[] = []
  for (const script of SCRIPTS) figures.push(...(await measureScript(script, ours, bare, amount)))
  await oursPage.context().close()
  await barePage.context().close()
  return figures
}

async function openBare(page: Page, url: string, notes: readonly PlainRecord[]): Promise<void> {
  await page.goto(url)
  await page.locator('.tl-canvas').waitFor()
  await page.evaluate((shapes) => {
    const { editor } = globalThis
    if (editor === undefined) throw new Error('the bare page has no editor')
    editor.createShapes(shapes as unknown as Parameters<typeof editor.createShapes>[0])
    editor.selectNone()
  }, notes)
}

/** The header takes a strip off the product's canvas: the bare one gets the same room at the same place. */
async function layCanvasAlike(ours: Page, bare: Page): Promise<void> {
  const box = await ours.locator('.tl-canvas').boundingBox()
  if (box === null) throw new Error('the board has no canvas')
  await bare.locator('#app > div').evaluate((frame: HTMLElement, { x, y, width, height }) => {
    Object.assign(frame.style, {
      inset: `${y}px auto auto ${x}px`,
      width: `${width}px`,
      height: `${height}px`,
    })
  }, box)
}

/** How often, and how many milliseconds apart, the pictures are compared while both pages come to rest. */
const LOOKS = 20
const LOOK_MS = 250

/** A comparison of two different pictures would say nothing. */
async function requireSamePicture(ours: Page, bare: Page): Promise<void> {
  let difference = ''
  for (let look = 0; look < LOOKS; look++) {
    await Promise.all([fitBoard(ours), fitBoard(bare)])
    difference = differenceOf(await noteBoxes(ours), await noteBoxes(bare))
    if (difference === '') return
    await ours.waitForTimeout(LOOK_MS)
  }
  throw new Error(difference)
}

function differenceOf(shown: readonly unknown[], reference: readonly unknown[]): string {
  const differs = shown.findIndex((box, at) => JSON.stringify(box) !== JSON.stringify(reference[at]))
  if (shown.length === NOTES && reference.length === NOTES && differs < 0) return ''
  const [a, b] = [JSON.stringify(shown[differs]), JSON.stringify(reference[differs])]
  return `ours shows ${shown.length} notes, bare ${reference.length}; note ${differs}: ${a} and ${b}`
}

async function measureScript(
  script: InputScript,
  ours: Measured,
  bare: Measured,
  { rounds: count, inputs }: Amount,
): Promise<Figure[]> {
  const rounds: Round[] = []
  // The first round warms both up and is not counted.
  for (let at = 0; at <= count; at++) {
    const first = await perform(script, at % 2 === 0 ? ours : bare, inputs)
    const second = await perform(script, at % 2 === 0 ? bare : ours, inputs)
    if (at > 0) rounds.push(at % 2 === 0 ? { ours: first, bare: second } : { ours: second, bare: first })
  }
  return summarise(script.name, rounds)
}

async function perform(script: InputScript, { page, meter }: Measured, inputs: number): Promise<Work> {
  await script.prepare(page)
  const work = await meter.measure(script.inputs(page, inputs))
  await script.finish(page)
  return work
}

function summarise(name: string, rounds: readonly Round[]): Figure[] {
  const frames = (side: keyof Round) => rounds.flatMap((round) => round[side].framesMs)
  return [
    {
      name: `${name}: work an input`,
      unit: 'ms',
      ours: median(rounds.map(({ ours }) => ours.cpuMs)),
      reference: median(rounds.map(({ bare }) => bare.cpuMs)),
      ratio: median(rounds.map(({ ours, bare }) => ours.cpuMs / bare.cpuMs)),
      limit: LIMIT_RATIO,
    },
    {
      name: `${name}: input to frame, p95`,
      unit: 'ms',
      ours: quantile(frames('ours'), 0.95),
      reference: quantile(frames('bare'), 0.95),
    },
  ]
}
