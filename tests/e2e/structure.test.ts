import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { TemplatesAnswer } from '../../shared/api.ts'
import { findings } from './axe.ts'
import { BROWSER, type Person } from './people.ts'
import { Workshop } from './workshop.ts'

const workshop = Workshop.open()

/** A moderator and two participants on the walls of a SWOT. */
async function atSwot(): Promise<[Person, Person, Person]> {
  const board = await workshop.product.createBoard('SWOT', 'swot')
  const a = await workshop.join(board, 'moderator', 'Moderation')
  const b = await workshop.join(board, 'participant', 'Schulamt')
  const c = await workshop.join(board, 'participant', 'Jugendamt')
  for (const person of [a, b, c]) await field(person, 'Stärken').waitFor()
  return [a, b, c]
}

function field({ page }: Person, title: string): Locator {
  const heading = page.getByRole('heading', { name: title, exact: true })
  return page.locator('.tl-shape[data-shape-type=field]').filter({ has: heading })
}

/** A point of a field, from its upper left corner, in parts of its size. */
async function pointIn(person: Person, title: string, x: number, y: number): Promise<[number, number]> {
  const box = await field(person, title).boundingBox()
  if (box === null) throw new Error(`${title} is not in view`)
  return [box.x + box.width * x, box.y + box.height * y]
}

async function place(person: Person, title: string): Promise<[number, number]> {
  const [x, y] = await pointIn(person, title, 0, 0)
  return [Math.round(x), Math.round(y)]
}

async function choose(person: Person, title: string, item: string): Promise<void> {
  await person.page.getByRole('button', { name: `Feld „${title}“: mehr` }).click()
  await person.page.getByRole('menuitem', { name: item }).click()
}

async function writeIn(person: Person, title: string, text: string, x = 0.5, y = 0.6): Promise<void> {
  await person.startNote(...(await pointIn(person, title, x, y)), text)
  await person.finishNote()
}

async function fieldsOfSwot(): Promise<number> {
  const answer = await fetch(`${workshop.product.url}/api/templates`)
  const { templates } = (await answer.json()) as TemplatesAnswer // the route's type
  const swot = templates.find(({ id }) => id === 'swot')
  return swot?.pages.flatMap(({ fields }) => fields).length ?? 0
}

const countOf = (person: Person, title: string) =>
  field(person, title).locator('.pw-field__count').innerText()

describe.skipIf(BROWSER === undefined)('a single field', () => {
  test('is released for everybody and locked again, with its cards in it', async () => {
    const [a, b, c] = await atSwot()
    await writeIn(b, 'Stärken', 'Frühe Hilfen')
    await expect.poll(() => countOf(a, 'Stärken')).toBe('1 Karte')
    const [before, others] = [await place(c, 'Stärken'), await place(c, 'Chancen')]
    const handle = () => pointIn(b, 'Stärken', 0.4, 0.02)
    await b.drag(await handle(), [700, 500])
    expect(await place(c, 'Stärken')).toEqual(before)

    await a.page.getByRole('button', { name: 'Feld „Stärken“: mehr' }).click()
    expect(await findings(a.page)).toEqual([])
    await a.page.getByRole('menuitem', { name: 'Für alle freigeben' }).click()
    await a.page.getByRole('img', { name: 'Für alle freigegeben' }).waitFor()
    expect(await findings(a.page)).toEqual([])
    expect(await b.page.getByRole('img', { name: 'Für alle freigegeben' }).count()).toBe(0)
    await expect
      .poll(async () => {
        const [x, y] = await handle()
        await b.drag([x, y], [x + 40, y + 30])
        return place(c, 'Stärken')
      })
      .not.toEqual(before)
    expect(await place(c, 'Chancen')).toEqual(others)
    await expect.poll(() => countOf(c, 'Stärken')).toBe('1 Karte')

    await choose(a, 'Stärken', 'Wieder sperren')
    await a.page.getByRole('img', { name: 'Für alle freigegeben' }).waitFor({ state: 'detached' })

    await a.seeSaved()
    const locked = await place(c, 'Stärken')
    await b.drag(await handle(), [700, 500])
    await b.page.keyboard.press('Delete')
    await b.seeSaved()
    expect(await place(c, 'Stärken')).toEqual(locked)
    await expect.poll(() => countOf(c, 'Stärken')).toBe('1 Karte')
  })

  test('is released by a right click where it cannot be selected, and undo locks it', async () => {
    const [a, b, c] = await atSwot()
    await a.page.mouse.click(...(await pointIn(a, 'Chancen', 0.5, 0.7)), { button: 'right' })
    const item = a.page.getByRole('menuitem', { name: 'Für alle freigeben' })
    await item.waitFor()
    expect(await findings(a.page)).toEqual([])
    await item.click()
    await a.page.getByRole('img', { name: 'Für alle freigegeben' }).waitFor()
    await a.page.locator('.tl-canvas').focus()
    await a.page.keyboard.press('Control+z')
    await a.page.getByRole('img', { name: 'Für alle freigegeben' }).waitFor({ state: 'detached' })
    await a.seeSaved()
    const before = await place(c, 'Chancen')
    await b.drag(await pointIn(b, 'Chancen', 0.4, 0.02), [300, 300])
    await b.seeSaved()
    expect(await place(c, 'Chancen')).toEqual(before)
  })

  test('that is locked while a participant writes its title closes on their screen and keeps the words', async () => {
    const [a, b, c] = await atSwot()
    await choose(a, 'Stärken', 'Für alle freigeben')
    const title = b.page.getByRole('textbox', { name: 'Titel des Feldes' })
    await expect
      .poll(async () => {
        await b.page.keyboard.press('Escape') // leaves the text a double click starts while it is locked
        await b.page.mouse.dblclick(...(await pointIn(b, 'Stärken', 0.4, 0.04)))
        return title.count()
      })
      .toBe(1)
    await title.fill('Unsere Stärken')
    await field(a, 'Unsere Stärken').waitFor()
    await choose(a, 'Unsere Stärken', 'Wieder sperren')
    await title.waitFor({ state: 'detached' })
    await field(b, 'Unsere Stärken').waitFor()
    await field(c, 'Unsere Stärken').waitFor()
  })

  test('that a participant deletes while it is released leaves its cards on the page', async () => {
    const [a, b, c] = await atSwot()
    await writeIn(c, 'Stärken', 'Frühe Hilfen')
    await b.seeNote('Frühe Hilfen')
    const card = () => c.page.locator('.tl-shape[data-shape-type=note]').boundingBox()
    const before = await card()
    await choose(a, 'Stärken', 'Für alle freigeben')
    await a.page.getByRole('img', { name: 'Für alle freigegeben' }).waitFor()
    await a.seeSaved()
    await b.frames()
    await b.page.mouse.click(...(await pointIn(b, 'Stärken', 0.4, 0.02)))
    await b.page.keyboard.press('Delete')
    await field(c, 'Stärken').waitFor({ state: 'detached' })
    expect(await c.notes()).toEqual(['Frühe Hilfen'])
    expect(await card()).toEqual(before)
  })

  test('is cleared in one step, which can be taken back after something else was done', async () => {
    const [a, b, c] = await atSwot()
    await writeIn(b, 'Stärken', 'Frühe Hilfen', 0.3)
    await writeIn(c, 'Stärken', 'Familienzentren', 0.7)
    await writeIn(c, 'Risiken', 'Haushalt')
    await expect.poll(() => countOf(a, 'Stärken')).toBe('2 Karten')
    await choose(a, 'Stärken', 'Feld leeren')
    await a.page.getByText('2 Karten entfernt', { exact: true }).waitFor()
    expect(await findings(a.page)).toEqual([])
    for (const person of [b, c]) await expect.poll(() => person.notes()).toEqual(['Haushalt'])
    await a.drag(await pointIn(a, 'Risiken', 0.5, 0.6), await pointIn(a, 'Chancen', 0.5, 0.6))
    await expect.poll(() => countOf(c, 'Chancen')).toBe('1 Karte')
    await a.page.locator('.tlui-toast__container').getByRole('button', { name: 'Rückgängig' }).click()
    for (const person of [a, b, c])
      await expect.poll(() => person.notes()).toEqual(['Familienzentren', 'Frühe Hilfen', 'Haushalt'])
    await expect.poll(() => countOf(c, 'Stärken')).toBe('2 Karten')
    expect(await countOf(c, 'Chancen')).toBe('1 Karte')
  })
})

describe.skipIf(BROWSER === undefined)('a rehearsal', () => {
  test('makes the window a participant’s, and takes back what was done in it and nothing else', async () => {
    const [a, b, c] = await atSwot()
    await writeIn(b, 'Chancen', 'Vorher')
    await choose(a, 'Risiken', 'Für alle freigeben')
    await a.page.getByText('Vorbereiten', { exact: true }).click()
    await a.page.getByRole('button', { name: 'Probe: als Teilnehmende ausprobieren' }).click()
    const banner = a.page.getByRole('region', { name: 'Probe' })
    await banner.getByText('Probe: Sie sehen das Board wie Teilnehmende.').waitFor()
    await banner.getByText('Was Teilnehmende können').click()
    await banner.getByText('freigegebene Vorbereitung ändern: „Risiken“').waitFor()
    await banner.getByText(`die ${(await fieldsOfSwot()) - 1} vorbereiteten Felder ändern`).waitFor()
    expect(await findings(a.page)).toEqual([])
    await banner.getByText('Was Teilnehmende können').click()
    for (const hidden of ['Feld „Stärken“: mehr', 'Titel ändern: SWOT'])
      expect(await a.page.getByRole('button', { name: hidden }).count()).toBe(0)
    expect(await a.page.getByText('Vorbereiten', { exact: true }).count()).toBe(0)
    expect(await a.page.getByRole('img', { name: 'Für alle freigegeben' }).count()).toBe(0)
    expect(await a.page.getByRole('radio', { name: 'Feld', exact: true }).count()).toBe(0)

    const before = await place(c, 'Stärken')
    await a.drag(await pointIn(a, 'Stärken', 0.4, 0.02), [700, 500])
    await a.page.keyboard.press('Control+z')
    await writeIn(a, 'Stärken', 'Probekarte')
    await writeIn(b, 'Schwächen', 'Echt')
    for (const person of [a, b, c])
      await expect.poll(() => person.notes()).toEqual(['Echt', 'Probekarte', 'Vorher'])
    expect(await place(c, 'Stärken')).toEqual(before)

    await banner.getByRole('button', { name: 'Probe beenden' }).click()
    await a.page.getByText('1 Beitrag aus der Probe entfernt', { exact: true }).waitFor()
    expect(await findings(a.page)).toEqual([])
    for (const person of [a, b, c]) await expect.poll(() => person.notes()).toEqual(['Echt', 'Vorher'])
    await a.page.getByRole('button', { name: 'Feld „Stärken“: mehr' }).waitFor()
    await a.page.getByRole('button', { name: 'Behalten' }).click()
    for (const person of [a, b, c])
      await expect.poll(() => person.notes()).toEqual(['Echt', 'Probekarte', 'Vorher'])
  })

  test('is begun and ended on a phone', async () => {
    const board = await workshop.product.createBoard('SWOT', 'swot')
    const a = await workshop.join(board, 'moderator', 'Moderation', {
      viewport: { width: 390, height: 780 },
      hasTouch: true,
      isMobile: true,
      colorScheme: 'dark',
    })
    await a.page.getByRole('region', { name: 'Kopfzeile' }).getByRole('button', { name: 'Mehr' }).tap()
    await a.page.getByRole('menuitem', { name: 'Als Teilnehmende ausprobieren' }).tap()
    const banner = a.page.getByRole('region', { name: 'Probe' })
    await banner.getByText('Was Teilnehmende können').tap()
    await banner.getByText('Karten schreiben').waitFor()
    expect(await findings(a.page)).toEqual([])
    await banner.getByRole('button', { name: 'Probe beenden' }).tap()
    await banner.waitFor({ state: 'detached' })
  })
})

describe.skipIf(BROWSER === undefined)('a board', () => {
  test('is duplicated with or without contributions, and the copy opens for its moderator', async () => {
    const [a, b, c] = await atSwot()
    await writeIn(b, 'Stärken', 'Frühe Hilfen')
    await a.seeNote('Frühe Hilfen')
    await b.seeSaved()
    const first = a.page.url()
    for (const withContributions of [true, false]) {
      await a.page.goto(first)
      await a.seeBoard()
      await a.page.getByRole('region', { name: 'Kopfzeile' }).getByRole('button', { name: 'Mehr' }).click()
      await a.page.getByRole('menuitem', { name: 'Board duplizieren …' }).click()
      const dialog = a.page.getByRole('dialog')
      const title = dialog.getByRole('textbox', { name: 'Titel des neuen Boards' })
      expect(await title.inputValue()).toBe('SWOT (Kopie)')
      if (withContributions) await dialog.getByRole('radio', { name: /Vorbereitung und Beiträge/ }).check()
      expect(await findings(a.page)).toEqual([])
      await title.fill(`Kopie ${withContributions}`)
      await a.page.keyboard.press('Enter')
      await a.giveName('Moderation')
      await a.page.getByRole('button', { name: `Titel ändern: Kopie ${withContributions}` }).waitFor()
      await a.seeBoard()
      await field(a, 'Stärken').waitFor()
      expect(await a.notes()).toEqual(withContributions ? ['Frühe Hilfen'] : [])
    }
    expect(await c.notes()).toEqual(['Frühe Hilfen'])
  })
})
