import { expect, test } from 'vitest'
import { referenceEntries, referencesOf } from '../../shared/cards/references.ts'
import { asRecord, DOCUMENT, note, PAGE } from '../records/samples.ts'
import { meet, type Peer, seedOf } from './peer.ts'
import { peersOf } from './peers.ts'

const join = peersOf(seedOf({ stage: [DOCUMENT, PAGE] }))

function refer(peer: Peer, wanted: readonly string[]): void {
  const card = peer.get('shape:card')
  if (card?.typeName !== 'shape') throw new Error('no card')
  peer.put({ ...card, meta: { ...card.meta, ...referenceEntries(card.meta, wanted) } })
}

const referencesAt = (peer: Peer) => referencesOf({ ...peer.get('shape:card')?.meta })

test('references that two people add and take away at once all hold', () => {
  const [a, b] = [join(), join()]
  a.put(asRecord(note('card')))
  refer(a, ['shape:one', 'shape:two'])
  meet(a, b)
  refer(a, ['shape:one', 'shape:two', 'shape:three'])
  refer(b, ['shape:two', 'shape:four'])
  meet(a, b)
  expect(referencesAt(a)).toEqual(['shape:four', 'shape:three', 'shape:two'])
  expect(referencesAt(b)).toEqual(referencesAt(a))
})

test('what each takes back is their own references', () => {
  const [a, b] = [join(), join()]
  a.put(asRecord(note('card')))
  meet(a, b)
  a.undo.mark('references')
  refer(a, ['shape:one'])
  meet(a, b)
  refer(b, ['shape:one', 'shape:two'])
  meet(a, b)
  a.undo.undo()
  meet(a, b)
  expect(referencesAt(a)).toEqual(['shape:two'])
  expect(referencesAt(b)).toEqual(['shape:two'])
})
