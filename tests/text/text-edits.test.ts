import type { TLParentId, TLShape } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import { TextEdits } from '../../client/pages/text/text-edits.ts'
import type { OpenBoard } from '../../client/sync/session.ts'
import type { PlainRecord } from '../../shared/records/encoding.ts'
import { schemaReader } from '../../shared/records/schema.ts'
import { everyKind } from '../records/every-kind.ts'
import { arrow, asRecord, DOCUMENT, note, PAGE, tie } from '../records/samples.ts'
import { field } from '../results/boards.ts'
import { Peer, seedOf } from '../sync/peer.ts'

const FIELD = 'shape:Stärken' as TLParentId
const OTHER = 'shape:Fern' as TLParentId
const SECOND = { ...PAGE, id: 'page:two', index: 'a2' }

/** A board of two pages with a field each, as a participant has it in the text view. */
function desk(...records: readonly PlainRecord[]): { peer: Peer; edits: TextEdits } {
  const fields = [field('Stärken', { x: 50, y: 60 }), field('Fern', { parentId: SECOND.id })]
  const peer = new Peer({ role: 'participant', seed: seedOf({ stage: [DOCUMENT, PAGE, SECOND, ...fields] }) })
  peer.put(...records.map(asRecord))
  peer.settle()
  const open = { binding: peer.binding, undo: peer.undo }
  // Presence is not asked for by edits.
  return { peer, edits: new TextEdits(peer.store, open as unknown as OpenBoard, 'ada') }
}

function shape(peer: Peer, id: string | null): TLShape {
  return peer.get(id ?? '') as TLShape // a test that finds none fails on the next line
}

test('cards are written side by side into their field, with their author', () => {
  const { peer, edits } = desk()
  const cards = ['eins', 'zwei', 'drei', 'vier'].map((text) => shape(peer, edits.writeCard(FIELD, text)))
  const corners = cards.map(({ x, y }) => `${x},${y}`)
  expect(new Set(corners).size).toBe(4)
  expect(cards.map(({ y }) => y)).toEqual([104, 104, 104, 320])
  for (const { parentId, meta } of cards) {
    expect(parentId).toBe(FIELD)
    expect(meta.author).toBe('ada')
  }
  peer.settle()
  expect(peer.binding.layerOf(cards[0]?.id ?? '')).toBe('board')
})

test('a card below a long one does not lie on it', () => {
  const { peer, edits } = desk()
  edits.writeCard(FIELD, 'Zeile\n'.repeat(20))
  const [, , below] = ['b', 'c', 'd'].map((text) => shape(peer, edits.writeCard(FIELD, text)))
  // The place below it is taken by its text, the one beside that is not.
  expect([below?.x, below?.y]).toEqual([240, 320])
})

test('two cards exchange their places; on one spot they come apart in the order asked for', () => {
  const inField = { parentId: FIELD }
  const { peer, edits } = desk(
    note('a', { ...inField, x: 24, y: 104 }),
    note('b', { ...inField, x: 240, y: 104, index: 'a2' }),
  )
  edits.exchange('shape:a', 'shape:b')
  expect([shape(peer, 'shape:a').x, shape(peer, 'shape:b').x]).toEqual([240, 24])
  peer.undo.undo()
  expect([shape(peer, 'shape:a').x, shape(peer, 'shape:b').x]).toEqual([24, 240])
  const { peer: same, edits: onOne } = desk(note('a', inField), note('b', { ...inField, index: 'a2' }))
  onOne.exchange('shape:b', 'shape:a')
  expect(shape(same, 'shape:b').x).toBeLessThan(shape(same, 'shape:a').x)
})

test('an arrow stays and ends where its card was when that goes to another page', () => {
  const { peer, edits } = desk(
    note('a', { parentId: FIELD, x: 24, y: 104 }),
    arrow('pfeil', { index: 'a2', x: 10, y: 20 }),
    tie('end', 'pfeil', 'a'),
  )
  expect(edits.moveTo('shape:a', OTHER)).not.toBeNull()
  expect(shape(peer, 'shape:a').parentId).toBe(OTHER)
  expect(peer.get('binding:end')).toBeUndefined()
  const left = shape(peer, 'shape:pfeil')
  // The middle of the card on the page, from where the arrow begins.
  expect(left.type === 'arrow' && left.props.end).toEqual({ x: 50 + 24 + 100 - 10, y: 60 + 104 + 100 - 20 })
})

test('each deed is taken back alone', () => {
  const { peer, edits } = desk(note('a', { parentId: FIELD }))
  const removed = edits.remove('shape:a')
  const later = edits.writeCard(FIELD, 'später')
  peer.settle()
  peer.undo.takeBack(removed ?? '')
  expect(peer.get('shape:a')).toBeDefined()
  expect(peer.get(later ?? '')).toBeDefined()
})

test('what has gone in the meantime is refused', () => {
  const { edits } = desk()
  expect(edits.writeCard('shape:weg' as TLParentId, 'Text')).toBeNull()
  expect(edits.moveTo('shape:weg', FIELD)).toBeNull()
  expect(edits.remove('shape:weg')).toBeNull()
})

test('a card is painted, an offer gets its facts and a picture its description, one step of undo each', () => {
  const everything = everyKind().filter(({ type }) => type === 'note' || type === 'offer' || type === 'image')
  const { peer, edits } = desk(...everything)
  edits.paint('shape:note', 'red')
  edits.writeFacts('shape:offer', { ageTo: null, office: 'Gesundheitsamt' })
  edits.describePicture('shape:image', 'Plan des Veedels')
  peer.settle()
  expect(shape(peer, 'shape:note').props).toMatchObject({ color: 'red' })
  expect(shape(peer, 'shape:offer').props).toMatchObject({
    ageFrom: -1,
    ageTo: null,
    office: 'Gesundheitsamt',
  })
  expect(shape(peer, 'shape:image').props).toMatchObject({ altText: 'Plan des Veedels' })
  peer.undo.undo()
  expect(shape(peer, 'shape:image').props).toMatchObject({ altText: 'Plan' })
  expect(shape(peer, 'shape:offer').props).toMatchObject({ office: 'Gesundheitsamt' })
  peer.undo.undo()
  expect(shape(peer, 'shape:offer').props).toMatchObject({ ageTo: 3, office: 'Jugendamt' })
  expect(shape(peer, 'shape:note').props).toMatchObject({ color: 'red' })
})

test('what is made here is what the schema of the canvas takes', () => {
  const { peer, edits } = desk()
  const whole = schemaReader(peer.store.schema)
  const made = [edits.writeCard(FIELD, 'eins\nzwei'), edits.addRow(FIELD), edits.writeSheet(FIELD)]
  for (const id of made) expect(() => whole.check({ ...shape(peer, id) })).not.toThrow()
})
