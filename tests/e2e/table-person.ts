import type { Person } from './people.ts'

/** In "Vorbereiten", draws a field from (160, 110) to (1080, 690) and makes a table of it; ends in "Durchführen". */
export async function drawTable(moderator: Person, title: string): Promise<void> {
  const { page } = moderator
  await page.getByText('Vorbereiten', { exact: true }).click()
  await page.locator('.tl-canvas').focus()
  await page.keyboard.press('Shift+F')
  await moderator.drag([160, 110], [1080, 690])
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Titel des Feldes' }).fill(title)
  await page.getByRole('combobox', { name: 'Art des Feldes' }).selectOption('table')
  await page.keyboard.press('Escape')
  await page.getByRole('grid', { name: `Tabelle ${title}` }).waitFor()
  // The first press has closed the form, this one lets go of the field.
  await page.keyboard.press('Escape')
  await page.getByText('Durchführen', { exact: true }).click()
}

/** One person's view of the table "Was, Wer, Bis wann" that is drawn above. */
export class TablePerson {
  readonly #person: Person

  constructor(person: Person) {
    this.#person = person
  }

  get page() {
    return this.#person.page
  }

  /** A cell by row number, from 1, and column id. */
  cell(row: number, column: 'was' | 'wer' | 'bis') {
    return this.page.locator(`[role=row][aria-rowindex="${row + 1}"] [data-column=${column}]`)
  }

  /** The empty line at the end. */
  newCell(column: 'was' | 'wer' | 'bis' = 'was') {
    return this.page.locator(`[role=gridcell][data-line=new][data-column=${column}]`)
  }

  /** Writes rows below the others, cell by cell, as one does: type, Tab, type. */
  async write(...rows: readonly (readonly string[])[]): Promise<void> {
    await this.newCell().click()
    for (const row of rows) {
      for (const text of row) {
        // Opened first: not every letter is a key of the keyboard this browser believes to have.
        if (text !== '') await this.page.keyboard.press('F2')
        if (text !== '') await this.page.keyboard.type(text)
        await this.page.keyboard.press('Tab')
      }
    }
    await this.page.keyboard.press('Escape')
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Pastes into what has the focus, as the browser does on Ctrl+V. */
  async paste(data: Readonly<Record<string, string>>): Promise<void> {
    await this.page.evaluate((formats) => {
      const clipboardData = new DataTransfer()
      for (const [format, text] of Object.entries(formats)) clipboardData.setData(format, text)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    }, data)
  }

  /** The rows as they are shown, without their number; the empty line at the end is not among them. */
  rows(): Promise<string[][]> {
    return this.page
      .locator('.pw-table__rows [role=row]:not([data-line=new])')
      .evaluateAll((lines) =>
        lines
          .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
          .map((line) =>
            [...line.querySelectorAll('[role=gridcell]')].map(
              (cell) => cell.firstElementChild?.textContent ?? '',
            ),
          ),
      )
  }

  /** How many rows there are, drawn or not. */
  async count(): Promise<number> {
    const lines = await this.page.getByRole('grid').getAttribute('aria-rowcount')
    const isReadonly = (await this.page.getByRole('grid').getAttribute('aria-readonly')) === 'true'
    return Number(lines) - (isReadonly ? 1 : 2)
  }
}
