import { describe, expect, test } from 'vitest'
import { findings } from './axe.ts'
import { BROWSER, type Person } from './people.ts'
import { drawTable, TablePerson } from './table-person.ts'
import { Workshop } from './workshop.ts'

const workshop = Workshop.open()

interface Round {
  readonly moderator: Person
  /** The person behind `a`. */
  readonly pasting: Person
  readonly a: TablePerson
  readonly b: TablePerson
}

/** A moderator who has drawn a table, and two participants. */
async function round(): Promise<Round> {
  const board = await workshop.product.createBoard('Aktionsplan')
  const moderator = await workshop.join(board, 'moderator', 'Moderation')
  const a = await workshop.join(board, 'participant', 'Schulamt')
  const b = await workshop.join(board, 'participant', 'Jugendamt')
  await drawTable(moderator, 'Plan')
  return { moderator, pasting: a, a: new TablePerson(a), b: new TablePerson(b) }
}

const MEASURES = [
  ['Elterncafé', 'Jugendamt', '1.3.2027'],
  ['Bibliothek', 'Schulamt', 'Q1 2027'],
  ['Ämterlotsen', 'Schulamt', '24.12.26'],
] as const

describe.skipIf(BROWSER === undefined)('a table', () => {
  test('is filled by two at once, each cell for itself, and each takes back only their own', async () => {
    const { a, b } = await round()
    await a.write(['Elterncafé', '', ''])
    await b.cell(1, 'wer').click()
    await b.page.keyboard.type('Jugendamt')
    await a.cell(1, 'bis').click()
    await a.page.keyboard.type('1.3.2027')
    await Promise.all([a.press('Enter'), b.press('Enter')])
    const full = [['Elterncafé', 'Jugendamt', '01.03.2027']]
    for (const person of [a, b]) await expect.poll(() => person.rows()).toEqual(full)
    await a.press('Control+z')
    for (const person of [a, b])
      await expect.poll(() => person.rows()).toEqual([['Elterncafé', 'Jugendamt', '']])
    await b.press('Control+z')
    for (const person of [a, b]) await expect.poll(() => person.rows()).toEqual([['Elterncafé', '', '']])
    await a.press('Control+y')
    await expect.poll(() => b.rows()).toEqual([['Elterncafé', '', '01.03.2027']])
  })

  test('keeps what is not of a column’s type as typed, and says so', async () => {
    const { a } = await round()
    await a.write(MEASURES[1])
    const cell = a.cell(1, 'bis')
    expect(await cell.getAttribute('aria-invalid')).toBe('true')
    expect(await cell.innerText()).toContain('Kein Tag')
    await a.newCell('wer').click()
    await a.page.keyboard.type('sch')
    await a.press('ArrowDown', 'Enter')
    await expect.poll(() => a.rows()).toEqual([[...MEASURES[1]], ['', 'Schulamt', '']])
  })

  test('takes cells from Excel as text: no markup, no picture, no formula, merged cells in their place', async () => {
    const { a, b, pasting } = await round()
    await a.newCell().focus()
    await a.paste({
      'text/plain': 'not read',
      'text/html': `<html><head><style>td{color:red}</style></head><body><table>
        <tr><td rowspan="2">Elterncafé<br>mit   Frühstück</td><td><b>Jugendamt</b><script>window.hacked = 1</script></td>
          <td>01.03.2027</td></tr>
        <tr><td>=HYPERLINK("http://x.test")</td><td><img src="http://x.test/a.png" onerror="window.hacked = 1">2027</td></tr>
        <tr><td>&nbsp;</td><td></td><td></td></tr></table></body></html>`,
    })
    const rows = [
      ['Elterncafé\nmit Frühstück', 'Jugendamt', '01.03.2027'],
      ['', '=HYPERLINK("http://x.test")', '2027'],
    ]
    for (const person of [a, b]) await expect.poll(() => person.rows()).toEqual(rows)
    expect(await a.page.evaluate(() => 'hacked' in globalThis)).toBe(false)
    await a.press('Control+z')
    await expect.poll(() => b.count()).toBe(0)
    // The policy of the page says so once more, in the console of whoever pasted.
    const blocked = pasting.problems.splice(0)
    expect(blocked.filter((problem) => !problem.includes('inline event handler'))).toEqual([])
  })

  test('asks before 5,000 lines, shows how far it is, and takes them back in one step', async () => {
    const { a, b } = await round()
    await a.newCell().focus()
    const lines = Array.from({ length: 5_200 }, (_, at) => `Zeile ${at + 1}\tAmt\t1.1.2027\tzu viel`)
    await a.paste({ 'text/plain': lines.join('\r\n') })
    const question = a.page.getByText('5000 Zeilen einfügen?')
    await question.waitFor()
    expect(await question.innerText()).toContain('5200')
    expect(await question.innerText()).toContain('Eine Spalte hat hier keinen Platz')
    expect(await a.count()).toBe(0)
    await a.press('Enter')
    await a.page.getByText(/^\d+ von 5000 Zeilen eingefügt …$/).waitFor()
    await a.page.getByText('5000 Zeilen eingefügt', { exact: true }).waitFor()
    await expect.poll(() => b.count(), { timeout: 20_000 }).toBe(5_000)
    expect(await a.page.locator('.pw-table__rows [role=row]').count()).toBeLessThan(60)
    await a.page.getByRole('button', { name: 'Rückgängig', exact: true }).last().click()
    await expect.poll(() => a.count()).toBe(0)
    await expect.poll(() => b.count(), { timeout: 20_000 }).toBe(0)
  }, 120_000)

  test('is sorted, filled down, reordered and cleared by keyboard alone, in light and dark', async () => {
    const { a, b, moderator } = await round()
    await a.write(...MEASURES)
    await a.newCell().focus()
    await a.press('Control+Home', 'ArrowUp', 'Enter')
    const names = async () => (await b.rows()).map(([name]) => name)
    await expect.poll(names).toEqual(['Ämterlotsen', 'Bibliothek', 'Elterncafé'])
    await a.press('Control+z')
    await expect.poll(names).toEqual(MEASURES.map(([name]) => name))
    await a.press('ArrowDown', 'Alt+ArrowDown')
    await expect.poll(names).toEqual(['Bibliothek', 'Elterncafé', 'Ämterlotsen'])
    await a.press('Control+Home', 'ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d')
    await expect.poll(async () => (await b.rows()).map(([, who]) => who)).toEqual(Array(3).fill('Schulamt'))
    expect(await findings(a.page)).toEqual([])
    await a.press('Control+a', 'Delete')
    await expect.poll(async () => (await b.rows()).flat().join('')).toBe('')
    await a.press('Control+z', 'Control+Home', 'Shift+ArrowDown', 'Shift+F10', 'ArrowUp')
    expect(await findings(a.page)).toEqual([])
    await a.press('Enter')
    await expect.poll(names).toEqual(['Ämterlotsen'])
    await a.page.getByText('2 Zeilen gelöscht').waitFor()
    await moderator.page.emulateMedia({ colorScheme: 'dark' })
    expect(await findings(moderator.page)).toEqual([])
    await a.page.getByRole('button', { name: 'Rückgängig', exact: true }).last().click()
    await expect.poll(names).toEqual(['Bibliothek', 'Elterncafé', 'Ämterlotsen'])
  })

  test('lets the wheel move the wall until somebody is in it, and then scrolls; the last row is a key away', async () => {
    const { a } = await round()
    await a.newCell().focus()
    // Lines of different heights, which nobody has measured before they are in view.
    const lines = Array.from({ length: 150 }, (_, at) => `${at + 1} ${'Familien '.repeat(at % 9)}`)
    await a.paste({ 'text/plain': lines.join('\n') })
    await a.page.getByText('150 Zeilen eingefügt', { exact: true }).waitFor()
    await a.press('Control+Home', 'Escape')
    const top = async () => (await a.page.getByRole('grid').boundingBox())?.y ?? 0
    const before = await top()
    await a.page.mouse.move(400, 500)
    await a.page.mouse.wheel(0, 40)
    await expect.poll(top).toBe(before - 40)
    await a.cell(2, 'was').click()
    await a.page.mouse.wheel(0, 900)
    await expect.poll(() => a.page.getByRole('grid').evaluate((grid) => grid.scrollTop)).toBeGreaterThan(0)
    expect(await top()).toBe(before - 40)
    await a.press('Control+End')
    await expect.poll(() => isWithin(a, '[data-line=new]')).toBe(true)
    await a.press('Control+Home')
    await expect.poll(() => isWithin(a, '[aria-rowindex="2"]')).toBe(true)
  })

  test('hands cells on as text and as a table', async () => {
    const { a } = await round()
    await a.write(MEASURES[0])
    await a.cell(1, 'was').click()
    const copied = await a.page.evaluate(() => {
      const clipboardData = new DataTransfer()
      const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
      return [clipboardData.getData('text/plain'), clipboardData.getData('text/html')]
    })
    expect(copied).toEqual(['Elterncafé', '<table><tr><td>Elterncafé</td></tr></table>'])
  })

  test('is not touched by keys and tools of the canvas, and its columns belong to the moderator', async () => {
    const { a, b, moderator } = await round()
    await a.write(...MEASURES)
    await b.press('Escape', 'Control+a', 'Delete')
    await b.newCell().focus()
    await b.press('n', 'Escape', 'Control+a', 'Escape')
    await moderator.page.locator('.tl-canvas').focus()
    await moderator.page.keyboard.press('Control+a')
    await moderator.page.keyboard.press('Delete')
    await moderator.page.keyboard.press('e')
    await moderator.drag([300, 400], [600, 420])
    for (const person of [a, b]) expect(await person.count()).toBe(3)
    expect(await b.page.locator('.tl-shape[data-shape-type=note]').count()).toBe(0)
    expect(await a.page.getByRole('button', { name: /^Spalte/ }).count()).toBe(0)
    await a.cell(1, 'was').click()
    await a.press('ArrowUp', 'F2')
    expect(await a.page.getByRole('form', { name: 'Spalte' }).count()).toBe(0)
  })

  test('gives way to its rows when it goes, and comes back with them', async () => {
    const { a, moderator } = await round()
    await a.write(...MEASURES)
    const { page } = moderator
    await page.getByText('Vorbereiten', { exact: true }).click()
    await page.locator('.tl-canvas').focus()
    await page.mouse.click(700, 125)
    await page.keyboard.press('Delete')
    await a.page.getByRole('grid').waitFor({ state: 'detached' })
    const cards = a.page.locator('.tl-shape[data-shape-type=row]')
    await expect.poll(() => cards.count()).toBe(3)
    await cards.getByText('Elterncafé').waitFor()
    await page.keyboard.press('Control+z')
    await expect
      .poll(() => a.rows())
      .toEqual([
        ['Elterncafé', 'Jugendamt', '01.03.2027'],
        ['Bibliothek', 'Schulamt', 'Q1 2027'],
        ['Ämterlotsen', 'Schulamt', '24.12.2026'],
      ])
    expect(await cards.count()).toBe(0)
  })

  test('keeps the words of who writes in a row that somebody deletes', async () => {
    const { a, b } = await round()
    await a.write(['Elterncafé', '', ''])
    await b.cell(1, 'wer').click()
    await b.page.keyboard.type('Gesundheitsamt')
    await a.cell(1, 'was').click()
    await a.press('Control+Delete')
    await expect.poll(() => b.count()).toBe(0)
    await b.page.getByText('Ihr Text: „Gesundheitsamt“').waitFor()
    await b.page.getByRole('button', { name: 'Als neue Zeile eintragen' }).click()
    await expect.poll(() => a.rows()).toEqual([['', 'Gesundheitsamt', '']])
  })

  test('gets, changes and loses columns while the moderator prepares; cells outlive their column', async () => {
    const { a, moderator } = await round()
    await a.write(MEASURES[0])
    const { page } = moderator
    await page.getByText('Vorbereiten', { exact: true }).click()
    await page.getByRole('button', { name: 'Spalte hinzufügen' }).click()
    await page.getByRole('textbox', { name: 'Titel', exact: true }).fill('Kosten')
    await page.getByRole('combobox', { name: 'Art', exact: true }).selectOption('amount')
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await a.page.getByRole('columnheader', { name: /^Kosten/ }).waitFor()
    await a.cell(1, 'bis').click()
    await a.press('Tab')
    await a.page.keyboard.type('1.200,50')
    await a.press('Enter')
    await page.getByText('1.200,50 €').first().waitFor()
    await page.getByRole('button', { name: 'Spalte „Was“ bearbeiten' }).click()
    await page.getByRole('button', { name: 'Löschen', exact: true }).click()
    await page.getByText('bleiben in den Zeilen erhalten').waitFor()
    await a.page.getByRole('columnheader', { name: /^Was/ }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Rückgängig', exact: true }).last().click()
    await expect.poll(async () => (await a.rows())[0]?.[0]).toBe('Elterncafé')
  })

  test('has its columns changed by keyboard alone while the moderator prepares, and is sorted by it otherwise', async () => {
    const { a, moderator } = await round()
    await a.write(...MEASURES)
    const { page } = moderator
    const person = new TablePerson(moderator)
    await page.getByText('Vorbereiten', { exact: true }).click()
    await person.cell(1, 'was').click()
    await person.press('ArrowUp', 'Enter')
    await page.getByRole('textbox', { name: 'Titel', exact: true }).fill('Maßnahme')
    await person.press('Enter')
    const head = page.getByRole('columnheader', { name: /^Maßnahme/ })
    await expect.poll(() => head.evaluate((part) => part === document.activeElement)).toBe(true)
    expect(await page.getByRole('form', { name: 'Spalte' }).count()).toBe(0)
    await person.press('Enter', 'Escape')
    await expect.poll(() => head.evaluate((part) => part === document.activeElement)).toBe(true)
    await a.page.getByRole('columnheader', { name: /^Maßnahme/ }).waitFor()
    await a.cell(1, 'was').click()
    await a.press('ArrowUp', 'Enter')
    await a.page.getByText('sortiert').first().waitFor()
  })

  test('is only read by those who only look on', async () => {
    const board = await workshop.product.createBoard('Aktionsplan')
    const moderator = await workshop.join(board, 'moderator', 'Moderation')
    await drawTable(moderator, 'Plan')
    await new TablePerson(moderator).write(MEASURES[0])
    const observer = new TablePerson(await workshop.join(board, 'observer', 'Rat'))
    await observer.cell(1, 'was').click()
    await observer.press('Delete', 'x', 'Enter', 'Control+d')
    await observer.paste({ 'text/plain': 'Fremdes' })
    expect(await observer.rows()).toEqual([['Elterncafé', 'Jugendamt', '01.03.2027']])
    expect(await observer.page.getByRole('button', { name: 'Zeile hinzufügen' }).count()).toBe(0)
    expect(await findings(observer.page)).toEqual([])
  })
})

/** Whether a row lies wholly between the upper and lower edge of the grid. */
async function isWithin({ page }: TablePerson, row: string): Promise<boolean> {
  const line = await page.locator(`[role=row]${row}`).boundingBox()
  const grid = await page.getByRole('grid').boundingBox()
  if (line === null || grid === null) return false
  // Edges that meet differ by fractions of a pixel.
  return line.y >= grid.y - 1 && line.y + line.height <= grid.y + grid.height + 1
}
