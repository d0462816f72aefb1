import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { CreateBoardAnswer } from '../../shared/api.ts'
import { int32, pick, type Random, randomOf, seedsOf } from '../seeds.ts'
import { connect } from '../server/helpers/raw-client.ts'
import { cookieOf, secretOf } from '../server/helpers/server.ts'
import { BROWSER, type Person } from './people.ts'
import { Workshop } from './workshop.ts'

const workshop = Workshop.open()
const STEPS = 60

type Action = (page: Page, random: Random) => Promise<void>

const KEYS = [
  ...['Control+a', 'Delete', 'Backspace', 'Control+x', 'Control+c', 'Control+v', 'Control+d', 'Control+g'],
  ...['Control+Shift+g', 'ArrowLeft', 'Shift+ArrowDown', '[', ']', 'Shift+[', 'Shift+]', 'Control+z'],
  ...['Control+Shift+z', 'Control+y', 'r', 'n', 'd', 'a', 'e', 'v', 'Enter', 'Escape', 'Tab', 'Shift+l'],
  ...['Control+Shift+v', 'Shift+h', 'Alt+a', 'Alt+w', 'PageDown', 'PageUp'],
] as const

/** Where the wall is, and not what leads away from it. */
function spot(random: Random): [number, number] {
  return [int32(random, 120, 1160), int32(random, 110, 640)]
}

const drag = async (page: Page, random: Random): Promise<void> => {
  await page.mouse.move(...spot(random))
  await page.mouse.down()
  await page.mouse.move(...spot(random), { steps: 4 })
  await page.mouse.up()
}

/** By hand and by key, more than once what is done most. */
const ACTIONS: Readonly<Record<string, Action>> = {
  click: (page, random) => page.mouse.click(...spot(random)),
  drag,
  'another drag': drag,
  'drag a copy': async (page, random) => {
    await page.keyboard.down('Alt')
    await drag(page, random)
    await page.keyboard.up('Alt')
  },
  'double click': (page, random) => page.mouse.dblclick(...spot(random)),
  key: (page, random) => page.keyboard.press(pick(random, KEYS)),
  'another key': (page, random) => page.keyboard.press(pick(random, KEYS)),
  'all and a key': async (page, random) => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+a')
    await page.keyboard.press(pick(random, KEYS))
  },
  type: (page) => page.keyboard.type('Frühe Hilfen'),
  'a card': async (page, random) => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('n')
    await page.mouse.click(...spot(random))
  },
  'turn the page': (page, random) => turnTo(page, (count) => int32(random, 0, count - 1)),
  'an item of the menu': async (page, random) => {
    await page.mouse.click(...spot(random), { button: 'right' })
    // Which items there are may change while one is chosen: others are shown once their code is there.
    const chosen = random.next()
    await page.evaluate((part) => {
      const items = document.querySelectorAll<HTMLElement>('[role=menu] [role=menuitem]:not([data-disabled])')
      items[Math.floor(part * items.length)]?.click()
    }, chosen)
    await page.keyboard.press('Escape')
  },
}

/** Opens the list of pages. A dialog may come a moment after the key that asks for it, and lie over the button. */
async function turnTo(page: Page, which: (count: number) => number): Promise<void> {
  const pages = page.getByRole('menuitemcheckbox')
  const open = async (): Promise<number> => {
    await page.keyboard.press('Escape')
    const button = page.locator('.pw-pages')
    await button.click({ timeout: 1_000 }).catch(() => {}) // covered: Escape again
    return pages.count()
  }
  await expect.poll(open, { timeout: 15_000 }).toBeGreaterThan(0)
  await pages.nth(which(await pages.count())).click()
}

/** Where the fields of the page lie, as drawn. */
async function fieldsOn({ page }: Person): Promise<Record<string, string>> {
  const fields = page.locator('.tl-shape[data-shape-type=field]')
  await fields.first().waitFor({ state: 'attached' })
  return Object.fromEntries(
    await fields.evaluateAll((shapes: HTMLElement[]) =>
      shapes.map((shape) => [shape.dataset.shapeId ?? shape.id, shape.style.transform]),
    ),
  )
}

/** The stage as the server has it, got by somebody who only looks. */
async function stageOf(board: CreateBoardAnswer): Promise<Buffer> {
  const { url } = workshop.product
  const joined = await fetch(`${url}/api/boards/${board.id}/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ secret: secretOf(board.links.observer), name: 'Zeugin' }),
  })
  const client = await connect(workshop.product, board.id, 'stage', { cookie: cookieOf(joined), origin: url })
  const stage = await client.load()
  await client.close()
  return Buffer.from(Y.encodeStateAsUpdate(stage))
}

async function act(person: Person, random: Random, board: string): Promise<string[]> {
  const { page } = person
  const done: string[] = []
  for (let step = 0; step < STEPS; step++) {
    const name = pick(random, Object.keys(ACTIONS))
    done.push(name)
    await ACTIONS[name]?.(page, random)
    expect(page.url(), done.join(', ')).toContain(board)
  }
  return done
}

describe.skipIf(BROWSER === undefined).each(seedsOf('hands of a participant', 1))('seed %i', (seed) => {
  test('whatever a participant does by hand and key, not a byte of the stage changes', async () => {
    const board = await workshop.product.createBoard('SWOT', 'swot')
    const before = await stageOf(board)
    const person = await workshop.join(board, 'participant', 'Schulamt', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await person.page.getByRole('heading', { name: 'Stärken', exact: true }).waitFor()
    await person.startNote(700, 400, 'Frühe Hilfen')
    await person.finishNote()
    const fields = await fieldsOn(person)
    const done = await act(person, randomOf(seed), board.id)
    await turnTo(person.page, () => 0)
    await person.seeSaved()
    expect(await fieldsOn(person), done.join(', ')).toEqual(fields)
    expect((await stageOf(board)).equals(before), done.join(', ')).toBe(true)
  })
})
