import { describe, expect, test } from 'vitest'
import type { TemplatesAnswer } from '../../shared/api.ts'
import { EMPTY_TEMPLATE, TEMPLATES } from '../../shared/templates/house.ts'
import type { TemplateField } from '../../shared/templates/template.ts'
import { findings } from './axe.ts'
import { BROWSER, type Person } from './people.ts'
import { Workshop } from './workshop.ts'

const workshop = Workshop.open()
/** So that a card is not too small for a pointer on the widest wall. */
const LARGE = { viewport: { width: 1920, height: 1200 } }

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
    // Each twice: the SWOT, and the whole programme, which has it too; and the empty board.
    await gallery.getByText(/^4 von \d+ Vorlagen$/).waitFor()
    expect(await gallery.getByRole('radio').count()).toBe(5)
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

/** One person who writes in fields, each kind in its own way. */
class FieldWriter {
  readonly #person: Person
  /** Each opens a box of a diagram of their own: what is opened is selected, and typing replaces it. */
  readonly #box: number

  constructor(person: Person, box: number) {
    this.#person = person
    this.#box = box
  }

  async write(field: TemplateField, text: string): Promise<void> {
    const { page } = this.#person
    switch (field.kind) {
      case 'text':
        await page.mouse.click(...(await this.#free(field)))
        await page.locator('.ProseMirror-focused').waitFor()
        await this.#person.moveCaret('Control+End')
        break
      case 'table':
        await page
          .getByRole('grid', { name: field.title.de })
          .locator('[data-line=new][role=gridcell]')
          .first()
          .click()
        await page.keyboard.press('F2')
        break
      case 'diagram':
        await this.#openBox()
        break
      default:
        await this.#person.startNote(...(await this.#free(field)), '')
    }
    await page.keyboard.type(text)
    // A cell keeps what was typed on Enter, and gives it up on Escape.
    await page.keyboard.press(field.kind === 'table' ? 'Enter' : 'Escape')
    await page.keyboard.press('Escape')
  }

  #shape({ title }: TemplateField) {
    const heading = this.#person.page.getByRole('heading', { name: title.de, exact: true })
    return this.#person.page.locator('.tl-shape[data-shape-type=field]').filter({ has: heading })
  }

  async #openBox(): Promise<void> {
    const { page } = this.#person
    const box = await page.locator('.tl-shape[data-shape-type=geo]').nth(this.#box).boundingBox()
    if (box === null) throw new Error('no box in view')
    await this.#person.openNote(box.x + box.width / 2, box.y + box.height / 2)
  }

  /** A point of a field where nothing lies yet; the legend covers what is at the lower left of the screen. */
  async #free(field: TemplateField): Promise<readonly [number, number]> {
    const box = await this.#shape(field).boundingBox()
    if (box === null) throw new Error(`no field ${field.id}`)
    return [box.x + box.width * 0.7, box.y + box.height * 0.55]
  }
}

/** The first field of each kind on a page. */
function oneOfEachKind(fields: readonly TemplateField[]): readonly TemplateField[] {
  return [...new Map(fields.toReversed().map((field) => [field.kind, field])).values()]
}

const FILLED = TEMPLATES.filter(({ id }) => id !== EMPTY_TEMPLATE).map((template) => ({
  id: template.id,
  template,
}))

describe.skipIf(BROWSER === undefined).each(FILLED)('a board from $id', ({ template }) => {
  test('is filled by two participants in every kind of field, and everybody sees all of it', async () => {
    const board = await workshop.product.createBoard(template.title.de, template.id)
    const join = (role: 'moderator' | 'participant', name: string) => workshop.join(board, role, name, LARGE)
    const moderator = await join('moderator', 'Moderation')
    const people = await Promise.all([join('participant', 'Schulamt'), join('participant', 'Jugendamt')])
    const words: string[] = []
    for (const field of oneOfEachKind(template.pages[0]?.fields ?? [])) {
      for (const [at, person] of people.entries()) {
        const word = `${field.kind}-${at}`
        await new FieldWriter(person, at).write(field, word)
        words.push(word)
      }
    }
    for (const person of [moderator, ...people]) {
      for (const word of words) await person.page.locator('.tl-shape').getByText(word).first().waitFor()
      await person.seeSaved()
    }
    expect(await findings(moderator.page)).toEqual([])
  })
})
