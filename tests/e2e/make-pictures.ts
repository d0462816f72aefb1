/**
 * Makes the pictures of README.md and docs/: a board filled by hand in a real browser, through the interface.
 * `npm run build && BROWSER_PATH=/usr/bin/chromium npx tsx tests/e2e/make-pictures.ts`
 */
import { launch, Person } from './people.ts'
import { Product } from './product.ts'

const FOLDER = 'docs/images'
/** Cards by the title of their field, as the notices name these things. */
const CARDS = [
  { field: 'Stärken', texts: ['Frühe Hilfen', 'Familienzentren'], color: 'Grün' },
  { field: 'Schwächen', texts: ['Gute Programme, wenig verbunden'], color: 'Rot' },
  { field: 'Chancen', texts: ['Landesprogramm mit 40 Kommunen'], color: 'Blau' },
  { field: 'Risiken', texts: ['Übergang Schule–Beruf'], color: 'Gelb' },
] as const

/** Somebody writes the cards of some fields and puts them in order. */
async function fill(person: Person, cards: readonly (typeof CARDS)[number][]): Promise<void> {
  const { page } = person
  for (const { field, texts, color } of cards) {
    const box = await page.getByRole('heading', { name: field, exact: true }).boundingBox()
    if (box === null) throw new Error(`no field ${field}`)
    for (const [at, text] of texts.entries()) {
      await person.startNote(box.x + 90 + at * 150, box.y + 150, text)
      await page.keyboard.press('Escape')
      await page.getByRole('radio', { name: new RegExp(`^${color}`) }).click()
      await page.keyboard.press('Escape')
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
    const board = await product.createBoard('SWOT der Präventionskette', 'swot')
    const a = await Person.arrive(browser, product, options)
    const b = await Person.arrive(browser, product, options)
    await a.join(board.links.moderator, 'Jugendamt')
    await b.join(board.links.participant, 'Schulamt')
    await fill(a, CARDS.slice(0, 2))
    await fill(b, CARDS.slice(2))
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
