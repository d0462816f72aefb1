import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { WORKER_FROM_BYTES } from '../../server/limits.ts'
import { createDocuments, type Documents, documentOperations } from '../../server/room/documents.ts'

let documents: Documents = createDocuments()
afterEach(async () => {
  await documents.close()
  documents = createDocuments()
})

function largeUpdate(): Uint8Array {
  const doc = new Y.Doc()
  for (let index = 0; index < 50; index++)
    doc.getMap('records').set(`k${index}`, 'x'.repeat(WORKER_FROM_BYTES / 20))
  doc.getMap('records').delete('k0')
  return Y.encodeStateAsUpdate(doc)
}

test('a large document gets the same treatment in the worker thread as here', async () => {
  const update = largeUpdate()
  expect(update.length).toBeGreaterThan(WORKER_FROM_BYTES)
  const there = await documents.compact(null, [update])
  const here = documentOperations.compact(null, [update])
  expect(Buffer.compare(there.update, here.update)).toBe(0)
  expect(there.clocks).toEqual(here.clocks)
  expect(await documents.inspect(there.update, [])).toEqual(documentOperations.inspect(here.update, []))
})

test('compacting leaves deleted content out and keeps what is known of the deletion', async () => {
  const doc = new Y.Doc()
  doc.getMap('records').set('secret', 'deleted content')
  doc.getMap('records').delete('secret')
  const kept = new Y.Doc({ gc: false })
  Y.applyUpdate(kept, Y.encodeStateAsUpdate(doc))
  const { update, deletions } = await documents.compact(null, [Y.encodeStateAsUpdate(kept)])
  expect(Buffer.from(update).includes('deleted content')).toBe(false)
  expect(Y.decodeUpdate(deletions).structs).toEqual([])
  expect(Y.decodeUpdate(deletions).ds.clients.size).toBe(1)
})

test('unreadable bytes are refused in the worker thread as here', async () => {
  const large = new Uint8Array(WORKER_FROM_BYTES + 1).fill(255)
  await expect(documents.inspect(large, [])).rejects.toThrow('not a Yjs update')
  await expect(documents.inspect(large.subarray(0, 10), [])).rejects.toThrow('not a Yjs update')
})
