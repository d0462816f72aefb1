import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import type { SaveState } from '../../client/pages/board/header/types.ts'
import type { Product } from './product.ts'

/** Where no browser was found the tests are skipped; `npm test` has said so (scripts/browser.mjs). */
export const BROWSER = process.env.BROWSER_PATH

export function launch(): Promise<Browser> {
  return chromium.launch({
    ...(BROWSER !== undefined && { executablePath: BROWSER }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** One person with a browser of their own, whose page must reach no other host and throw nothing. */
export class Person {
  readonly page: Page
  readonly context: BrowserContext
  readonly problems: string[] = []

  private constructor(context: BrowserContext, page: Page) {
    this.context = context
    this.page = page
  }

  static async arrive(
    browser: Browser,
    product: Product,
    options: BrowserContextOptions = {},
  ): Promise<Person> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'de-DE',
      reducedMotion: 'reduce',
      ...options,
    })
    context.setDefaultTimeout(15_000)
    const person = new Person(context, await context.newPage())
    person.#watch(new URL(product.url).host)
    return person
  }

  /**
   * Joins by a link and opens the board, and waits until it is there. The form, which pages and access tests
   * fill in by hand, is left out: most of a test's time would go into it.
   */
  async join(link: string, name: string): Promise<void> {
    const { origin, pathname, hash } = new URL(link)
    const response = await this.context.request.post(
      `${origin}/api${pathname.replace('/b/', '/boards/')}/join`,
      {
        headers: { origin },
        data: { secret: hash.slice(1), name },
      },
    )
    if (!response.ok()) throw new Error(`joining: ${response.status()} ${await response.text()}`)
    await this.page.goto(`${origin}${pathname}`)
    await this.seeBoard()
  }

  async giveName(name: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Ihr Name' }).fill(name)
    await this.page.keyboard.press('Enter')
  }

  async seeBoard(): Promise<void> {
    await this.page.locator('.tl-canvas').waitFor()
    await this.page.getByText('Wird geladen').waitFor({ state: 'detached' })
  }

  async seeSaveState(state: SaveState['kind']): Promise<void> {
    await this.page.locator(`[data-save-state="${state}"]`).waitFor()
  }

  /** Everything this person has done is called durable. */
  async seeSaved(): Promise<void> {
    await this.seeSaveState('saved')
  }

  /** Writes a new card with its middle at a point of the screen; leaves it open for more. */
  async startNote(x: number, y: number, text: string): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.page.keyboard.press('Escape')
    await this.page.keyboard.press('n')
    await this.page.mouse.click(x, y)
    await this.page.locator('.ProseMirror').waitFor()
    await this.page.keyboard.type(text)
  }

  /** Leaves the card being written, and selects nothing. */
  async finishNote(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.page.keyboard.press('Escape')
    await this.page.locator('.ProseMirror').waitFor({ state: 'detached' })
  }

  async openNote(x: number, y: number): Promise<void> {
    await this.page.mouse.dblclick(x, y)
    await this.page.locator('.ProseMirror').waitFor()
    // The editor selects the whole text a moment after it opens; a caret set before that would be lost.
    await this.page.waitForFunction(() => (document.getSelection()?.toString() ?? '') !== '')
  }

  /** Moves the caret by keyboard; the text editor reads where it is on the next frame. */
  async moveCaret(key: string): Promise<void> {
    await this.page.keyboard.press(key)
    await this.frames()
  }

  /** Lets two frames pass: what the first one draws is read by the second. */
  async frames(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
  }

  /** The texts of all cards, sorted. */
  async notes(): Promise<string[]> {
    const texts = await this.page.locator('.tl-shape[data-shape-type=note]').allInnerTexts()
    return texts.map((text) => text.trim()).sort()
  }

  /** Waits until some card shows just this text; an open card keeps a hidden copy, which does not count. */
  async seeNote(text: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll<HTMLElement>('.tl-shape[data-shape-type=note]')].some(
          (card) => card.innerText.trim() === wanted,
        ),
      text,
    )
  }

  /** Left edge of the only card, in pixels of the screen. */
  async noteX(): Promise<number> {
    const box = await this.page.locator('.tl-shape[data-shape-type=note]').boundingBox()
    if (box === null) throw new Error('no card on the screen')
    return box.x
  }

  /** The ground of the only card, as CSS has it. */
  noteColor(): Promise<string> {
    return this.page
      .locator('.tl-shape[data-shape-type=note] .tl-note__container')
      .evaluate((card) => getComputedStyle(card).backgroundColor)
  }

  async drag(from: readonly [number, number], to: readonly [number, number], steps = 20): Promise<void> {
    await this.page.mouse.move(...from)
    await this.page.mouse.down()
    await this.page.mouse.move(...to, { steps })
    await this.page.mouse.up()
  }

  #watch(host: string): void {
    this.page.on('pageerror', (error) => this.problems.push(`thrown: ${error.message}`))
    this.page.on('request', (request) => {
      const url = new URL(request.url())
      if (url.protocol.startsWith('http') && url.host !== host) this.problems.push(`other host: ${url.host}`)
    })
    this.page.on('console', (message) => {
      // Answers such as "not joined yet" and lost connections are part of ordinary life.
      const isNetwork =
        message.text().includes('Failed to load resource') || message.text().includes('WebSocket')
      if (message.type() === 'error' && !isNetwork) this.problems.push(`console: ${message.text()}`)
    })
  }
}
