// @vitest-environment jsdom
import { createShapeId } from 'tldraw'
import { expect, test } from 'vitest'
import { insertRecord, type PlainRecord, recordsOf } from '../../shared/records/encoding.ts'
import { arrow, codec, note, tie } from '../records/samples.ts'
import type { CanvasPerson } from './canvas-person.ts'
import { atWall, sync } from './wall.ts'

/*
 * The editor keeps an arrow right above what it is tied to, and puts it there again after every change. What
 * others may have written must not keep it at that for ever.
 */

/** Writes into the contributions as another program might. */
function forge({ peer }: CanvasPerson, ...records: readonly PlainRecord[]): void {
  const doc = peer.doc('board')
  doc.transact(() => {
    for (const record of records) insertRecord(recordsOf(doc), record, codec)
  })
}

const ARROWS = ['p', 'q', 'r'].map((id, at) => arrow(id, { index: `a${at + 5}` }))

test.each([
  ['to itself', ['pp']],
  ['to one another', ['pq', 'qp']],
  ['in a circle', ['pq', 'qr', 'rp']],
  ['from a note to itself', ['nn']],
])('arrows tied %s do not bring the canvas down', (_, ties) => {
  const [moderator, participant] = atWall()
  const forged = ties.map((ends) => tie(ends, ends.charAt(0), ends.charAt(1)))
  forge(participant, ...ARROWS, note('n', { index: 'a8' }), ...forged)
  sync(moderator, participant)
  for (const { editor } of [moderator, participant]) {
    editor.nudgeShapes([createShapeId('q')], { x: 10, y: 0 })
    expect(editor.getShape(createShapeId('q'))).toMatchObject({ x: 10 })
    expect(editor.getBindingsInvolvingShape(createShapeId('p'))).toEqual([])
  }
})

test('a shape that somebody puts inside the arrow tied to it lies on the page', () => {
  const [moderator, participant] = atWall()
  forge(participant, ...ARROWS, note('n', { parentId: 'shape:p', index: 'a8' }), tie('one', 'p', 'n'))
  sync(moderator, participant)
  for (const { editor } of [moderator, participant]) {
    expect(editor.getShape(createShapeId('n'))?.parentId).toBe('page:page')
    expect(editor.getBindingsToShape(createShapeId('n'), 'arrow')).toHaveLength(1)
  }
})

test('an arrow tied to one of two shapes with the same index finds its place, and all see it there', () => {
  const [moderator, participant] = atWall()
  forge(
    participant,
    note('a', { index: 'a7' }),
    note('b', { index: 'a7' }),
    arrow('p', { index: 'a9' }),
    tie('one', 'p', 'a'),
  )
  for (let round = 0; round < 5; round++) sync(moderator, participant)
  const before = recordsOf(participant.peer.doc('board')).toJSON()
  sync(moderator, participant)
  expect(recordsOf(participant.peer.doc('board')).toJSON()).toEqual(before)
  const order = ['a', 'p', 'b'].map((id) => createShapeId(id))
  for (const { editor } of [moderator, participant])
    expect(editor.getSortedChildIdsForParent(editor.getCurrentPageId()).slice(-3)).toEqual(order)
})
