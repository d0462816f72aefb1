import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { drawing, image, imageAsset, note, page, shape } from '../import/drawing.ts'
import { quarters } from '../server/helpers/pictures.ts'
import { findings } from './axe.ts'
import { BROWSER } from './people.ts'
import { bring, photo, seeNotice, seePictures, type TestFile } from './picture-hands.ts'
import { drawTable, TablePerson } from './table-person.ts'
import { Workshop } from './workshop.ts'

const workshop = Workshop.open()

async function workbook(name: string): Promise<TestFile> {
  const day = { value: new Date('2026-11-24'), type: Date, format: 'dd.mm.yyyy' }
  const data = [
    ['Maßnahme (was)', 'Verantwortlich', 'Frist', 'Kosten'].map((value) => ({ value })),
    [{ value: 'Elterncafé' }, { value: 'Jugendamt' }, day, null],
    [{ value: 'Lotsen' }, { value: 'Schulamt' }, { value: 'Q1 2027' }, { value: 800 }],
  ]
  const buffer = await writeXlsxFile([{ sheet: 'Plan', data }]).toBuffer()
  return { name, mimeType: 'application/octet-stream', buffer }
}

/** Windows-1252: what German offices save as CSV. */
function csv(name: string, rows: string): TestFile {
  const bytes = [...rows].map((letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0)))
  return { name, mimeType: 'text/csv', buffer: Buffer.from(bytes) }
}

async function sketch(): Promise<TestFile> {
  const src = `data:image/png;base64,${(await quarters(40, 30).png().toBuffer()).toString('base64')}`
  const file = drawing([
    page('p', 'Eins'),
    note('n', 'Idee'),
    imageAsset('asset:a', src),
    image('i', 'asset:a', { index: 'a2', x: 300 }),
    shape('x', 'gadget', {}, { index: 'a3' }),
  ])
  return { name: 'Skizze.tldr', mimeType: '', buffer: Buffer.from(file) }
}

describe.skipIf(BROWSER === undefined)('importing', () => {
  test('an Excel file dropped on a table becomes rows where the preview says, and one step takes them back', async () => {
    const board = await workshop.product.createBoard('Plan')
    const moderator = await workshop.join(board, 'moderator', 'Moderation')
    await drawTable(moderator, 'Maßnahmen')
    const other = await workshop.join(board, 'participant', 'Schulamt')
    const table = new TablePerson(other)
    await bring(moderator, 'drop', [await workbook('Plan.xlsx')])
    const dialog = moderator.page.getByRole('dialog', { name: 'Importieren' })
    await dialog.getByText('2 Zeilen, 1 Wert passt nicht, 1 Spalte bleibt weg').waitFor()
    expect(await findings(moderator.page)).toEqual([])
    await dialog.getByRole('button', { name: '2 Zeilen importieren' }).click()
    await expect
      .poll(() => table.rows())
      .toEqual([
        ['Elterncafé', 'Jugendamt', '24.11.2026'],
        ['Lotsen', 'Schulamt', 'Q1 2027'],
      ])
    await moderator.page.getByRole('button', { name: 'Rückgängig' }).last().click()
    await expect.poll(() => table.count()).toBe(0)
  })

  test('a participant makes cards of a Latin-1 CSV, after a file that is none has been refused', async () => {
    const board = await workshop.product.createBoard('SWOT', 'swot')
    const a = await workshop.join(board, 'participant', 'Schulamt', { colorScheme: 'dark' })
    const b = await workshop.join(board, 'observer', 'Presse')
    const before = await b.notes()
    await a.page.locator('.pw-header').getByRole('button', { name: 'Mehr' }).click()
    await a.page.getByRole('menuitem', { name: 'Importieren …' }).click()
    const dialog = a.page.getByRole('dialog', { name: 'Importieren' })
    const pdf = { name: 'Liste.csv', mimeType: 'text/csv', buffer: Buffer.from('%PDF-1.7 x') }
    await dialog.locator('input[type=file]').setInputFiles([pdf])
    await dialog.getByText('Das ist ein PDF.').waitFor()
    const file = csv(
      'Ideen.csv',
      'Amt;Karte;Farbe\r\nJugend;"Größeres Café; 5 €";Grün\r\nSchule;Übergänge;rosa\r\n',
    )
    await dialog.locator('input[type=file]').setInputFiles([file])
    await dialog.getByRole('combobox', { name: 'Wohin?' }).selectOption({ label: 'Feld „Chancen“' })
    await dialog.getByText('2 Karten, bei 1 Karte ist die Farbe unbekannt').waitFor()
    expect(await findings(a.page)).toEqual([])
    await dialog.getByRole('button', { name: '2 Karten importieren' }).click()
    await expect.poll(() => b.notes()).toEqual([...before, 'Größeres Café; 5 €', 'Übergänge'].sort())
    await a.page.getByRole('button', { name: 'Rückgängig' }).last().click()
    await expect.poll(() => b.notes()).toEqual(before)
  })

  test('a drawing of tldraw comes with its pictures and says what it leaves out', async () => {
    const board = await workshop.product.createBoard('Skizze')
    const a = await workshop.join(board, 'participant', 'Schulamt')
    const b = await workshop.join(board, 'participant', 'Jugendamt')
    await bring(a, 'drop', [await sketch()])
    const dialog = a.page.getByRole('dialog', { name: 'Importieren' })
    await dialog.getByText('1 Form kennt dieses Programm nicht; sie bleibt weg.').waitFor()
    await dialog.getByRole('button', { name: '2 Formen importieren' }).click()
    await seeNotice(a, '2 Formen importiert')
    await seePictures(b, 1)
    expect(await b.notes()).toEqual(['Idee'])
    await a.page.locator('.tl-container').focus()
    await a.page.keyboard.press('Control+z')
    await b.page.getByText('Die Wand ist noch leer').waitFor()
  })

  test('of several files at once each goes its way: a picture comes in, one too large is named, a table is asked about', async () => {
    const board = await workshop.product.createBoard('Alles')
    const a = await workshop.join(board, 'participant', 'Schulamt')
    const b = await workshop.join(board, 'observer', 'Presse')
    const [small, other] = [await photo('Kita.png'), await photo('Plan.png')]
    const large = { ...other, buffer: Buffer.concat([other.buffer], 10 * 1024 * 1024 + 1) }
    await bring(a, 'drop', [small, large, csv('Ideen.csv', 'Idee\r\nCafé\r\nLotsen\r\n')])
    await seePictures(b, 1)
    await seeNotice(a, '„Plan.png“ wurde nicht eingefügt')
    const dialog = a.page.getByRole('dialog', { name: 'Importieren' })
    await dialog.getByRole('button', { name: '3 Karten importieren' }).click()
    await expect.poll(() => b.notes()).toEqual(['Café', 'Idee', 'Lotsen'])
    await b.page.locator('.pw-header').getByRole('button', { name: 'Mehr' }).click()
    await b.page.getByRole('menuitem', { name: 'Zur Startseite' }).waitFor()
    expect(await b.page.getByRole('menuitem', { name: 'Importieren …' }).count()).toBe(0)
  })
})
