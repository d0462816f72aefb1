import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findings } from './axe.ts'
import { BROWSER, type Person } from './people.ts'
import { Workshop } from './workshop.ts'

const workshop = Workshop.open()

/** Writes cards by the stack, into a field by its title. */
async function write(person: Person, field: string, ...texts: readonly string[]): Promise<void> {
  const { page } = person
  await page.locator('.tl-container').focus()
  await page.keyboard.press('Shift+K')
  await page.getByRole('combobox', { name: 'Feld' }).selectOption(field)
  for (const text of texts) {
    await page.getByRole('textbox', { name: 'Neue Karte' }).fill(text)
    await page.keyboard.press('Enter')
  }
  await page
    .getByRole('region', { name: 'Kartenstapel' })
    .getByRole('button', { name: /schließen/ })
    .click()
}

async function selectCard(page: Page, text: string): Promise<void> {
  await page.locator('.tl-shape[data-shape-type=note]', { hasText: text }).click()
}

describe.skipIf(BROWSER === undefined)('the legend', () => {
  test('is named by the moderator, seen by others with marks on the cards, and undone', async () => {
    const board = await workshop.product.createBoard('Angebote')
    const a = await workshop.join(board, 'moderator', 'Moderation')
    const b = await workshop.join(board, 'participant', 'Schulamt', { colorScheme: 'dark' })
    await b.startNote(640, 420, 'Elterncafé')
    await b.finishNote()
    const mark = b.page.locator('.pw-card-mark')
    expect(await mark.isVisible()).toBe(false)
    await a.page.getByText('Vorbereiten', { exact: true }).click()
    await a.page.getByRole('button', { name: 'Legende anlegen' }).click()
    await a.page.getByRole('textbox', { name: 'Bedeutung von Gelb' }).fill('Idee')
    await a.page.getByRole('textbox', { name: 'Bedeutung von Rot' }).fill('Einwand')
    expect(await findings(a.page)).toEqual([])
    await a.page.getByRole('button', { name: 'Fertig' }).click()
    const legend = b.page.getByRole('region', { name: 'Legende' })
    await legend.getByText('Einwand').waitFor()
    expect(await legend.getByRole('listitem').allInnerTexts()).toEqual(['Einwand', 'Idee'])
    expect(await legend.getByRole('button', { name: 'Bedeutungen bearbeiten' }).count()).toBe(0)
    await mark.waitFor()
    expect(await findings(b.page)).toEqual([])
    await a.page.locator('.tl-container').focus()
    await a.page.keyboard.press('Control+z')
    await legend.getByText('Einwand').waitFor({ state: 'detached' })
    await legend.getByRole('button', { name: 'Legende einklappen' }).click()
    await b.page.reload()
    await b.page.getByRole('button', { name: 'Legende', exact: true }).waitFor()
  })
})

describe.skipIf(BROWSER === undefined)('references', () => {
  test('are made to cards of another page, followed, kept over a reload, and survive deletion', async () => {
    const board = await workshop.product.createBoard('SWOT', 'swot')
    const a = await workshop.join(board, 'participant', 'Schulamt')
    const { page } = a
    await page.getByRole('heading', { name: 'Stärken', exact: true }).waitFor()
    await write(a, 'Stärken', 'Frühe Hilfen', 'Familienzentren')
    await selectCard(page, 'Frühe Hilfen')
    await page.keyboard.press('Shift+C')
    const dialog = page.getByRole('dialog', { name: 'Folgerung daraus schreiben' })
    await dialog.getByText('Aus 1 Karte').waitFor()
    const where = dialog.getByRole('combobox', { name: 'Wohin kommt die neue Karte?' })
    const first = where.locator('optgroup[label="Folgerungen"] option').first()
    await where.selectOption((await first.getAttribute('value')) ?? '')
    expect(await findings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Karte schreiben' }).click()
    await page.getByRole('button', { name: 'Seite: Folgerungen' }).waitFor()
    await page.locator('.ProseMirror').waitFor()
    await page.keyboard.type('Hilfen ausbauen')
    await a.finishNote()
    await selectCard(page, 'Hilfen ausbauen')
    await page.keyboard.press('Shift+R')
    const picker = page.getByRole('dialog', { name: 'Bezieht sich auf …' })
    await picker.getByRole('searchbox', { name: 'Karten suchen' }).fill('familien')
    await picker.getByRole('checkbox', { name: 'Familienzentren' }).check()
    await picker.getByText('2 Karten gewählt').waitFor()
    expect(await findings(page)).toEqual([])
    await picker.getByRole('button', { name: 'Übernehmen' }).click()
    await page.getByRole('button', { name: 'Bezieht sich auf 2 Karten' }).waitFor()
    await a.seeSaved()

    await page.reload()
    await a.seeBoard()
    await page.getByRole('button', { name: /^Seite: / }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Folgerungen' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Bezieht sich auf 2 Karten' }).click()
    await page.getByText('Stärken · Analyse').first().waitFor()
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: /Frühe Hilfen/ }).click()
    await page.getByRole('button', { name: 'Seite: Analyse' }).waitFor()
    await page.keyboard.press('Delete')
    await page.locator('.tl-shape', { hasText: 'Frühe Hilfen' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Seite: Analyse' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Folgerungen' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Bezieht sich auf 2 Karten' }).click()
    await page.getByText('Gelöschte Karte').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.tl-container').focus()
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: 'Bezieht sich auf 2 Karten' }).click()
    await page.getByRole('button', { name: /Frühe Hilfen/ }).waitFor()
  })
})
