import { describe, expect, test } from 'vitest'
import { BROWSER, type Person } from './people.ts'
import { SPOT, Workshop } from './workshop.ts'

const workshop = Workshop.open()
const [X, Y] = SPOT

/** A moderator with one finished card, and a participant who sees it. */
async function pairWithNote(text: string): Promise<{ a: Person; b: Person }> {
  const board = await workshop.product.createBoard('SWOT der Präventionskette')
  const a = await workshop.join(board, 'moderator', 'Jugendamt')
  const b = await workshop.join(board, 'participant', 'Schulamt')
  await a.startNote(X, Y, text)
  await a.finishNote()
  await b.seeNote(text)
  return { a, b }
}

/** Waits until the only card lies at this left edge, give or take a pixel. */
async function seeNoteAt(person: Person, x: number): Promise<void> {
  await expect.poll(async () => Math.abs((await person.noteX()) - x) <= 1, { timeout: 10_000 }).toBe(true)
}

describe.skipIf(BROWSER === undefined)('people on one board', () => {
  test('undo only what they did themselves', async () => {
    const { a, b } = await pairWithNote('Familienzentren')
    const start = await a.noteX()
    await a.drag([X, Y - 60], [X + 200, Y - 60])
    await seeNoteAt(b, start + 200)
    await b.page.mouse.click(X + 200, Y)
    const yellow = await a.noteColor()
    await b.page.getByRole('radio', { name: /^Grün/ }).click()
    await expect.poll(() => a.noteColor()).not.toBe(yellow)
    const green = await b.noteColor()
    await a.page.keyboard.press('Control+z')
    await seeNoteAt(a, start)
    await seeNoteAt(b, start)
    for (const person of [a, b]) expect(await person.noteColor()).toBe(green)
    await a.page.keyboard.press('Control+Shift+z')
    await seeNoteAt(b, start + 200)
    for (const person of [a, b]) expect(await person.noteColor()).toBe(green)
  })

  test('lose nothing of each other’s when one cancels a drag', async () => {
    const { a, b } = await pairWithNote('Frühe Hilfen')
    const start = await a.noteX()
    await a.page.mouse.move(X, Y - 60)
    await a.page.mouse.down()
    await a.page.mouse.move(X + 150, Y, { steps: 10 })
    await seeNoteAt(b, start + 150)
    await b.page.mouse.click(X + 150, Y + 60)
    const yellow = await a.noteColor()
    await b.page.getByRole('radio', { name: /^Blau/ }).click()
    await expect.poll(() => a.noteColor()).not.toBe(yellow)
    await a.page.keyboard.press('Escape')
    await a.page.mouse.up()
    await seeNoteAt(b, start)
    for (const person of [a, b]) expect(await person.noteColor()).not.toBe(yellow)
  })

  test('see who is there, each other’s cursors by name, and can follow', async () => {
    const { a, b } = await pairWithNote('Streetwork')
    await b.page.mouse.move(300, 300, { steps: 4 })
    await a.page.getByRole('button', { name: '2 Personen auf dem Board' }).click()
    await a.page.getByRole('button', { name: 'Schulamt folgen' }).click()
    await a.page.keyboard.press('Escape')
    const before = await a.noteX()
    await b.page.mouse.move(X, Y)
    await b.page.mouse.wheel(240, 0)
    await expect.poll(() => a.noteX()).toBeLessThan(before - 100)
  })

  test('see a title the moderator changes; a participant cannot', async () => {
    const { a, b } = await pairWithNote('x')
    await a.page.getByRole('button', { name: /Titel ändern/ }).click()
    await a.page.keyboard.press('Control+a')
    await a.page.keyboard.type('Ist-Situation 2018')
    await a.page.keyboard.press('Enter')
    await b.page.locator('.pw-header').getByText('Ist-Situation 2018').first().waitFor()
    expect(await b.page.getByRole('button', { name: /Titel ändern/ }).count()).toBe(0)
  })

  test('cannot move, change or delete what the moderator has prepared', async () => {
    const board = await workshop.product.createBoard('SWOT')
    const a = await workshop.join(board, 'moderator', 'Moderation')
    const b = await workshop.join(board, 'participant', 'Schulamt')
    await a.page.getByText('Vorbereiten', { exact: true }).click()
    await a.page.locator('.tl-canvas').focus()
    await a.startNote(X, Y, 'Stärken')
    await a.finishNote()
    await b.seeNote('Stärken')
    const start = await b.noteX()
    await b.drag([X, Y - 60], [X + 150, Y])
    await b.page.mouse.click(X, Y)
    await b.page.keyboard.press('Delete')
    await b.page.keyboard.press('Control+a')
    await b.page.keyboard.press('Delete')
    await b.page.mouse.dblclick(X, Y + 60)
    await b.page.keyboard.press('Control+z')
    await b.seeNote('Stärken')
    expect(await b.noteX()).toBe(start)
    await a.page.getByText('Durchführen', { exact: true }).click()
    await b.page.keyboard.press('Escape')
    await b.startNote(X + 220, Y, 'frei')
    await b.finishNote()
    await a.seeNote('frei')
    await a.seeNote('Stärken')
  })

  test('only look on as observers', async () => {
    const { a } = await pairWithNote('Leitbild')
    const board = await workshop.product.createBoard('Ansicht')
    const c = await workshop.join(board, 'observer', 'Presse')
    await c.page.keyboard.press('n')
    await c.page.mouse.click(X, Y)
    await c.frames()
    expect(await c.notes()).toEqual([])
    await c.page.getByText('Nur Ansicht').first().waitFor()
    expect(await a.notes()).toEqual(['Leitbild'])
  })

  test('work on while the server restarts, and are told the truth about it', async () => {
    const { a, b } = await pairWithNote('vorher')
    await workshop.product.end('SIGTERM')
    await a.page.getByText('Nicht verbunden').first().waitFor()
    await a.startNote(X + 250, Y, 'währenddessen')
    await a.finishNote()
    await a.page
      .getByText(/Änderung(en)? warte/)
      .first()
      .waitFor()
    await workshop.product.start()
    await a.seeSaved()
    await b.seeNote('währenddessen')
    expect(await b.notes()).toEqual(['vorher', 'währenddessen'])
  })
})
