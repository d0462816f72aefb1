import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { CreateBoardAnswer } from '../../shared/api.ts'
import { CREATED, recordsOf } from '../../shared/records/encoding.ts'
import { frame, note } from '../records/samples.ts'
import { BROWSER } from './people.ts'
import { SPOT, Workshop } from './workshop.ts'

const workshop = Workshop.open()

/** A program that writes records of its own, as a stock y-websocket client. */
async function forge(board: CreateBoardAnswer, write: (records: Y.Map<unknown>) => void): Promise<void> {
  const { url } = workshop.product
  const answer = await fetch(`${url}/api/boards/${board.id}/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ secret: board.links.participant.split('#')[1], name: 'Programm' }),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  class WithCookie extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie } })
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync/${board.id}`, 'board', doc, {
    WebSocketPolyfill: WithCookie as never, // the same interface, with a header
    disableBc: true,
  })
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  doc.transact(() => write(recordsOf(doc)))
  // The server answers in order: when it has answered this, it has taken the write.
  const check = new Y.Doc()
  const reader = new WebsocketProvider(provider.serverUrl, 'board', check, {
    WebSocketPolyfill: WithCookie as never,
    disableBc: true,
  })
  await expect.poll(() => recordsOf(check).size).toBe(recordsOf(doc).size)
  provider.destroy()
  reader.destroy()
}

describe.skipIf(BROWSER === undefined)('the way in', () => {
  test('creates a board on the start page and finds it there again', async () => {
    const person = await workshop.arrive()
    await person.page.goto(workshop.product.url)
    await person.page.getByRole('textbox', { name: 'Titel des Boards' }).fill('Präventionsleitbild Köln')
    await person.page.keyboard.press('Enter')
    await person.giveName('Moderation')
    await person.seeBoard()
    expect(new URL(person.page.url()).hash).toBe('')
    await person.page.locator('.pw-header').getByText('Präventionsleitbild Köln').first().waitFor()
    await person.page.goto(workshop.product.url)
    await person.page.getByRole('link', { name: /Präventionsleitbild Köln/ }).click()
    await person.seeBoard()
  })

  test('shows names and titles as what they are, whatever is in them', async () => {
    const board = await workshop.product.createBoard('<img src=x onerror=alert(1)> \u202Etxet')
    const a = await workshop.join(board, 'moderator', '<b>Amt</b> \u202E51')
    await a.page.locator('.pw-header').getByText('<img src=x onerror=alert(1)> txet').first().waitFor()
    expect(await a.page.locator('img[src="x"]').count()).toBe(0)
  })

  test('refuses a wrong link in words', async () => {
    const board = await workshop.product.createBoard('x')
    const person = await workshop.arrive()
    await person.page.goto(`${board.links.participant.split('#')[0]}#wrongwrongwrongwrongwrong`)
    await person.giveName('Schulamt')
    await person.page.getByText(/Link/).first().waitFor()
    expect(await person.page.locator('.tl-canvas').count()).toBe(0)
  })

  test('ends at once for a person the moderator removes', async () => {
    const board = await workshop.product.createBoard('x')
    const a = await workshop.join(board, 'moderator', 'Moderation')
    const b = await workshop.join(board, 'participant', 'Schulamt')
    await a.page.getByRole('button', { name: '2 Personen auf dem Board' }).click()
    await a.page.getByRole('button', { name: 'Schulamt vom Board entfernen' }).click()
    await a.page.getByRole('button', { name: 'Endgültig entfernen' }).click()
    await b.page.getByText('Sie nehmen an diesem Board nicht mehr teil').waitFor()
    await b.page.reload()
    await b.page.getByText('Sie nehmen an diesem Board nicht mehr teil').waitFor()
  })

  test('is shown again in the share dialog, where it can be closed', async () => {
    const board = await workshop.product.createBoard('x')
    const a = await workshop.join(board, 'moderator', 'Moderation')
    await a.page.getByRole('button', { name: 'Teilen' }).click()
    const shown = a.page.locator('input[readonly]')
    await expect.poll(() => shown.count()).toBe(3)
    const links = await shown.evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value')))
    expect([...links].sort()).toEqual(Object.values(board.links).sort())
    await a.page.getByRole('button', { name: 'Link Teilnahme verwalten' }).click()
    await a.page.getByRole('button', { name: 'Link schließen' }).click()
    await a.page.getByRole('button', { name: 'Link wieder öffnen' }).waitFor()
    const late = await workshop.arrive()
    await late.page.goto(board.links.participant)
    await late.giveName('Schulamt')
    await late.page.getByText('Dieser Link ist geschlossen').waitFor()
  })

  test('keeps the canvas alive whatever records arrive from elsewhere', async () => {
    const board = await workshop.product.createBoard('x')
    const a = await workshop.join(board, 'moderator', 'Moderation')
    await a.startNote(...SPOT, 'steht')
    await a.finishNote()
    await a.seeSaved()
    await forge(board, (records) => {
      records.set('shape:bad', new Y.Map([[CREATED, { ...note('bad'), type: 'hologram' }]]))
      records.set('shape:text', 'not a record')
      records.set('shape:one', new Y.Map([[CREATED, frame('one', { parentId: 'shape:two', index: 'a2' })]]))
      records.set('shape:two', new Y.Map([[CREATED, frame('two', { parentId: 'shape:one', index: 'a2' })]]))
      records.set('shape:twin', new Y.Map([[CREATED, note('twin', { index: 'a2', x: 900 })]]))
      const embed = { ...note('embed'), type: 'embed', props: { url: 'https://example.org', w: 100, h: 100 } }
      records.set('shape:embed', new Y.Map([[CREATED, embed]]))
    })
    await a.page.getByText('Nicht lesbar – bleibt erhalten').first().waitFor()
    await a.seeNote('steht')
    await a.startNote(SPOT[0] - 250, SPOT[1], 'geht weiter')
    await a.finishNote()
    await a.seeNote('geht weiter')
    await a.seeSaved()
  })
})
