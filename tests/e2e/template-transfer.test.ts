import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findings } from './axe.ts'
import { BROWSER, type Person } from './people.ts'
import { Product } from './product.ts'
import { Workshop } from './workshop.ts'

const workshop = Workshop.open()
/** Another municipality's server. */
let elsewhere: Product
beforeAll(async () => {
  if (BROWSER !== undefined) elsewhere = await Product.start()
})
afterAll(() => elsewhere?.remove())

const same = (text: string) => ({ de: text, en: text })

/** A small template, as a file another program might have written. */
function file(page: object, changes: object = {}): string {
  return JSON.stringify({
    ...{ schema: 2, id: 'fremd', title: same('Fremde Vorlage'), purpose: same('Aus einer anderen Kommune.') },
    ...{ minutes: 30, people: { from: 2, to: 9 } },
    pages: [{ id: 'eins', title: same('Eins'), fields: [], labels: [], ...page }],
    ...changes,
  })
}

async function atStart(product = workshop.product, options = {}): Promise<Person> {
  const person = await workshop.arrive(options, product)
  await person.page.goto(product.url)
  await person.page.getByRole('radio', { name: /^SWOT/ }).waitFor()
  return person
}

/** Chooses a file as the button's dialog would. */
async function open({ page }: Person, text: string, name = 'fremd.planwand-vorlage.json'): Promise<void> {
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Vorlage aus Datei' }).click()
  await (await chosen).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

/** The moderator draws a field and a line beside those of the template. */
async function changeStructure(moderator: Person): Promise<void> {
  const { page } = moderator
  await page.getByText('Vorbereiten', { exact: true }).click()
  await page.locator('.tl-canvas').focus()
  await page.keyboard.press('Shift+1')
  await page.keyboard.press('Control+Minus')
  await page.keyboard.press('Control+Minus')
  await moderator.frames()
  await page.keyboard.press('Shift+F')
  await moderator.drag([40, 120], [160, 300])
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Titel des Feldes' }).fill('Eigenes Feld')
  await page.keyboard.press('Enter')
  await page.locator('.tl-canvas').focus()
  await page.keyboard.press('l')
  await moderator.drag([500, 600], [760, 660])
  await page.keyboard.press('Escape')
  await page.getByText('Durchführen', { exact: true }).click()
  await moderator.seeSaved()
}

/** @returns the text of the file the dialog hands out */
async function saveTemplate({ page }: Person, title: string): Promise<string> {
  await page.getByRole('button', { name: 'Mehr', exact: true }).first().click()
  await page.getByRole('menuitem', { name: 'Als Vorlage sichern' }).click()
  const dialog = page.getByRole('dialog', { name: 'Als Vorlage sichern' })
  await dialog.getByRole('textbox', { name: 'Titel der Vorlage' }).fill(title)
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Enter')
  const purpose = dialog.getByRole('textbox', { name: 'Wofür ist sie gedacht?' })
  await dialog.getByText('wofür die Vorlage ist').waitFor()
  expect(await purpose.evaluate((input) => input === document.activeElement)).toBe(true)
  await purpose.fill('Stärken und Schwächen, wie wir sie sammeln.')
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const saved = await download
  await dialog.getByText(`Gesichert als „${saved.suggestedFilename()}“`).waitFor()
  expect(await findings(page)).toEqual([])
  return readFileSync(await saved.path(), 'utf8')
}

interface Structure {
  readonly fields: readonly string[]
  readonly lines: number
}

async function structureOf({ page }: Person): Promise<Structure> {
  const titles = await page.locator('.tl-shape[data-shape-type=field] h2').allInnerTexts()
  return { fields: titles.sort(), lines: await page.locator('.tl-shape[data-shape-type=line]').count() }
}

describe.skipIf(BROWSER === undefined)('a template', () => {
  test('goes from one municipality to another as a file, with all a moderator prepared', async () => {
    const board = await workshop.product.createBoard('SWOT im Amt', 'swot')
    const a = await workshop.join(board, 'moderator', 'Moderation')
    await changeStructure(a)
    const before = await structureOf(a)
    expect(before.fields).toContain('Eigenes Feld')
    expect(before.lines).toBe(1)
    await a.startNote(640, 420, 'Nur für uns')
    await a.finishNote()
    const text = await saveTemplate(a, 'Unsere SWOT')
    expect(text).not.toContain('Nur für uns')

    const b = await atStart(elsewhere)
    await open(b, text, 'unsere-swot.planwand-vorlage.json')
    const { page } = b
    const radio = page.getByRole('radio', { name: 'Unsere SWOT' })
    await radio.waitFor()
    expect(await radio.isChecked()).toBe(true)
    expect(await radio.evaluate((input) => input === document.activeElement)).toBe(true)
    await page.getByText('Das enthält „unsere-swot.planwand-vorlage.json“:').waitFor()
    await page.getByText('1 gezeichnetes Element').waitFor()
    expect(await page.getByRole('list', { name: 'Seiten der Vorlage' }).getByRole('listitem').count()).toBe(2)
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Board daraus anlegen' }).click()
    await b.giveName('Nachbarstadt')
    await b.seeBoard()
    await page.locator('.tl-shape[data-shape-type=field]').filter({ hasText: 'Eigenes Feld' }).waitFor()
    expect(await structureOf(b)).toEqual(before)
  })

  test('that is broken, newer, too large or no template says so and loses nothing', async () => {
    const person = await atStart()
    const { page } = person
    const title = page.getByRole('textbox', { name: 'Titel des Boards' })
    await page.getByRole('radio', { name: /^SWOT/ }).check()
    await title.fill('Klausurtagung')
    const circle = [
      { id: 'a', type: 'group', parent: 'b', x: 0, y: 0, props: {} },
      { id: 'b', type: 'group', parent: 'a', x: 0, y: 0, props: {} },
    ]
    const cases: readonly [string, string][] = [
      ['{"schema": 2, ', 'Diese Datei ist keine Vorlage: Sie ist kein JSON.'],
      [file({ title: { de: 'Eins' } }), 'Diese Datei ist keine Vorlage: pages[0].title.en fehlt.'],
      [
        file({ drawing: circle }),
        'Diese Datei ist keine Vorlage: pages[0].drawing[0].parent führt im Kreis.',
      ],
      [file({}, { schema: 9 }), 'Diese Vorlage stammt aus einem neueren Planwand (Format 9;'],
      [' '.repeat(1024 * 1024 + 1), 'Diese Datei ist zu groß für eine Vorlage'],
    ]
    for (const [text, message] of cases) {
      await open(person, text)
      await page.getByRole('alert').filter({ hasText: message }).waitFor()
    }
    expect(await findings(page)).toEqual([])
    expect(await page.getByRole('radio', { name: /^SWOT/ }).isChecked()).toBe(true)
    expect(await title.inputValue()).toBe('Klausurtagung')
    await open(person, file({}))
    await page.getByRole('radio', { name: 'Fremde Vorlage' }).waitFor()
    expect(await title.inputValue()).toBe('Klausurtagung')
    await page.getByRole('button', { name: 'Datei nicht verwenden' }).click()
    await page.getByRole('radio', { name: 'Fremde Vorlage' }).waitFor({ state: 'detached' })
    const again = page.getByRole('button', { name: 'Vorlage aus Datei' })
    expect(await again.evaluate((button) => button === document.activeElement)).toBe(true)
    expect(await page.getByRole('radio', { name: 'Leeres Board' }).isChecked()).toBe(true)
  })

  test('with script in its texts or addresses in its drawing does no harm', async () => {
    const script = '<img src=x onerror="window.hurt = 1"><script>window.hurt = 1</script>'
    const field = {
      ...{ id: 'feld', title: same(script), question: same(script), color: 'red', kind: 'notes' },
      ...{ x: 0, y: 0, w: 680, h: 544, cards: [{ text: same(script), color: 'red' }] },
    }
    const labels = [{ id: 'oben', text: same(script), x: 0, y: -64, size: 'l', rotation: 0 }]
    const person = await atStart(elsewhere)
    const { page } = person
    const frame = {
      id: 'rahmen',
      type: 'frame',
      x: 0,
      y: 800,
      props: { w: 300, h: 200, name: script, color: 'black' },
    }
    await open(
      person,
      file({ fields: [field], labels, drawing: [{ ...frame, url: 'https://example.org/' }] }),
    )
    await page.getByRole('alert').filter({ hasText: 'pages[0].drawing[0].url gehört nicht' }).waitFor()
    await open(person, file({ fields: [field], labels, drawing: [frame] }, { title: same(script) }))
    await page.getByRole('button', { name: 'Board daraus anlegen' }).click()
    await person.giveName('Moderation')
    await person.seeBoard()
    await person.seeNote(script)
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false)
  })

  test('can be dropped on the page', async () => {
    const { page } = await atStart()
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], 'gezogen.json', { type: 'application/json' }))
      return transfer
    }, file({}))
    await page.getByText('oder die Datei hierher ziehen').dispatchEvent('drop', { dataTransfer: data })
    await page.getByRole('radio', { name: 'Fremde Vorlage' }).waitFor()
    await page.getByText('Das enthält „gezogen.json“:').waitFor()
  })

  test('asks for what it leaves open, and remembers the city', async () => {
    const person = await atStart()
    const { page } = person
    const placeholders = [
      { id: 'stadt', label: same('Name der Stadt'), type: 'text' },
      { id: 'datum', label: same('Datum'), type: 'date' },
      { id: 'aemter', label: same('Beteiligte Ämter'), type: 'text' },
    ]
    const labels = [
      { id: 'oben', text: same('{{stadt}}, {{datum}}: {{aemter}}'), x: 0, y: -64, size: 'l', rotation: 0 },
    ]
    await open(person, file({ labels }, { placeholders }))
    await page.getByRole('textbox', { name: 'Name der Stadt' }).fill('Köln')
    await page.getByLabel('Datum').fill('2026-11-24')
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Board daraus anlegen' }).click()
    await person.giveName('Moderation')
    await person.seeBoard()
    await page.getByText('Köln, 24. November 2026: [Beteiligte Ämter]').first().waitFor()
    await page.goto(workshop.product.url)
    await page.getByRole('radio', { name: /^SWOT/ }).waitFor()
    await open(person, file({ labels }, { placeholders }))
    const city = page.getByRole('textbox', { name: 'Name der Stadt' })
    await city.waitFor()
    expect(await city.inputValue()).toBe('Köln')
  })

  test.each([
    ['dark', { colorScheme: 'dark' }],
    ['on a phone', { viewport: { width: 390, height: 844 }, hasTouch: true }],
  ])('file is shown as well %s', async (_, options) => {
    const person = await atStart(workshop.product, options)
    const { page } = person
    await open(person, '{')
    await page.getByRole('alert').filter({ hasText: 'kein JSON' }).waitFor()
    await open(person, file({}))
    await page.getByText('Leere Seiten, noch ohne Felder.').waitFor()
    expect(await findings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  })
})

describe.skipIf(BROWSER === undefined)('a page that is older than its server', () => {
  test('shows the templates it understands and says that there are more', async () => {
    const { page } = await workshop.arrive()
    await page.route('**/api/templates', async (route) => {
      const answer = (await (await route.fetch()).json()) as { templates: { id: string; pages: object[] }[] }
      const [first, ...rest] = answer.templates.filter(({ id }) => id !== 'leer')
      const fields = [
        { id: 'x', kind: 'hologram', color: 'pink', title: same('Neuartig'), x: 0, y: 0, w: 400, h: 400 },
      ]
      const newKind = {
        ...first,
        id: 'neue-art',
        title: same('Neue Art'),
        pages: [{ id: 'p', fields, labels: [] }],
      }
      const newForm = { id: 'neue-form', title: same('Neue Form'), rooms: [] }
      await route.fulfill({ json: { templates: [newKind, newForm, ...rest] } })
    })
    await page.goto(workshop.product.url)
    await page.getByRole('radio', { name: 'Neue Art' }).waitFor()
    await page.getByText('Eine Vorlage ist für diese Seite zu neu und hier nicht zu sehen.').waitFor()
    expect(await page.getByRole('radio', { name: 'Neue Form' }).count()).toBe(0)
    expect(await findings(page)).toEqual([])
  })
})
