import type { BrowserContextOptions } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findings } from './axe.ts'
import { BROWSER, type Person } from './people.ts'
import { SPOT, Workshop } from './workshop.ts'

const workshop = Workshop.open()

const LIGHT: BrowserContextOptions = { colorScheme: 'light' }
const DARK: BrowserContextOptions = { colorScheme: 'dark' }
const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
}
const SCREENS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', LIGHT],
  ['dark', DARK],
  ['phone', PHONE],
]

/** Clean by axe, and nothing to scroll sideways for. */
async function expectUsable(person: Person): Promise<void> {
  expect(await findings(person.page)).toEqual([])
  const overflow = await person.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
}

describe.skipIf(BROWSER === undefined).each(SCREENS)('every page is accessible: %s', (_, screen) => {
  test('start', async () => {
    const person = await workshop.arrive(screen)
    await person.page.goto(workshop.product.url)
    await person.page.getByRole('button', { name: 'Board anlegen' }).waitFor()
    await expectUsable(person)
    await person.page.getByRole('button', { name: 'Öffnen' }).click()
    await expectUsable(person)
  })

  test('a page that does not exist', async () => {
    const person = await workshop.arrive(screen)
    await person.page.goto(`${workshop.product.url}/nirgends`)
    await person.page.getByRole('heading', { name: 'Diese Seite gibt es nicht' }).waitFor()
    await expectUsable(person)
  })

  test('joining, a link that is wrong, and a board without a link', async () => {
    const board = await workshop.product.createBoard('SWOT')
    const [path] = board.links.participant.split('#')
    const person = await workshop.arrive(screen)
    await person.page.goto(board.links.participant)
    await person.page.getByRole('textbox', { name: 'Ihr Name' }).waitFor()
    await expectUsable(person)
    const wrong = await workshop.arrive(screen)
    await wrong.page.goto(`${path}#wrongwrongwrongwrongwrong`)
    await wrong.giveName('Schulamt')
    await wrong.page.getByText('Link', { exact: false }).first().waitFor()
    await expectUsable(wrong)
    const without = await workshop.arrive(screen)
    await without.page.goto(String(path))
    await without.page.getByRole('heading', { name: 'Für dieses Board brauchen Sie einen Link' }).waitFor()
    await expectUsable(without)
  })

  test('the board, empty and with a card, for each role', async () => {
    const board = await workshop.product.createBoard('SWOT')
    const a = await workshop.join(board, 'moderator', 'Jugendamt', screen)
    await expectUsable(a)
    await a.page.locator('.tl-canvas').press('n')
    await a.page.mouse.click(180, 300)
    await a.page.locator('.ProseMirror').waitFor()
    await a.page.keyboard.type('Frühe Hilfen')
    await expectUsable(a)
    await a.finishNote()
    await expectUsable(a)
    for (const role of ['participant', 'observer'] as const) {
      const other = await workshop.join(board, role, 'Schulamt', screen)
      await other.seeNote('Frühe Hilfen')
      await expectUsable(other)
    }
  })

  test('the header’s menus and the share dialog', async () => {
    const board = await workshop.product.createBoard('SWOT')
    const a = await workshop.join(board, 'moderator', 'Jugendamt', screen)
    await a.page.getByRole('button', { name: '1 Person auf dem Board' }).click()
    await expectUsable(a)
    await a.page.keyboard.press('Escape')
    await a.page.getByRole('button', { name: 'Mehr', exact: true }).first().click()
    await expectUsable(a)
    await a.page.keyboard.press('Escape')
    await a.page.getByRole('button', { name: 'Teilen' }).click()
    await a.page.getByText('Teilnahme').first().waitFor()
    await expectUsable(a)
  })

  test('without a server: an open board, and one that cannot be opened', async () => {
    const board = await workshop.product.createBoard('SWOT')
    const a = await workshop.join(board, 'moderator', 'Jugendamt', screen)
    await a.page.waitForLoadState('networkidle')
    await workshop.product.end('SIGKILL')
    await a.seeSaveState('offline')
    await expectUsable(a)
    await workshop.product.start()
    await a.seeSaved()
    await a.page.reload()
    await a.seeBoard()
  })
})

describe.skipIf(BROWSER === undefined)('everything on the board', () => {
  test('can be begun by keyboard alone', async () => {
    const board = await workshop.product.createBoard('SWOT')
    const person = await workshop.arrive()
    await person.page.goto(board.links.moderator)
    await person.page.locator('input:focus').waitFor()
    await person.page.keyboard.type('Jugendamt')
    await person.page.keyboard.press('Enter')
    await person.seeBoard()
    await person.page.keyboard.press('Shift+N')
    await person.page.locator('.ProseMirror').waitFor()
    await person.page.keyboard.type('Mit der Tastatur')
    await person.finishNote()
    await person.seeNote('Mit der Tastatur')
  })

  test('comes from this server alone, under a policy that allows no other', async () => {
    const board = await workshop.product.createBoard('SWOT')
    const a = await workshop.join(board, 'moderator', 'Jugendamt')
    const answer = await fetch(`${workshop.product.url}/b/${board.id}`)
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/https?:\/\/(?!localhost)/)
    const refused: string[] = []
    a.page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text())
    })
    await a.startNote(...SPOT, 'https://example.org/bild.png')
    await a.finishNote()
    await a.page.keyboard.press('Control+a')
    await a.page.keyboard.press('Control+c')
    await a.page.keyboard.press('Control+v')
    await a.seeSaved()
    expect(refused).toEqual([])
  })
})
