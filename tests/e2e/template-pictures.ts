/**
 * Makes the pictures of docs/template-gallery.md: every page of every template, as a participant finds it.
 * `npm run build && BROWSER_PATH=/usr/bin/chromium npx tsx tests/e2e/template-pictures.ts [id …]`
 */
import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { EMPTY_TEMPLATE, TEMPLATES } from '../../shared/templates/house.ts'
import type { Template } from '../../shared/templates/template.ts'
import { launch, Person } from './people.ts'
import { Product } from './product.ts'

const FOLDER = 'docs/images/templates'
/** Larger than the picture, so that hairlines and small letters stay clear when it is made smaller. */
const SCREEN = { width: 1920, height: 1200 }
const WIDTH = 1200
const MARGIN = 24
/** Its pages are those of the others. */
const PROGRAMME = 'programm'
/** Everything that floats above the wall. */
const BARE_WALL = '.tlui-layout, .pw-header, .pw-legend { visibility: hidden !important }'

async function picture(browser: Browser, product: Product, template: Template): Promise<void> {
  const board = await product.createBoard(template.title.de, template.id)
  const person = await Person.arrive(browser, product, { viewport: SCREEN })
  await person.join(board.links.participant, 'Werkstatt')
  const { page } = person
  for (const [at, { id, title }] of template.pages.entries()) {
    if (at > 0) await turnTo(page, title.de)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+1')
    await page.waitForLoadState('networkidle')
    await page.waitForFunction(isDrawn)
    await person.frames()
    const style = await page.addStyleTag({ content: BARE_WALL })
    const shot = await page.screenshot({ clip: await wall(page) })
    await style.evaluate((element) => element.parentNode?.removeChild(element))
    await sharp(shot)
      .resize({ width: WIDTH, withoutEnlargement: true })
      .png({ palette: true, colours: 128, compressionLevel: 9, effort: 10 })
      .toFile(`${FOLDER}/${template.id}-${id}.png`)
  }
  await person.context.close()
}

async function turnTo(page: Page, title: string): Promise<void> {
  await page.locator('.pw-pages').click()
  await page.getByRole('menuitemcheckbox', { name: title, exact: true }).click()
}

/** Runs in the page: what is fetched when first shown is there. */
function isDrawn(): boolean {
  const sheets = [...document.querySelectorAll('.tl-shape[data-shape-type=sheet]')]
  return sheets.every((sheet) => sheet.querySelector('.tl-rich-text') !== null)
}

/** The part of the screen with something on it. */
async function wall(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const boxes = await page
    .locator('.tl-shape')
    .evaluateAll((shapes) => shapes.map((shape) => shape.getBoundingClientRect().toJSON()))
  const visible = boxes.filter(({ width, height }) => width > 0 && height > 0)
  const [left, top] = [
    Math.min(...visible.map((box) => box.left)),
    Math.min(...visible.map((box) => box.top)),
  ]
  const right = Math.max(...visible.map((box) => box.right))
  const bottom = Math.max(...visible.map((box) => box.bottom))
  return {
    x: Math.max(0, left - MARGIN),
    y: Math.max(0, top - MARGIN),
    width: right - left + 2 * MARGIN,
    height: bottom - top + 2 * MARGIN,
  }
}

async function main(wanted: readonly string[]): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  const product = await Product.start()
  const browser = await launch()
  try {
    for (const template of TEMPLATES) {
      if (template.id === EMPTY_TEMPLATE || template.id === PROGRAMME) continue
      if (wanted.length > 0 && !wanted.includes(template.id)) continue
      await picture(browser, product, template)
    }
  } finally {
    await browser.close()
    await product.remove()
  }
}

await main(process.argv.slice(2))
