import type { Browser, Page } from 'playwright-core'

/** A page in a profile of its own, the same for every measured page. */
export async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'de-DE',
    // Zooming to fit jumps instead of gliding, so that measuring starts from one picture.
    reducedMotion: 'reduce',
  })
  return context.newPage()
}

/** Joins a board as a person does: opens the link, gives a name, and waits until the canvas is there. */
export async function joinBoard(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('textbox').fill(name)
  await page.keyboard.press('Enter')
  await page.locator('.tl-canvas').waitFor()
}

/** Resolves when whatever has been done so far is on the screen. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}
