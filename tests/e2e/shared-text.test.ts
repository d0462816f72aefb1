import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { BROWSER } from './people.ts'
import { SPOT, Workshop } from './workshop.ts'

const workshop = Workshop.open()

/** Everything between this page and the server takes `ms` longer, each way. */
async function delay(page: Page, ms: number): Promise<void> {
  await page.routeWebSocket('**/sync/**', (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((message) => void setTimeout(() => server.send(message), ms))
    server.onMessage((message) => void setTimeout(() => socket.send(message), ms))
  })
}

/** Where the caret stands in the open card, counted in letters. */
function caret(page: Page): Promise<number | undefined> {
  return page.evaluate(() => {
    const selection = document.getSelection()
    const text = document.querySelector('.ProseMirror p')
    if (selection?.focusNode == null || text === null) return undefined
    const before = document.createRange()
    before.setStart(text, 0)
    before.setEnd(selection.focusNode, selection.focusOffset)
    return before.toString().length
  })
}

describe.skipIf(BROWSER === undefined)('two people typing in one card', () => {
  test.each([5, 30, 150, 600])('keep every letter and their carets with %i ms between them', async (ms) => {
    const board = await workshop.product.createBoard('Präventionsleitbild')
    const people = [await workshop.arrive(), await workshop.arrive()] as const
    const [a, b] = people
    for (const person of people) await delay(person.page, ms / 2)
    await a.join(board.links.moderator, 'Jugendamt')
    await b.join(board.links.participant, 'Schulamt')
    await a.startNote(...SPOT, 'Kein Kind')
    await b.seeNote('Kein Kind')
    await b.openNote(...SPOT)
    await a.moveCaret('Control+Home')
    await b.moveCaret('Control+End')
    await Promise.all([
      a.page.keyboard.type('WIR LASSEN ', { delay: 17 }),
      b.page.keyboard.type(' zurück in Köln', { delay: 17 }),
    ])
    const whole = 'WIR LASSEN Kein Kind zurück in Köln'
    for (const person of people) await person.seeNote(whole)
    expect(await caret(a.page)).toBe('WIR LASSEN '.length)
    expect(await caret(b.page)).toBe(whole.length)
    for (const person of people) {
      await person.finishNote()
      await person.seeNote(whole)
    }
  })

  test('keep every letter when the server is killed in between, while a third looks on', async () => {
    const board = await workshop.product.createBoard('SWOT')
    const a = await workshop.join(board, 'moderator', 'Jugendamt')
    const b = await workshop.join(board, 'participant', 'Schulamt')
    const c = await workshop.join(board, 'observer', 'Presse')
    await a.startNote(...SPOT, 'Kein Kind')
    await a.seeSaved()
    await b.openNote(...SPOT)
    await a.moveCaret('Control+Home')
    await b.moveCaret('Control+End')
    const typing = Promise.all([
      a.page.keyboard.type('WIR LASSEN ', { delay: 60 }),
      b.page.keyboard.type(' zurück in Köln', { delay: 60 }),
    ])
    await workshop.product.end('SIGKILL')
    await typing
    await a.page.getByText('Nicht verbunden', { exact: false }).first().waitFor()
    await workshop.product.start()
    const whole = 'WIR LASSEN Kein Kind zurück in Köln'
    for (const person of [a, b, c]) await person.seeNote(whole)
    await a.seeSaved()
    await b.seeSaved()
    const late = await workshop.join(board, 'participant', 'Sozialamt')
    await late.seeNote(whole)
  })

  test('can undo inside the open card, each their own words', async () => {
    const board = await workshop.product.createBoard('SWOT')
    const a = await workshop.join(board, 'moderator', 'Jugendamt')
    const b = await workshop.join(board, 'participant', 'Schulamt')
    await a.startNote(...SPOT, 'Mitte')
    await b.seeNote('Mitte')
    await b.openNote(...SPOT)
    await b.moveCaret('Control+End')
    await b.page.keyboard.type(' hinten')
    await a.seeNote('Mitte hinten')
    await b.page.keyboard.press('Control+z')
    await a.seeNote('Mitte')
    await b.page.keyboard.press('Control+Shift+z')
    await a.seeNote('Mitte hinten')
  })

  test('can both leave: the card keeps what both wrote, and so does its deletion undone', async () => {
    const board = await workshop.product.createBoard('SWOT')
    const a = await workshop.join(board, 'moderator', 'Jugendamt')
    const b = await workshop.join(board, 'participant', 'Schulamt')
    await a.startNote(...SPOT, 'Frühe Hilfen')
    await a.finishNote()
    await b.seeNote('Frühe Hilfen')
    await b.page.mouse.click(...SPOT)
    await b.page.keyboard.press('Delete')
    await a.page.locator('.tl-shape').waitFor({ state: 'detached' })
    await b.page.keyboard.press('Control+z')
    await a.seeNote('Frühe Hilfen')
  })
})
