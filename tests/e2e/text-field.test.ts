import { describe, expect, test } from 'vitest'
import { findings } from './axe.ts'
import { BROWSER, type Person } from './people.ts'
import { Workshop } from './workshop.ts'

const workshop = Workshop.open({ TEMPLATES_DIR: 'tests/e2e/house-templates' })

async function open(person: Person): Promise<void> {
  await person.page.getByRole('button', { name: 'Schreiben' }).click()
  await person.page.locator('.pw-sheet .ProseMirror').waitFor()
  await person.page.getByRole('toolbar', { name: 'Text gestalten' }).waitFor()
}

async function close(person: Person): Promise<void> {
  await person.page.keyboard.press('Escape')
  await person.page.locator('.ProseMirror').waitFor({ state: 'detached' })
}

/** The blocks of the text as they are read: "h2 Unser Leitbild". */
function blocks(person: Person): Promise<string[]> {
  return person.page
    .getByRole('region', { name: 'Leitbild' })
    .locator(':is(h2, h3, p, li p):visible')
    .evaluateAll((parts) => parts.map((part) => `${part.tagName.toLowerCase()} ${part.textContent}`))
}

function seeBlocks(person: Person, expected: readonly string[]) {
  return expect.poll(() => blocks(person)).toEqual(expected)
}

describe.skipIf(BROWSER === undefined)('the text of a field', () => {
  test('keeps what is there when it is opened by a click beside the letters', async () => {
    const board = await workshop.product.createBoard('Leitbild', 'shared-text')
    const a = await workshop.join(board, 'participant', 'Schulamt')
    await seeBlocks(a, ['h2 Unser Leitbild', 'p Entwurf'])
    const sheet = await a.page.getByRole('region', { name: 'Leitbild' }).boundingBox()
    if (sheet === null) throw new Error('no text in view')
    // At its lower right corner, far from any letter, and in its padding.
    for (const [right, down] of [
      [sheet.width - 12, sheet.height - 12],
      [2, sheet.height / 2],
    ] as const) {
      await a.page.mouse.click(sheet.x + right, sheet.y + down)
      await a.page.locator('.pw-sheet .ProseMirror').waitFor()
      await a.page.keyboard.type('!')
      await close(a)
      const text = (await blocks(a)).join(' ').replaceAll('!', '')
      expect(text).toBe('h2 Unser Leitbild p Entwurf')
    }
  })

  test('is written by two at once with headings and a list, and read by a third', async () => {
    const board = await workshop.product.createBoard('Leitbild', 'shared-text')
    const a = await workshop.join(board, 'moderator', 'Jugendamt')
    const b = await workshop.join(board, 'participant', 'Schulamt')
    const c = await workshop.join(board, 'participant', 'Sozialamt', { colorScheme: 'dark' })
    await seeBlocks(c, ['h2 Unser Leitbild', 'p Entwurf'])
    await open(a)
    await open(b)
    await a.moveCaret('Control+Home')
    await a.moveCaret('End')
    await b.moveCaret('Control+End')
    await Promise.all([
      a.page.keyboard.type(' für Köln', { delay: 15 }),
      b.page.keyboard.type(' vom Kind her', { delay: 15 }),
    ])
    await b.page.keyboard.press('Enter')
    await b.page.keyboard.type('### Wen wir meinen')
    await b.page.keyboard.press('Enter')
    await b.page.keyboard.type('- Kinder')
    await b.page.keyboard.press('Enter')
    await b.page.keyboard.type('Eltern')
    const whole = [
      'h2 Unser Leitbild für Köln',
      'p Entwurf vom Kind her',
      'h3 Wen wir meinen',
      'p Kinder',
      'p Eltern',
    ]
    for (const person of [a, b, c]) await seeBlocks(person, whole)
    expect(await findings(b.page)).toEqual([])
    expect(await findings(c.page)).toEqual([])
    // Each takes back their own words, and nothing of the other's.
    await a.page.keyboard.press('Control+z')
    for (const person of [a, b, c]) await seeBlocks(person, ['h2 Unser Leitbild', ...whole.slice(1)])
    await close(a)
    await close(b)
    for (const person of [a, b, c]) await seeBlocks(person, ['h2 Unser Leitbild', ...whole.slice(1)])
  })

  test('is set off by keyboard from the bar, to which a key leads and from which Escape leads back', async () => {
    const board = await workshop.product.createBoard('Leitbild', 'shared-text')
    const b = await workshop.join(board, 'participant', 'Schulamt')
    await open(b)
    await b.moveCaret('Control+End')
    await b.page.keyboard.press('Alt+F10')
    await b.page.keyboard.press('ArrowRight')
    await b.page.locator('button:focus', { hasText: 'Zwischenüberschrift' }).waitFor()
    await b.page.keyboard.press('Enter')
    await seeBlocks(b, ['h2 Unser Leitbild', 'h3 Entwurf'])
    await b.page.keyboard.press('Escape')
    await b.page.keyboard.type(' 2026')
    await seeBlocks(b, ['h2 Unser Leitbild', 'h3 Entwurf 2026'])
  })

  test('is opened by one click where it was clicked, and indents lists by Tab', async () => {
    const board = await workshop.product.createBoard('Leitbild', 'shared-text')
    const b = await workshop.join(board, 'participant', 'Schulamt')
    await b.page.getByRole('region', { name: 'Leitbild' }).getByText('Entwurf').click()
    await b.page.locator('.pw-sheet .ProseMirror').waitFor()
    await b.page.getByRole('toolbar', { name: 'Text gestalten' }).waitFor()
    await b.moveCaret('End')
    await b.page.keyboard.press('Enter')
    await b.page.keyboard.type('1. Kinder')
    await b.page.keyboard.press('Enter')
    await b.page.keyboard.press('Tab')
    await b.page.keyboard.type('Jugendliche')
    const nested = b.page.locator('.pw-sheet ol ol')
    await expect.poll(() => nested.innerText()).toBe('Jugendliche')
    await b.page.keyboard.press('Shift+Tab')
    await nested.waitFor({ state: 'detached' })
    await seeBlocks(b, ['h2 Unser Leitbild', 'p Entwurf', 'p Kinder', 'p Jugendliche'])
  })

  test('stays where it is whatever is done to everything on the canvas', async () => {
    const board = await workshop.product.createBoard('Leitbild', 'shared-text')
    const b = await workshop.join(board, 'participant', 'Schulamt')
    const text = b.page.getByRole('region', { name: 'Leitbild' })
    const place = await text.boundingBox()
    await b.startNote(760, 560, 'Eine Karte im Feld')
    await b.page.keyboard.press('Escape')
    await b.page.keyboard.press('Control+a')
    await b.page.keyboard.press('Delete')
    await expect.poll(() => b.notes()).toEqual([])
    await b.page.keyboard.press('e')
    await b.drag([500, 400], [800, 600])
    await b.page.keyboard.press('v')
    await b.drag([500, 500], [700, 620])
    await b.page.keyboard.press('Control+a')
    await b.page.keyboard.press('Delete')
    await seeBlocks(b, ['h2 Unser Leitbild', 'p Entwurf'])
    expect(await text.boundingBox()).toEqual(place)
  })
})
