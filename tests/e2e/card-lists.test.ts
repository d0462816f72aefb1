import { describe, expect, test } from 'vitest'
import { findings } from './axe.ts'
import { BROWSER, type Person } from './people.ts'
import { Workshop } from './workshop.ts'

const workshop = Workshop.open()

/** Pastes as a program puts it on the clipboard, with the pointer at a point of the screen. */
async function paste(
  person: Person,
  data: Record<string, string>,
  at: readonly [number, number],
): Promise<void> {
  await person.page.mouse.move(...at)
  await person.frames()
  await person.page.evaluate((types) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(types)) clipboardData.setData(type, text)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.querySelector('.tl-canvas')?.dispatchEvent(event)
  }, data)
}

const LINES = Array.from({ length: 12 }, (_, at) => `Angebot ${at + 1}`)

describe.skipIf(BROWSER === undefined)('a pasted list', () => {
  test('becomes cards in the chosen field after a preview, seen by others and undone in one step', async () => {
    const board = await workshop.product.createBoard('SWOT', 'swot')
    const a = await workshop.join(board, 'participant', 'Schulamt')
    const b = await workshop.join(board, 'participant', 'Jugendamt')
    await b.page.getByRole('heading', { name: 'Chancen', exact: true }).waitFor()
    await a.page.getByRole('heading', { name: 'Chancen', exact: true }).waitFor()
    const before = await b.notes()
    await paste(a, { 'text/plain': `- ${LINES.join('\r\n- ')}\r\n\r\n` }, [640, 420])
    const dialog = a.page.getByRole('dialog', { name: 'Karten aus einer Liste' })
    await dialog.getByText('12 Karten', { exact: true }).waitFor()
    expect(await findings(a.page)).toEqual([])
    await dialog.getByRole('button', { name: 'Weglassen: Angebot 3' }).click()
    await dialog.getByRole('combobox', { name: 'Feld' }).selectOption('Chancen')
    await dialog.getByRole('radio', { name: /^Grün/ }).check()
    await dialog.getByRole('button', { name: '11 Karten einfügen' }).click()
    await a.page.getByText('11 Karten eingefügt').first().waitFor()
    await expect
      .poll(() => b.notes())
      .toEqual([...before, ...LINES.filter((line) => line !== 'Angebot 3')].sort())
    const field = b.page.locator('.pw-field', {
      has: b.page.getByRole('heading', { name: 'Chancen', exact: true }),
    })
    await field.getByText('11 Karten').waitFor()
    await a.page.keyboard.press('Escape')
    await a.page.locator('.tl-container').focus()
    await a.page.keyboard.press('Control+z')
    await expect.poll(() => b.notes()).toEqual(before)
  })

  test('of cells is mapped, keeps text as text, and nothing of it runs', async () => {
    const board = await workshop.product.createBoard('Angebote')
    const a = await workshop.join(board, 'participant', 'Schulamt')
    const html =
      '<html><head><style>td{color:red}</style></head><body><table><tr><td>Elterncafé<br>Süd</td><td>Träger A</td></tr>' +
      '<tr><td>=1+1</td><td><img src="https://example.invalid/x.png"><script>document.title = 1</script>Träger&nbsp;B</td></tr></table></body></html>'
    await paste(
      a,
      { 'text/plain': '"Elterncafé\nSüd"\tTräger A\n=1+1\tTräger B', 'text/html': html },
      [640, 420],
    )
    const dialog = a.page.getByRole('dialog', { name: 'Importieren' })
    await dialog.getByRole('combobox', { name: 'Text der Karte' }).selectOption('Spalte A')
    await dialog.getByText('=1+1', { exact: true }).waitFor()
    await dialog.getByRole('combobox', { name: 'Text der Karte' }).selectOption('Alle Spalten, mit –')
    await dialog.getByText('=1+1 – Träger B', { exact: true }).waitFor()
    await dialog.getByRole('button', { name: '2 Karten importieren' }).click()
    await expect
      .poll(async () => (await a.notes()).map((text) => text.split(/\n+/)))
      .toEqual([['=1+1 – Träger B'], ['Elterncafé', 'Süd – Träger A']])
  })

  test('can stay one text, and a single line never asks', async () => {
    const board = await workshop.product.createBoard('Texte')
    const a = await workshop.join(board, 'participant', 'Schulamt')
    await paste(a, { 'text/plain': 'Ein Satz' }, [640, 420])
    await a.page.locator('.tl-shape[data-shape-type=text]').waitFor()
    await paste(a, { 'text/plain': 'Zwei\nZeilen' }, [640, 620])
    await a.page.getByRole('button', { name: 'Als einen Text einfügen' }).click()
    await expect.poll(() => a.page.locator('.tl-shape[data-shape-type=text]').count()).toBe(2)
    expect(await a.notes()).toEqual([])
  })

  test('of thousands is asked about, cut where it is told, and taken back in one step', async () => {
    const board = await workshop.product.createBoard('Viele')
    const a = await workshop.join(board, 'participant', 'Schulamt')
    const lines = Array.from({ length: 5200 }, (_, at) => `Karte ${at + 1}`).join('\n')
    await paste(a, { 'text/plain': lines }, [640, 420])
    await a.page.getByText(/Die Liste hat 5\.200 Zeilen/).waitFor()
    await a.page.getByRole('button', { name: '5.000 Karten einfügen' }).click()
    await a.page.getByText('Wirklich 5.000 Karten einfügen?').waitFor()
    await a.page.getByRole('button', { name: '5.000 Karten einfügen' }).click()
    await a.page.getByRole('progressbar').waitFor()
    await a.page.getByText('5.000 Karten eingefügt').first().waitFor({ timeout: 120_000 })
    await a.seeSaved()
    const b = await workshop.join(board, 'observer', 'Presse')
    await b.page.getByText('Karte 1', { exact: true }).waitFor({ state: 'attached' })
    await a.page.getByRole('button', { name: 'Rückgängig' }).last().click()
    await b.page.getByText('Die Wand ist noch leer').waitFor()
  }, 240_000)

  test('is stopped by the one who started it, and then has left nothing', async () => {
    const board = await workshop.product.createBoard('Abbruch')
    const a = await workshop.join(board, 'participant', 'Schulamt')
    const dialog = a.page.getByRole('dialog', { name: 'Karten aus einer Liste' })
    const lines = Array.from({ length: 4000 }, (_, at) => `Karte ${at + 1}`).join('\n')
    await paste(a, { 'text/plain': lines }, [640, 420])
    await dialog.getByRole('button', { name: '4.000 Karten einfügen' }).click()
    await dialog.getByRole('button', { name: '4.000 Karten einfügen' }).click()
    await dialog.getByRole('button', { name: 'Abbrechen' }).click()
    await a.page.getByText('Abgebrochen. Auf dem Board hat sich nichts geändert.').first().waitFor()
    await a.page.getByText('Die Wand ist noch leer').waitFor()
  })
})

describe.skipIf(BROWSER === undefined)('the stack of cards', () => {
  test('is written by keyboard alone, into the chosen field, card by card', async () => {
    const board = await workshop.product.createBoard('SWOT', 'swot')
    const a = await workshop.join(board, 'participant', 'Schulamt', { colorScheme: 'dark' })
    const b = await workshop.join(board, 'participant', 'Jugendamt')
    const before = await b.notes()
    await a.page.getByRole('heading', { name: 'Risiken', exact: true }).waitFor()
    await a.page.keyboard.press('Shift+K')
    await a.page.getByRole('textbox', { name: 'Neue Karte' }).waitFor()
    await a.page.keyboard.press('Shift+Tab')
    await a.page.keyboard.press('Shift+Tab')
    await a.page.keyboard.type('Risiken')
    await a.page.keyboard.press('Tab')
    await a.page.keyboard.press('Tab')
    for (const text of ['Wenig Personal', 'Befristete Mittel', 'Umzug']) {
      await a.page.keyboard.type(text)
      await a.page.keyboard.press('Enter')
    }
    await a.page.getByRole('status').getByText('3 Karten geschrieben').waitFor()
    expect(await findings(a.page)).toEqual([])
    await expect
      .poll(() => b.notes())
      .toEqual([...before, 'Befristete Mittel', 'Umzug', 'Wenig Personal'].sort())
    await a.page.keyboard.press('Control+z')
    await expect.poll(() => b.notes()).toEqual([...before, 'Befristete Mittel', 'Wenig Personal'].sort())
    await a.page.keyboard.press('Escape')
    await a.page.getByRole('region', { name: 'Kartenstapel' }).waitFor({ state: 'detached' })
    expect(await a.page.evaluate(() => document.activeElement?.className)).toContain('tl-container')
    const field = b.page.locator('.pw-field', {
      has: b.page.getByRole('heading', { name: 'Risiken', exact: true }),
    })
    await field.getByText('2 Karten').waitFor()
  })

  test('is for phones too', async () => {
    const board = await workshop.product.createBoard('SWOT', 'swot')
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
    const a = await workshop.join(board, 'participant', 'Kita', phone)
    await a.page.getByRole('button', { name: /^Kartenstapel/ }).tap()
    await a.page.getByRole('textbox', { name: 'Neue Karte' }).fill('Elternabend')
    await a.page.getByRole('button', { name: 'Ablegen' }).tap()
    await a.page.getByRole('status').getByText('1 Karte geschrieben').waitFor()
    expect(await findings(a.page)).toEqual([])
  })
})
