import { describe, expect, test } from 'vitest'
import type { TemplatesAnswer } from '../../shared/api.ts'
import { findings } from './axe.ts'
import { BROWSER, type Person } from './people.ts'
import { Workshop } from './workshop.ts'

const workshop = Workshop.open()

async function atGallery(): Promise<Person> {
  const person = await workshop.arrive()
  await person.page.goto(workshop.product.url)
  await person.page.getByRole('radio', { name: /^SWOT/ }).waitFor()
  return person
}

describe.skipIf(BROWSER === undefined)('the template gallery', () => {
  test('leads by keyboard alone from a template to its board', async () => {
    const person = await atGallery()
    const { page } = person
    await page.getByRole('radio', { name: 'Leeres Board' }).focus()
    for (let step = 0; step < 20; step++) {
      if (await page.getByRole('radio', { name: /^SWOT/ }).isChecked()) break
      await page.keyboard.press('ArrowDown')
    }
    const gallery = page.getByRole('group', { name: 'Vorlage wählen' })
    expect(await gallery.getByRole('radio', { checked: true }).count()).toBe(1)
    await page.keyboard.press('Tab')
    const title = page.getByRole('textbox', { name: 'Titel des Boards' })
    expect(await title.evaluate((input) => input === document.activeElement)).toBe(true)
    expect(await title.inputValue()).toMatch(/^SWOT/)
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await person.giveName('Moderation')
    await person.seeBoard()
    for (const field of ['Stärken', 'Schwächen', 'Chancen', 'Risiken'])
      await page.locator('.tl-shape[data-shape-type=field]').filter({ hasText: field }).first().waitFor()
  })

  test('keeps a title somebody wrote, whatever is chosen after', async () => {
    const { page } = await atGallery()
    const title = page.getByRole('textbox', { name: 'Titel des Boards' })
    await page.getByRole('radio', { name: /^SWOT/ }).check()
    expect(await title.inputValue()).toMatch(/^SWOT/)
    await page.getByRole('radio', { name: 'Leeres Board' }).check()
    expect(await title.inputValue()).toBe('')
    await title.fill('Klausurtagung')
    await page.getByRole('radio', { name: /^SWOT/ }).check()
    expect(await title.inputValue()).toBe('Klausurtagung')
  })

  test('can be searched when it is long, and says in words what is left', async () => {
    const person = await workshop.arrive()
    const { page } = person
    await page.route('**/api/templates', async (route) => {
      const answer: TemplatesAnswer = await (await route.fetch()).json()
      const more = answer.templates.map((template) => ({ ...template, id: `${template.id}-2` }))
      await route.fulfill({ json: { templates: [...answer.templates, ...more] } })
    })
    await page.goto(workshop.product.url)
    const search = page.getByRole('searchbox', { name: 'Vorlagen durchsuchen' })
    const gallery = page.getByRole('group', { name: 'Vorlage wählen' })
    await search.fill('STARKEN risiken')
    await gallery.getByText(/^2 von \d+ Vorlagen$/).waitFor()
    expect(await gallery.getByRole('radio').count()).toBe(3)
    await search.fill('gibt es nicht')
    await page.keyboard.press('Enter')
    await gallery.getByText('Keine Vorlage passt zu „gibt es nicht“.').waitFor()
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Suche leeren' }).click()
    await expect.poll(() => gallery.getByRole('radio').count()).toBeGreaterThan(3)
    expect(await search.evaluate((input) => input === document.activeElement)).toBe(true)
  })

  test('still creates the empty board when the templates cannot be loaded', async () => {
    const person = await workshop.arrive()
    const { page } = person
    await page.route('**/api/templates', (route) => route.fulfill({ status: 500, body: '{}' }))
    await page.goto(workshop.product.url)
    await page.getByText('Ein leeres Board können Sie trotzdem anlegen').waitFor()
    expect(await findings(page)).toEqual([])
    await page.unroute('**/api/templates')
    await page.getByRole('button', { name: 'Erneut versuchen' }).click()
    await page.getByRole('radio', { name: /^SWOT/ }).waitFor()
    await page.getByRole('textbox', { name: 'Titel des Boards' }).fill('Leer')
    await page.keyboard.press('Enter')
    await person.giveName('Moderation')
    await person.seeBoard()
  })
})
