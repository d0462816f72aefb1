import { generateNKeysBetween } from 'fractional-indexing'
import type { Browser, Page } from 'playwright-core'
import type { PlainRecord } from '../../shared/records/encoding.ts'
import type { Product } from '../e2e/product.ts'
import { note, row } from '../records/samples.ts'
import { int32, type Random, randomOf } from '../seeds.ts'
import { createBoard } from './lib/board.ts'
import { joinBoard, openPage } from './lib/browser.ts'
import type { Figure } from './lib/figure.ts'
import { median, quantile } from './lib/statistics.ts'
import { type Work, WorkMeter } from './lib/work.ts'

const ROWS = 300
/** One frame at 60 a second: an input that takes no longer drops none. */
const FRAME_MS = 16.7
const REST_MS = 2_000
const CELL = { x: 300, y: 400 }

const COLUMNS = [
  { id: 'was', title: 'Maßnahme', type: 'text', width: 300, choices: [] },
  { id: 'wer', title: 'Zuständig', type: 'office', width: 160, choices: [] },
  { id: 'bis', title: 'Bis wann', type: 'date', width: 120, choices: [] },
  { id: 'geld', title: 'Kosten', type: 'amount', width: 140, choices: [] },
  { id: 'stand', title: 'Stand', type: 'choice', width: 120, choices: ['offen', 'läuft', 'fertig'] },
] as const

interface Side {
  readonly page: Page
  readonly meter: WorkMeter
}

interface Script {
  readonly name: string
  /** Before each round, on the table and on the empty board it is compared with. */
  readonly begin: readonly [table: (page: Page) => Promise<void>, empty: (page: Page) => Promise<void>]
  input(page: Page, at: number): Promise<void>
  end(page: Page): Promise<void>
}

const nothing = async (): Promise<void> => {}

/** Inputs are the same on both sides: the empty board is moved by the wheel, and has a card to type in. */
const SCRIPTS: readonly Script[] = [
  {
    name: 'Table of 300 rows, wheel',
    begin: [intoTable, (page) => page.mouse.move(CELL.x, CELL.y)],
    input: (page, at) => page.mouse.wheel(0, at % 40 < 20 ? 120 : -120),
    end: nothing,
  },
  {
    name: 'Table of 300 rows, arrow key',
    begin: [intoTable, intoBoard],
    input: (page) => page.keyboard.press('ArrowDown'),
    end: nothing,
  },
  {
    name: 'Table of 300 rows, a letter in a cell',
    begin: [openCell, openCard],
    input: (page, at) => page.keyboard.press('abcdefghij'.charAt(at % 10)),
    end: async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
    },
  },
]

/** What scrolling and writing in a long table cost, against the same inputs on an empty board of ours. */
export async function measureTableWork(
  browser: Browser,
  product: Product,
  { seed, rounds, inputs }: { readonly seed: number; readonly rounds: number; readonly inputs: number },
): Promise<Figure[]> {
  const table = await openSide(browser, await createBoard(product, tableOf(ROWS, seed)))
  const empty = await openSide(browser, await createBoard(product, []))
  await table.page.getByRole('grid').waitFor()
  await table.page.waitForTimeout(REST_MS)
  const figures: Figure[] = []
  for (const script of SCRIPTS) {
    const works: { ours: Work; reference: Work }[] = []
    // The first round warms both up and is not counted.
    for (let at = 0; at <= rounds; at++) {
      const ours = await play(script, table, 0, inputs)
      const reference = await play(script, empty, 1, inputs)
      if (at > 0) works.push({ ours, reference })
    }
    figures.push(...summarise(script.name, works))
  }
  await table.page.context().close()
  await empty.page.context().close()
  return figures
}

async function openSide(browser: Browser, link: string): Promise<Side> {
  const page = await openPage(browser)
  await joinBoard(page, link, 'Bench')
  return { page, meter: await WorkMeter.attach(page) }
}

async function play(script: Script, { page, meter }: Side, side: 0 | 1, inputs: number): Promise<Work> {
  await script.begin[side](page)
  const work = await meter.measure(Array.from({ length: inputs }, (_, at) => () => script.input(page, at)))
  await script.end(page)
  return work
}

function summarise(name: string, works: readonly { ours: Work; reference: Work }[]): Figure[] {
  const all = (side: 'ours' | 'reference') => works.map((work) => work[side].cpuMs)
  const frames = (side: 'ours' | 'reference') => works.flatMap((work) => work[side].framesMs)
  return [
    { name: `${name}: work an input`, unit: 'ms', ours: median(all('ours')), limit: FRAME_MS },
    { name: `${name}: the same on an empty board`, unit: 'ms', ours: median(all('reference')) },
    {
      name: `${name}: input to frame, p95`,
      unit: 'ms',
      ours: quantile(frames('ours'), 0.95),
      reference: quantile(frames('reference'), 0.95),
    },
  ]
}

async function intoTable(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.mouse.click(CELL.x, CELL.y)
}

async function intoBoard(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.locator('.tl-canvas').focus()
}

async function openCell(page: Page): Promise<void> {
  await intoTable(page)
  await page.keyboard.press('F2')
}

async function openCard(page: Page): Promise<void> {
  await intoBoard(page)
  await page.keyboard.press('Shift+N')
  await page.locator('.ProseMirror').waitFor()
}

/** A field that is a table, in view at 100 %, and its rows. */
function tableOf(count: number, seed: number): PlainRecord[] {
  const random = randomOf(seed)
  const props = {
    w: 1000,
    h: 640,
    title: 'Plan',
    question: '',
    color: 'blue',
    kind: 'table',
    columns: COLUMNS,
  }
  const field: PlainRecord = { ...note('table'), type: 'field', x: 120, y: 20, props }
  const keys = generateNKeysBetween(null, null, count)
  const rows = keys.map((index, at) => ({
    ...row(`row${at}`, cellsOf(random, at)),
    parentId: field.id,
    index,
  }))
  return [field, ...rows]
}

function cellsOf(random: Random, at: number): Record<string, string> {
  const words = Array.from({ length: int32(random, 2, 12) }, () => 'Familien')
  return {
    was: `${at + 1}. ${words.join(' ')}`,
    wer: `Amt ${int32(random, 1, 9)}`,
    bis: `2027-0${int32(random, 1, 9)}-1${int32(random, 0, 9)}`,
    geld: String(int32(random, 0, 90_000)),
    stand: 'offen',
  }
}
