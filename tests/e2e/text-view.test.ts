import { gzipSync } from 'node:zlib'
import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { CreateBoardAnswer } from '../../shared/api.ts'
import type { Role } from '../../shared/roles.ts'
import { findings } from './axe.ts'
import { BROWSER, type Person } from './people.ts'
import { Workshop } from './workshop.ts'

const workshop = Workshop.open()

/** Compressed JavaScript the text view may be, in bytes. */
const MAX_SCRIPT_BYTES = 150_000

/** Somebody who opens a board's text view by its link. */
async function read(board: CreateBoardAnswer, role: Role, name: string, options = {}): Promise<Person> {
  const person = await workshop.arrive(options)
  await person.page.goto(board.links[role].replace('#', '/text#'))
  await person.giveName(name)
  await person.page.getByRole('heading', { level: 2 }).waitFor()
  return person
}

function section(person: Person, field: string): Locator {
  return person.page.getByRole('region', { name: field })
}

function editor(person: Person): Locator {
  return person.page.getByRole('textbox', { name: /^Text:/ })
}

/** What a field lists, in its order. */
async function listed(person: Person, field: string): Promise<string[]> {
  const texts = await section(person, field)
    .locator('.pw-entry__body > p:first-child, .pw-text-editor p')
    .allInnerTexts()
  return texts.map((text) => text.trim())
}

async function write(person: Person, field: string, text: string): Promise<void> {
  await person.page.getByRole('textbox', { name: `Karte schreiben in ${field}` }).fill(text)
  await person.page.keyboard.press('Enter')
  await section(person, field).getByRole('listitem').getByText(text).waitFor()
}

/** Presses a key until something has the keyboard. */
async function press(person: Person, key: string, wanted: () => Locator): Promise<void> {
  for (let times = 0; times < 60; times++) {
    if ((await wanted().and(person.page.locator(':focus')).count()) > 0) return
    await person.page.keyboard.press(key)
  }
  throw new Error(`not reached by ${key}`)
}

/** The field on the wall in whose rectangle a card's middle lies. */
async function fieldOf(person: Person, text: string): Promise<string | undefined> {
  const card = await person.page.locator('.tl-shape[data-shape-type=note]', { hasText: text }).boundingBox()
  if (card === null) return undefined
  for (const field of ['Stärken', 'Schwächen', 'Chancen', 'Risiken']) {
    const heading = person.page.getByRole('heading', { name: field, exact: true })
    const shape = person.page.locator('.tl-shape[data-shape-type=field]', { has: heading })
    const box = await shape.boundingBox()
    const [x, y] = [card.x + card.width / 2, card.y + card.height / 2]
    if (box && x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height) return field
  }
  return undefined
}

function sorted(text: string): string {
  return [...text].sort().join('')
}

describe.skipIf(BROWSER === undefined)('the text view', () => {
  test('shows the board as headings and follows what is typed on the wall', async () => {
    const board = await workshop.product.createBoard('SWOT', 'swot')
    const a = await workshop.join(board, 'participant', 'Jugendamt')
    const b = await read(board, 'observer', 'Presse')
    expect(await b.page.getByRole('heading', { level: 1 }).innerText()).toBe('SWOT')
    await b.page.getByRole('heading', { level: 3, name: 'Stärken' }).waitFor()
    await a.startNote(400, 400, 'Frühe Hilfen sind bekannt')
    await b.page.getByRole('listitem').getByText('Frühe Hilfen sind bekannt').waitFor()
    await a.page.keyboard.type(' und geschätzt')
    await b.page.getByText('Frühe Hilfen sind bekannt und geschätzt').waitFor()
    expect(await findings(b.page)).toEqual([])
    await b.page.emulateMedia({ colorScheme: 'dark' })
    expect(await findings(b.page)).toEqual([])
  })

  test('takes cards by keyboard alone, which lie in their field on the wall', async () => {
    const board = await workshop.product.createBoard('SWOT', 'swot')
    const a = await workshop.join(board, 'participant', 'Jugendamt')
    const b = await read(board, 'participant', 'Schulamt')
    await press(b, 'Tab', () => b.page.getByRole('textbox', { name: 'Karte schreiben in Schwächen' }))
    await b.page.keyboard.type('Wenig Zeit')
    await b.page.keyboard.press('Enter')
    await b.page.keyboard.type('Wechselndes Personal')
    await b.page.keyboard.press('Enter')
    for (const text of ['Wenig Zeit', 'Wechselndes Personal']) {
      await a.seeNote(text)
      await section(b, 'Schwächen').getByRole('listitem').getByText(text).waitFor()
    }
    expect(await fieldOf(a, 'Wenig Zeit')).toBe('Schwächen')
    await b.seeSaved()
  })

  test('edits a card together with the wall without losing a letter', async () => {
    const board = await workshop.product.createBoard('SWOT', 'swot')
    const a = await workshop.join(board, 'participant', 'Jugendamt')
    const b = await read(board, 'participant', 'Schulamt')
    await a.startNote(400, 400, 'Frühe Hilfen')
    await b.page.getByRole('button', { name: 'Bearbeiten: Frühe Hilfen' }).click()
    await editor(b).waitFor()
    for (const letter of 'ABCDEFGH') {
      await Promise.all([a.page.keyboard.type(letter.toLowerCase()), b.page.keyboard.type(letter)])
    }
    await expect
      .poll(async () => sorted(await editor(b).innerText()))
      .toBe(sorted('Frühe HilfenABCDEFGHabcdefgh'))
    const together = await editor(b).innerText()
    await b.page.keyboard.press('Escape')
    await b.page
      .getByRole('button', { name: /^Bearbeiten/ })
      .and(b.page.locator(':focus'))
      .waitFor()
    await a.finishNote()
    await a.seeNote(together)
    await section(b, 'Stärken').getByText(together).waitFor()
  })

  test('moves cards, takes back only what one did oneself, and shows it on the wall', async () => {
    const board = await workshop.product.createBoard('SWOT', 'swot')
    const a = await workshop.join(board, 'moderator', 'Moderation')
    const b = await read(board, 'participant', 'Schulamt')
    await write(b, 'Stärken', 'eins')
    await write(b, 'Stärken', 'zwei')
    await a.seeNote('zwei')
    await b.page.getByRole('button', { name: 'Bearbeiten: zwei' }).click()
    await b.page.getByRole('button', { name: 'Nach oben' }).click()
    await expect.poll(() => listed(b, 'Stärken')).toEqual(['zwei', 'eins'])
    await b.page.getByLabel('Verschieben nach').selectOption({ label: 'Analyse: Chancen' })
    await b.page.getByRole('button', { name: 'Verschieben', exact: true }).click()
    await expect.poll(() => listed(b, 'Chancen')).toEqual(['zwei'])
    await expect.poll(() => fieldOf(a, 'zwei')).toBe('Chancen')
    await write(b, 'Risiken', 'drei')
    await b.page.locator('.pw-undo').getByRole('button', { name: 'Rückgängig' }).click()
    await expect.poll(() => fieldOf(a, 'zwei')).toBe('Stärken')
    await a.seeNote('drei')
    await b.page.getByRole('button', { name: 'Bearbeiten: eins' }).click()
    await b.page.getByRole('button', { name: 'Löschen' }).click()
    await expect.poll(() => a.notes()).toEqual(['drei', 'zwei'])
    await b.page.getByRole('heading', { name: 'Stärken' }).focus()
    await b.page.keyboard.press('Control+z')
    await expect.poll(() => a.notes()).toEqual(['drei', 'eins', 'zwei'])
    expect(await findings(b.page)).toEqual([])
  })

  test('marks a text and colours its card by keyboard, and shows who is at it', async () => {
    const board = await workshop.product.createBoard('SWOT', 'swot')
    const a = await read(board, 'participant', 'Jugendamt')
    const b = await read(board, 'participant', 'Schulamt')
    await write(b, 'Stärken', 'Frühe Hilfen')
    await b.page.getByRole('button', { name: 'Bearbeiten: Frühe Hilfen' }).press('Enter')
    await editor(b).waitFor()
    await section(a, 'Stärken').getByText('Gerade hier: Schulamt').waitFor()
    await b.page.keyboard.press('Control+a')
    await b.page.keyboard.press('Control+b')
    const bold = b.page.getByRole('button', { name: 'Fett', pressed: true })
    await press(b, 'Tab', () => bold)
    await press(b, 'Tab', () => b.page.getByRole('button', { name: 'Rot' }))
    await b.page.keyboard.press('Enter')
    await b.page.getByRole('button', { name: 'Rot', pressed: true }).waitFor()
    expect(await findings(b.page)).toEqual([])
    await b.page.getByRole('button', { name: 'Fertig' }).press('Enter')
    await section(a, 'Stärken').locator('[data-color=red] strong', { hasText: 'Frühe Hilfen' }).waitFor()
    await section(a, 'Stärken').getByText('Gerade hier').waitFor({ state: 'hidden' })
  })

  test('fills the rows of a table', async () => {
    const board = await workshop.product.createBoard('Aktionsplan', 'aktionsplan')
    const b = await read(board, 'participant', 'Schulamt', { viewport: { width: 390, height: 844 } })
    const c = await read(board, 'participant', 'Jugendamt')
    await b.page.getByRole('button', { name: 'Zeile hinzufügen' }).click()
    await b.page.getByLabel('Maßnahme, Zeile 1').and(b.page.locator(':focus')).waitFor()
    await b.page.keyboard.type('Lotsendienst')
    await b.page.keyboard.press('Tab')
    await b.page.keyboard.type('Alle Familien erreichen')
    await b.page.keyboard.press('Enter')
    for (const text of ['Lotsendienst', 'Alle Familien erreichen']) {
      await c.page.getByRole('cell', { name: text }).waitFor()
    }
    await b.page.getByRole('button', { name: 'Zeile 1 bearbeiten' }).and(b.page.locator(':focus')).waitFor()
    expect(await findings(b.page)).toEqual([])
  })

  test('gives those who only look nothing to write with', async () => {
    const board = await workshop.product.createBoard('SWOT', 'swot')
    const a = await workshop.join(board, 'participant', 'Jugendamt')
    const c = await read(board, 'observer', 'Presse')
    await a.startNote(400, 400, 'Frühe Hilfen')
    await c.page.getByText('Frühe Hilfen').waitFor()
    expect(
      await c.page.locator('main').locator('textarea, input, select, [contenteditable=true]').count(),
    ).toBe(0)
    expect(await c.page.getByRole('button', { name: /Bearbeiten|Schreiben|Rückgängig/ }).count()).toBe(0)
  })

  test('says politely what others do, once, unless one wants to hear nothing', async () => {
    const board = await workshop.product.createBoard('SWOT', 'swot')
    const a = await read(board, 'participant', 'Jugendamt')
    const b = await read(board, 'participant', 'Schulamt')
    const c = await read(board, 'observer', 'Presse')
    await c.page.getByLabel('Ansagen, was andere tun').selectOption('Nur die Anzahl')
    await write(b, 'Stärken', 'eins')
    await write(b, 'Stärken', 'zwei')
    const said = (text: string) => ({ hasText: text })
    await a.page.getByRole('status').filter(said('Schulamt hat in Stärken 2 Beiträge geschrieben.')).waitFor({
      state: 'attached',
    })
    await c.page.getByRole('status').filter(said('2 Änderungen von anderen.')).waitFor({ state: 'attached' })
    expect(await b.page.getByRole('status').filter(said('Schulamt')).count()).toBe(0)
  })

  test('and the wall lead to each other', async () => {
    const board = await workshop.product.createBoard('SWOT', 'swot')
    const a = await workshop.join(board, 'participant', 'Jugendamt')
    await a.page.getByRole('link', { name: 'Textansicht' }).click()
    await a.page.getByRole('heading', { level: 3, name: 'Stärken' }).waitFor()
    await a.page.getByRole('link', { name: 'Zur Wand' }).click()
    await a.seeBoard()
  })

  test('loads nothing of the canvas and little of anything', async () => {
    const board = await workshop.product.createBoard('SWOT', 'swot')
    const b = await read(board, 'participant', 'Schulamt')
    const scripts: Promise<Buffer>[] = []
    b.page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body())
    })
    await b.page.reload()
    await b.page.getByRole('heading', { level: 2 }).waitFor()
    const bodies = await Promise.all(scripts)
    const size = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)
    expect(size).toBeGreaterThan(0)
    expect(size).toBeLessThan(MAX_SCRIPT_BYTES)
    for (const body of bodies) expect(body.includes('tl-canvas')).toBe(false)
  })
})
