import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findings } from './axe.ts'
import { BROWSER } from './people.ts'
import { Workshop } from './workshop.ts'

const workshop = Workshop.open()

const GERMAN = '**/assets/de-*.js'
const ENGLISH = '**/assets/en-*.js'

/** The names of the sentence files a page fetches from now on. */
function watchSentences(page: Page): string[] {
  const names: string[] = []
  page.on('request', (request) => {
    const name = /\/assets\/(de|en)-[^/]*\.js$/.exec(request.url())?.[1]
    if (name !== undefined) names.push(name)
  })
  return names
}

describe.skipIf(BROWSER === undefined)('the language', () => {
  test('in use is the only one fetched, another when it is chosen', async () => {
    const board = await workshop.product.createBoard('Leitbild')
    const { page } = await workshop.arrive()
    const fetched = watchSentences(page)
    await page.goto(workshop.product.url)
    await page.getByRole('radio', { name: 'Deutsch' }).waitFor({ state: 'attached' })
    expect(fetched).toEqual(['de'])
    await page.getByText('English', { exact: true }).click()
    await page.getByRole('heading', { level: 1 }).and(page.getByText('wall')).waitFor()
    expect(fetched).toEqual(['de', 'en'])
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.goto(board.links.participant)
    await page.getByRole('textbox', { name: 'Your name' }).waitFor()
    expect(fetched).toEqual(['de', 'en', 'en'])
  })

  test('that cannot be fetched is told so and can be tried again', async () => {
    const { page } = await workshop.arrive()
    await page.goto(workshop.product.url)
    await page.route(ENGLISH, (route) => route.abort())
    await page.getByText('English', { exact: true }).click()
    await page.getByText('English lässt sich gerade nicht laden').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('de')
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Schließen' }).click()
    await page.getByText('English lässt sich').waitFor({ state: 'detached' })
    expect(await page.getByRole('radio', { name: 'Deutsch' }).isChecked()).toBe(true)
  })

  test('that is missing at the start is replaced by the other, and with neither the page says so', async () => {
    const { page } = await workshop.arrive()
    await page.route(GERMAN, (route) => route.abort())
    await page.goto(workshop.product.url)
    await page.getByText('Deutsch cannot be loaded right now').waitFor()
    await page.route(ENGLISH, (route) => route.abort())
    await page.reload()
    await page.getByText('Bitte laden Sie die Seite neu').waitFor()
    await page.getByText('Please reload the page').waitFor()
  })
})
