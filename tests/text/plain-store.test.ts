import type { TLRecord } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import { PlainStore } from '../../client/pages/text/plain-store.ts'
import { asRecord, DOCUMENT, note, PAGE } from '../records/samples.ts'

const [document, page, card] = [DOCUMENT, PAGE, note('a')].map(asRecord) as [TLRecord, TLRecord, TLRecord]

test('holds records, and is called what the board is called', () => {
  const store = new PlainStore()
  store.put([document, page, card])
  expect(store.title.get()).toBe('Board')
  expect(store.get(card.id)).toBe(card)
  store.remove([card.id])
  expect(store.has(card.id)).toBe(false)
  expect(store.allRecords()).toEqual([document, page])
})

test('tells listeners at once what has changed, and whose doing it was', () => {
  const store = new PlainStore()
  const heard: string[] = []
  const tell = (who: string) => (entry: { changes: object; source: string }) => {
    const [added, updated, removed] = Object.values(entry.changes).map((part) => Object.keys(part).length)
    heard.push(`${who}: ${entry.source} ${added} ${updated} ${removed}`)
  }
  const stop = store.listen(tell('all'))
  store.listen(tell('user'), { source: 'user' })
  store.mergeRemoteChanges(() => store.put([page, card]))
  store.put([{ ...card, isLocked: true } as TLRecord]) // still a note
  store.put([store.get(card.id) ?? card])
  stop()
  store.remove([card.id, card.id])
  expect(heard).toEqual(['all: remote 2 0 0', 'all: user 0 1 0', 'user: user 0 1 0', 'user: user 0 0 1'])
})
