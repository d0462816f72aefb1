import { describe, expect, test } from 'vitest'
import { findings } from './axe.ts'
import { BROWSER, type Person } from './people.ts'
import { Workshop } from './workshop.ts'

const workshop = Workshop.open({ TEMPLATES_DIR: 'tests/e2e/house-templates' })

/** Left and upper edge of the boxes on the screen, in whole pixels, by what stands in them. */
async function places({ page }: Person): Promise<Record<string, readonly [number, number]>> {
  const boxes = await page.locator('.tl-shape[data-shape-type=geo]').evaluateAll((shapes) =>
    shapes.map((shape) => {
      const { x, y } = shape.getBoundingClientRect()
      return [shape.textContent?.trim() ?? '', [Math.round(x), Math.round(y)]] as const
    }),
  )
  return Object.fromEntries(boxes)
}

function topOf(all: Record<string, readonly [number, number]>, name: string): number {
  const place = all[name]
  if (place === undefined) throw new Error(`no box ${name}`)
  return place[1]
}

describe.skipIf(BROWSER === undefined)('a diagram', () => {
  test('is drawn, connected and arranged by keyboard, and each step is taken back alone', async () => {
    const board = await workshop.product.createBoard('Gremien', 'committees')
    const a = await workshop.join(board, 'moderator', 'Jugendamt')
    const b = await workshop.join(board, 'participant', 'Schulamt')
    const c = await workshop.join(board, 'participant', 'Sozialamt', { colorScheme: 'dark' })
    await c.page.getByText('2 Kästen, 1 Verbindung', { exact: true }).waitFor()
    const tools = b.page.getByRole('group', { name: 'Diagramm bearbeiten' })
    await tools.getByRole('button', { name: 'Kasten' }).focus()
    await b.page.keyboard.press('Enter')
    await b.page.locator('.ProseMirror').waitFor()
    await b.page.keyboard.type('Steuerungsgruppe')
    await b.page.keyboard.press('Escape')
    await b.page.keyboard.press('Escape')
    await a.page.getByText('3 Kästen, 1 Verbindung', { exact: true }).waitFor()
    await tools.getByRole('button', { name: 'Verbinden' }).focus()
    await b.page.keyboard.press('Enter')
    const form = b.page.getByRole('group', { name: 'Verbinden' })
    await form.getByLabel('Von').selectOption({ label: 'Jugendhilfe' })
    await form.getByLabel('Nach').selectOption({ label: 'Steuerungsgruppe' })
    expect(await findings(b.page)).toEqual([])
    await form.getByRole('button', { name: 'Pfeil ziehen' }).focus()
    await b.page.keyboard.press('Enter')
    await form.getByText('Verbunden.').waitFor()
    await b.page.keyboard.press('Escape')
    await form.waitFor({ state: 'detached' })
    expect(
      await tools
        .getByRole('button', { name: 'Verbinden' })
        .evaluate((one) => one === document.activeElement),
    ).toBe(true)
    for (const person of [a, b, c])
      await person.page.getByText('3 Kästen, 2 Verbindungen', { exact: true }).waitFor()
    const before = await places(a)
    await tools.getByRole('button', { name: 'Ordnen' }).focus()
    await b.page.keyboard.press('Enter')
    await expect
      .poll(async () => {
        const now = await places(a)
        return (
          topOf(now, 'Rat') < topOf(now, 'Jugendhilfe') &&
          topOf(now, 'Jugendhilfe') < topOf(now, 'Steuerungsgruppe')
        )
      })
      .toBe(true)
    expect(await findings(c.page)).toEqual([])
    await b.page.locator('.tl-container').focus()
    await b.page.keyboard.press('Control+z')
    await expect.poll(() => places(a)).toEqual(before)
    await b.page.keyboard.press('Control+z')
    await a.page.getByText('3 Kästen, 1 Verbindung', { exact: true }).waitFor()
  })

  test('connects the two boxes that are selected at once', async () => {
    const board = await workshop.product.createBoard('Gremien', 'committees')
    const b = await workshop.join(board, 'participant', 'Schulamt')
    const box = b.page.locator('.tl-shape[data-shape-type=geo]')
    const places = await Promise.all([0, 1].map((at) => box.nth(at).boundingBox()))
    for (const [at, place] of places.entries()) {
      if (place === null) throw new Error('no box on the screen')
      if (at > 0) await b.page.keyboard.down('Shift')
      await b.page.mouse.click(place.x + 12, place.y + 12)
    }
    await b.page.keyboard.up('Shift')
    await b.page.getByRole('button', { name: 'Verbinden' }).click()
    await b.page.getByText('2 Kästen, 2 Verbindungen', { exact: true }).waitFor()
  })
})
