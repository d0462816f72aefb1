import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { findings } from './axe.ts'
import { BROWSER, type Person } from './people.ts'
import { Workshop } from './workshop.ts'

const workshop = Workshop.open({ TEMPLATES_DIR: 'tests/e2e/house-templates' })

async function seeChain({ page }: Person): Promise<void> {
  await page.getByRole('heading', { name: '0–3 · Gesundheit' }).waitFor()
  await page.locator('.tl-canvas').focus()
}

/** What every offer says, line by line, sorted. */
async function offers({ page }: Person): Promise<string[]> {
  const texts = await page.locator('.pw-offer').allInnerTexts()
  return texts.map((text) => text.replace(/\s*\n\s*/g, ' | ').trim()).sort()
}

const seeOffers = (person: Person, expected: readonly string[]) =>
  expect.poll(() => offers(person)).toEqual([...expected].sort())

const PREPARED = [
  'Frühe Hilfen | vor der Geburt – 3 Jahre | universell | vorhanden',
  'Familiengrundschulzentren und Lesepaten im Veedel | 6–10 Jahre | selektiv | geplant',
  'Übergang Schule–Beruf | ab 16 Jahren | Lücke',
]

describe.skipIf(BROWSER === undefined)('an offer', () => {
  test('is written by keyboard, said to whom it is and by whom, seen by others, and counts as a card', async () => {
    const board = await workshop.product.createBoard('Kette', 'offers')
    const a = await workshop.join(board, 'moderator', 'Jugendamt')
    const b = await workshop.join(board, 'participant', 'Schulamt')
    const c = await workshop.join(board, 'participant', 'Sozialamt', { colorScheme: 'dark' })
    for (const person of [a, b, c]) await seeChain(person)
    await seeOffers(c, PREPARED)
    await b.page.keyboard.press('Shift+A')
    await b.page.locator('.ProseMirror').waitFor()
    await b.page.keyboard.type('KiWi')
    await b.page.keyboard.press('Escape')
    const panel = b.page.getByRole('group', { name: 'Angebot' })
    await panel.getByRole('radio', { name: 'geplant' }).focus()
    await b.page.keyboard.press('Space')
    await seeOffers(a, [...PREPARED, 'KiWi | geplant'])
    await panel.getByLabel('Alter von').selectOption({ label: '3 Jahre' })
    await panel.getByLabel('bis').selectOption({ label: '1 Jahr' })
    await panel.getByLabel('Ebene').selectOption({ label: 'indiziert' })
    await panel.getByLabel('Amt oder Träger').fill('Gesundheitsamt')
    const whole = 'KiWi | 1 Jahr | indiziert | Gesundheitsamt | geplant'
    for (const person of [a, b, c]) await seeOffers(person, [...PREPARED, whole])
    await a.page.getByText('4 Karten').waitFor()
    expect(await findings(b.page)).toEqual([])
    expect(await findings(c.page)).toEqual([])
    await b.page.keyboard.press('Escape')
    await b.page.keyboard.press('Control+z')
    await seeOffers(a, [...PREPARED, 'KiWi | 1 Jahr | indiziert | geplant'])
  })

  test('several at once take one change, and one step takes it back', async () => {
    const board = await workshop.product.createBoard('Kette', 'offers')
    const b = await workshop.join(board, 'participant', 'Schulamt')
    await seeChain(b)
    await seeOffers(b, PREPARED)
    const box = await b.page.locator('.pw-offer', { hasText: 'Frühe Hilfen' }).boundingBox()
    if (box === null) throw new Error('no offer on the screen')
    await b.page.mouse.click(box.x + box.width / 2, box.y + box.height - 20)
    await b.page.keyboard.press('Control+a')
    const panel = b.page.getByRole('group', { name: '3 Angebote' })
    await panel.getByRole('radio', { name: 'Lücke' }).check()
    const gaps = PREPARED.map((line) => line.replace(/[^|]+$/, ' Lücke'))
    await seeOffers(b, gaps)
    await b.page.locator('.tl-container').focus()
    await b.page.keyboard.press('Control+z')
    await seeOffers(b, PREPARED)
  })

  test('is made of a card with its text, in one step', async () => {
    const board = await workshop.product.createBoard('Kette', 'offers')
    const a = await workshop.join(board, 'moderator', 'Jugendamt')
    const b = await workshop.join(board, 'participant', 'Schulamt')
    await seeChain(a)
    await seeChain(b)
    await b.startNote(600, 500, 'Streetwork')
    await b.page.keyboard.press('Escape')
    await a.seeNote('Streetwork')
    await b.page.getByRole('button', { name: 'Als Angebot' }).click()
    await seeOffers(a, [...PREPARED, 'Streetwork | vorhanden'])
    expect(await a.notes()).toEqual([])
    await b.page.keyboard.press('Control+z')
    await a.seeNote('Streetwork')
    await seeOffers(a, PREPARED)
  })
  test('is in the picture of its field, which has its title and question too', async () => {
    const board = await workshop.product.createBoard('Kette', 'offers')
    const a = await workshop.join(board, 'moderator', 'Jugendamt')
    await seeChain(a)
    await seeOffers(a, PREPARED)
    const { page } = a
    await page.getByText('Vorbereiten', { exact: true }).click()
    await page.locator('.tl-canvas').focus()
    await page.keyboard.press('Control+a')
    const box = await page.getByRole('heading', { name: '0–3 · Gesundheit' }).boundingBox()
    if (box === null) throw new Error('no field on the screen')
    await page.mouse.click(box.x + 20, box.y + 10, { button: 'right' })
    await page.getByRole('menuitem', { name: 'Exportieren als' }).press('ArrowRight')
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'SVG' }).press('Enter')
    const picture = await readFile(await (await download).path(), 'utf8')
    for (const text of ['0–3 · Gesundheit', 'Was gibt es? Was fehlt?', 'Frühe Hilfen', 'selektiv', 'Lücke'])
      expect(picture).toContain(text)
  })
})
