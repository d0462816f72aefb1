import { describe, expect, test } from 'vitest'
import { findings } from './axe.ts'
import { BROWSER, type Person } from './people.ts'
import { Workshop } from './workshop.ts'

const workshop = Workshop.open()

/** A moderator draws a field from (200, 150) to (820, 620) and names it, then goes on to "Durchführen". */
async function drawField(moderator: Person, title: string, question: string): Promise<void> {
  const { page } = moderator
  await page.getByText('Vorbereiten', { exact: true }).click()
  await page.locator('.tl-canvas').focus()
  await page.keyboard.press('Shift+F')
  await moderator.drag([200, 150], [820, 620])
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Titel des Feldes' }).fill(title)
  await page.getByRole('textbox', { name: 'Leitfrage' }).fill(question)
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByText('Durchführen', { exact: true }).click()
}

describe.skipIf(BROWSER === undefined)('a field', () => {
  test('is prepared by the moderator, filled and tidied by others, and keeps their cards when it goes', async () => {
    const board = await workshop.product.createBoard('SWOT')
    const a = await workshop.join(board, 'moderator', 'Moderation')
    const b = await workshop.join(board, 'participant', 'Schulamt')
    await drawField(a, 'Stärken', 'Was gelingt heute gut?')
    await b.page.getByRole('heading', { name: 'Stärken' }).waitFor()
    await b.startNote(350, 450, 'Frühe Hilfen')
    await b.finishNote()
    await b.startNote(650, 480, 'Familienzentren')
    await b.finishNote()
    await a.page.getByText('2 Karten').waitFor()
    await b.page.getByRole('combobox', { name: 'Ordnen' }).selectOption('grid')
    const tops = (): Promise<number[]> =>
      a.page
        .locator('.tl-shape[data-shape-type=note]')
        .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().y))
    await expect.poll(async () => new Set(await tops()).size).toBe(1)
    expect(await findings(b.page)).toEqual([])
    const before = await tops()
    await a.page.getByText('Vorbereiten', { exact: true }).click()
    await a.page.locator('.tl-canvas').focus()
    await a.page.mouse.click(500, 165)
    await a.page.keyboard.press('Delete')
    await b.page.getByRole('heading', { name: 'Stärken' }).waitFor({ state: 'detached' })
    expect(await b.notes()).toEqual(['Familienzentren', 'Frühe Hilfen'])
    expect(await tops()).toEqual(before)
    await a.page.keyboard.press('Control+z')
    await b.page.getByRole('heading', { name: 'Stärken' }).waitFor()
    await b.page.getByText('2 Karten').waitFor()
  })

  test('of a template with several pages is found by participants, who turn pages and change none', async () => {
    const board = await workshop.product.createBoard('SWOT', 'swot')
    const b = await workshop.join(board, 'participant', 'Schulamt')
    await b.page.getByRole('heading', { name: 'Stärken', exact: true }).waitFor()
    await b.page.getByRole('button', { name: 'Seite: Analyse' }).click()
    expect(await findings(b.page)).toEqual([])
    await b.page.getByRole('menuitemcheckbox', { name: 'Folgerungen' }).click()
    await b.page.getByRole('heading', { name: 'Stärken', exact: true }).waitFor({ state: 'detached' })
    await b.page.getByRole('button', { name: 'Seite: Folgerungen' }).waitFor()
  })

  test('cannot be taken, changed or deleted by a participant, by mouse or keyboard', async () => {
    const board = await workshop.product.createBoard('SWOT')
    const a = await workshop.join(board, 'moderator', 'Moderation')
    const b = await workshop.join(board, 'participant', 'Schulamt')
    await drawField(a, 'Chancen', 'Was können wir nutzen?')
    const heading = b.page.getByRole('heading', { name: 'Chancen' })
    await heading.waitFor()
    const place = await heading.boundingBox()
    await b.drag([400, 165], [500, 300])
    await b.page.mouse.dblclick(400, 175)
    await b.page.keyboard.type('x')
    await b.page.keyboard.press('Escape')
    await b.page.keyboard.press('Control+a')
    await b.page.keyboard.press('Delete')
    await b.page.keyboard.press('Shift+F')
    await b.page.keyboard.press('Control+z')
    expect(await heading.boundingBox()).toEqual(place)
    expect(await b.page.getByRole('textbox', { name: 'Titel des Feldes' }).count()).toBe(0)
  })
})
