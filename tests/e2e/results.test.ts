import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { all, paragraphsOf, partOf } from '../documents/office.ts'
import { findings } from './axe.ts'
import { BROWSER, type Person } from './people.ts'
import { Workshop } from './workshop.ts'

const workshop = Workshop.open()

async function openResults(person: Person) {
  await person.page.getByRole('button', { name: 'Ergebnisse', exact: true }).click()
  const dialog = person.page.getByRole('dialog')
  await dialog.getByRole('heading', { name: 'Protokoll' }).waitFor()
  return dialog
}

describe.skipIf(BROWSER === undefined)('results', () => {
  test('are downloaded by an observer, as one page in another language, without names', async () => {
    const board = await workshop.product.createBoard('Werkstatt', 'swot')
    const person = await workshop.join(board, 'observer', 'Gast')
    const dialog = await openResults(person)
    expect(await dialog.getByRole('checkbox', { name: 'Namen zeigen' }).count()).toBe(0)
    expect(await dialog.getByRole('checkbox', { name: 'Mit Bildern der Wände' }).isChecked()).toBe(true)
    await dialog.getByRole('combobox', { name: 'Seiten' }).selectOption({ label: 'Analyse' })
    await dialog.getByRole('textbox', { name: 'Ort' }).fill('Rathaus')
    await dialog.getByText('English').click()
    expect(await findings(person.page)).toEqual([])
    const [download] = await Promise.all([
      person.page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Protokoll als Word herunterladen' }).press('Enter'),
    ])
    expect(download.suggestedFilename()).toMatch(/^Werkstatt – Minutes – \d{4}-\d\d-\d\d\.docx$/)
    await dialog.getByText(`Heruntergeladen: ${download.suggestedFilename()}`).waitFor()
    const file = await readFile(await download.path())
    // As a picture, drawn here, and as text.
    const pictures = all(partOf(file, 'word/document.xml'), 'wp:docPr')
    expect(pictures.map((one) => one.getAttribute('descr'))).toEqual([
      'Picture of the wall “Analyse”. What it says follows as text.',
    ])
    const text = paragraphsOf(file).map((one) => one.text)
    expect(text).toEqual(expect.arrayContaining(['Werkstatt', 'Rathaus', 'Analyse']))
    expect(text).not.toContain('Folgerungen')
  })

  test('can be cancelled while the server makes them, and say what failed', async () => {
    const board = await workshop.product.createBoard('Werkstatt', 'swot')
    const person = await workshop.join(board, 'moderator', 'Moderation')
    const dialog = await openResults(person)
    await dialog.getByRole('checkbox', { name: 'Namen zeigen' }).check()
    await person.page.route('**/results.pdf*', () => {}) // never answered
    await dialog.getByRole('button', { name: 'SWOT-Tabelle als PDF herunterladen' }).click()
    await dialog.getByText('SWOT-Tabelle wird erstellt …').waitFor()
    await dialog.getByRole('button', { name: 'Abbrechen' }).click()
    await dialog.getByText('Abgebrochen. Am Board wurde nichts geändert.').waitFor()
    const body = { error: { code: 'document-failed', message: '' } }
    await person.page.route('**/results.xlsx*', (route) => route.fulfill({ status: 503, json: body }))
    await dialog.getByRole('button', { name: 'SWOT-Tabelle als Excel herunterladen' }).click()
    await dialog.getByText('Das Dokument konnte nicht erstellt werden.').waitFor()
    await person.page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  test('are in the menu on a phone, in the dark', async () => {
    const board = await workshop.product.createBoard('Werkstatt', 'swot')
    const { page } = await workshop.join(board, 'participant', 'Ben', {
      viewport: { width: 390, height: 780 },
      hasTouch: true,
      isMobile: true,
      colorScheme: 'dark',
    })
    await page.getByRole('region', { name: 'Kopfzeile' }).getByRole('button', { name: 'Mehr' }).tap()
    await page.getByRole('menuitem', { name: 'Ergebnisse' }).tap()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('heading', { name: 'SWOT-Tabelle' }).waitFor()
    expect(await findings(page)).toEqual([])
    const { width } = (await dialog.boundingBox()) ?? { width: 0 }
    expect(width).toBeGreaterThan(300)
    expect(width).toBeLessThanOrEqual(390)
  })
})
