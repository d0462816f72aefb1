import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { startTestServer, type TestBoard, type TestPerson, type TestServer } from './helpers/server.ts'

let server: TestServer
let board: TestBoard
beforeAll(async () => {
  server = await startTestServer()
  board = await server.createBoard()
})
afterAll(() => server.close())

/** A y-websocket client as anybody would write it; only the cookie is added, as a browser does. */
function stockClient(person: TestPerson, layer = 'board') {
  class WithCookie extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers: { cookie: person.cookie } })
    }
  }
  const doc = new Y.Doc()
  const url = `${server.url.replace('http', 'ws')}/sync/${board.id}`
  const provider = new WebsocketProvider(url, layer, doc, {
    disableBc: true,
    // ws is a WebSocket in all that y-websocket uses of one.
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
  })
  return { doc, provider, records: doc.getMap('records') }
}

function until(doc: Y.Doc, done: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!done()) return
      doc.off('update', look)
      resolve()
    }
    doc.on('update', look)
    look()
  })
}

test('two stock y-websocket clients converge, see each other, and one who is back catches up', async () => {
  const [ada, ben] = [
    stockClient(await board.join('moderator')),
    stockClient(await board.join('participant')),
  ]
  ada.records.set('from-ada', 1)
  ben.records.set('from-ben', 2)
  await Promise.all(
    [ada, ben].map(({ doc, records }) =>
      until(doc, () => records.has('from-ada') && records.has('from-ben')),
    ),
  )
  ben.provider.disconnect()
  ben.records.set('offline', 3)
  ada.records.delete('from-ben')
  ben.provider.connect()
  await Promise.all(
    [ada, ben].map(({ doc, records }) =>
      until(doc, () => records.has('offline') && !records.has('from-ben')),
    ),
  )
  expect(ada.records.toJSON()).toEqual(ben.records.toJSON())
  ada.provider.destroy()
  ben.provider.destroy()
})

test('a stock client of an observer reads and stays connected', async () => {
  const eve = stockClient(await board.join('observer'), 'stage')
  await until(eve.doc, () => eve.records.has('page:page'))
  expect(eve.provider.wsconnected).toBe(true)
  eve.provider.destroy()
})
