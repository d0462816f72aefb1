import { describe, expect, test } from 'vitest'
import type { CreateBoardAnswer } from '../../shared/api.ts'
import type { Role } from '../../shared/roles.ts'
import { findings } from './axe.ts'
import { BROWSER, type Person } from './people.ts'
import { Workshop } from './workshop.ts'

const workshop = Workshop.open()

/** Somebody who opens a board's text view by its link. */
async function read(board: CreateBoardAnswer, role: Role, name: string, options = {}): Promise<Person> {
  const person = await workshop.arrive(options)
  await person.page.goto(board.links[role].replace('#', '/text#'))
  await person.giveName(name)
  await person.page.getByRole('heading', { level: 2 }).waitFor()
  return person
}

describe.skipIf(BROWSER === undefined)('the text view', () => {
  test('shows the board as headings and follows what is typed on the wall', async () => {
    const board = await workshop.product.createBoard('SWOT', 'swot')
    const a = await workshop.join(board, 'participant', 'Jugendamt')
    const b = await read(board, 'observer', 'Presse')
    expect(await b.page.getByRole('heading', { level: 1 }).innerText()).toBe('SWOT')
    await b.page.getByRole('heading', { level: 3, name: 'Stärken' }).waitFor()
    await a.startNote(400, 400, 'Frühe Hilfen sind bekannt')
    await b.page.getByRole('listitem').getByText('Frühe Hilfen sind bekannt').waitFor()
    await a.page.keyboard.type(' und geschätzt')
    await b.page.getByText('Frühe Hilfen sind bekannt und geschätzt').waitFor()
    expect(await findings(b.page)).toEqual([])
    await b.page.emulateMedia({ colorScheme: 'dark' })
    expect(await findings(b.page)).toEqual([])
  })
})
