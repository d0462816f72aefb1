/**
 * Makes the pictures of README.md and docs/: a board filled by hand in a real browser, through the interface.
 * `npm run build && BROWSER_PATH=/usr/bin/chromium npx tsx tests/e2e/make-pictures.ts`
 */
import type { Page } from 'playwright-core'
import { launch, Person } from './people.ts'
import { Product } from './product.ts'

const FOLDER = 'docs/images'
const FIELDS = [
  { name: 'Stärken', x: 200, y: 130, cards: ['Frühe Hilfen', 'Familienzentren'], color: 'green' },
  { name: 'Schwächen', x: 740, y: 130, cards: ['Gute Programme, wenig verbunden'], color: 'red' },
  { name: 'Chancen', x: 200, y: 500, cards: ['Landesprogramm mit 40 Kommunen'], color: 'blue' },
  { name: 'Risiken', x: 740, y: 500, cards: ['Übergang Schule–Beruf'], color: 'yellow' },
] as const
const SIZE = { width: 500, height: 320 }

/** A moderator draws the four fields of a SWOT as structure. */
async function prepare(page: Page): Promise<void> {
  await page.getByText('Vorbereiten', { exact: true }).click()
  for (const { name, x, y } of FIELDS) {
    await page.keyboard.press('f')
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + SIZE.width, y + SIZE.height, { steps: 4 })
    await page.mouse.up()
    // The editor takes clicks that follow a drag too closely for part of it.
    await page.waitForTimeout(500)
    await page.mouse.dblclick(x + 20, y - 16)
    await page.locator('input:focus').waitFor()
    await page.keyboard.press('Control+a')
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
  }
  await page.getByText('Durchführen', { exact: true }).click()
}

/** Somebody writes the cards of some fields. */
async function fill(person: Person, fields: readonly (typeof FIELDS)[number][]): Promise<void> {
  for (const { x, y, cards, color } of fields) {
    for (const [at, text] of cards.entries()) {
      await person.startNote(x + 130 + at * 220, y + 150, text)
      await person.page.keyboard.press('Escape')
      await person.page.getByTestId(`style.color.${color}`).click()
      await person.page.keyboard.press('Escape')
    }
  }
}

async function main(): Promise<void> {
  const product = await Product.start()
  const browser = await launch()
  try {
    const options = { viewport: { width: 1440, height: 900 } }
    const start = await Person.arrive(browser, product, options)
    await start.page.goto(product.url)
    await start.page.getByRole('button', { name: 'Board anlegen' }).waitFor()
    await start.frames()
    await start.page.screenshot({ path: `${FOLDER}/start.png` })
    const board = await product.createBoard('SWOT der Präventionskette')
    const a = await Person.arrive(browser, product, options)
    const b = await Person.arrive(browser, product, options)
    await a.join(board.links.moderator, 'Jugendamt')
    await b.join(board.links.participant, 'Schulamt')
    await prepare(a.page)
    await fill(a, FIELDS.slice(0, 2))
    await fill(b, FIELDS.slice(2))
    await b.page.mouse.move(1080, 420, { steps: 5 })
    await a.seeSaved()
    await a.seeNote('Übergang Schule–Beruf')
    await a.page.keyboard.press('Escape')
    await a.frames()
    await a.page.screenshot({ path: `${FOLDER}/board.png` })
  } finally {
    await browser.close()
    await product.remove()
  }
}

await main()
