import { WebSocket as NodeWebSocket } from 'ws'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { LayerConnection } from '../../../client/sync/layer-connection.ts'
import { insertRecord, type PlainRecord } from '../../../shared/records/encoding.ts'
import type { Product } from '../../e2e/product.ts'
import { codec } from '../../records/samples.ts'

/** Notes arrive over loopback in far less; longer means that the server refuses them. */
const STORED_WITHIN_MS = 20_000

/**
 * Creates a board that holds the given shapes on its board layer, written by a participant of its own.
 *
 * @returns the participants' link
 */
export async function createBoard(product: Product, shapes: readonly PlainRecord[]): Promise<string> {
  const { links, connection } = await createOpenBoard(product, shapes)
  connection.destroy()
  return links.participant
}

/** The same, and the connection of that participant goes on until it is destroyed. */
export async function createOpenBoard(product: Product, shapes: readonly PlainRecord[]) {
  const { id, links } = await product.createBoard('Bench')
  const cookie = await join(product, id, links.participant)
  const connection = connect(`${product.url.replace('http', 'ws')}/sync/${id}`, cookie)
  try {
    await until(() => connection.everSynced)
    connection.doc.transact(() => {
      for (const shape of shapes) insertRecord(connection.records, shape, codec)
    })
    await until(() => connection.waiting === 0)
  } catch (error) {
    connection.destroy()
    throw error
  }
  return { links, connection }
}

/** @returns the membership, as a `Cookie` header carries it */
async function join(product: Product, board: string, link: string): Promise<string> {
  const response = await fetch(`${product.url}/api/boards/${board}/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: product.url },
    body: JSON.stringify({ secret: new URL(link).hash.slice(1), name: 'Bench' }),
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (cookie === undefined) throw new Error(`joining a board: ${response.status} ${await response.text()}`)
  return cookie
}

function connect(url: string, cookie: string): LayerConnection {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  awareness.setLocalState(null)
  class Socket extends NodeWebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie } })
    }
  }
  // What a browser's has beyond this one is not used.
  const WebSocketImplementation = Socket as unknown as typeof WebSocket
  return new LayerConnection({
    ...{ layer: 'board', writable: true, url, awareness, doc, WebSocketImplementation },
    onChange: () => {},
  })
}

async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + STORED_WITHIN_MS
  while (!condition()) {
    if (performance.now() > end) throw new Error('the server did not take the notes')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
