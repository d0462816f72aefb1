// @vitest-environment jsdom
import { createShapeId, PageRecordType } from 'tldraw'
import { describe, expect, test } from 'vitest'
import { clearField, contributionsIn } from '../../client/canvas/structure/clear-field.ts'
import { Rehearsal } from '../../client/canvas/structure/rehearsal.ts'
import { lock, release } from '../../client/canvas/structure/release.ts'
import { FIELD } from '../../shared/fields/field.ts'
import { atWall, BELOW, CARD, join, LEFT, placeOf, RIGHT, sync, write } from './wall.ts'

describe('a single released field', () => {
  test('can be changed by participants until it is locked; its cards and other fields cannot tell', () => {
    const [a, b] = atWall()
    write(b, LEFT, 120, CARD)
    sync(a, b)
    const move = () => b.editor.updateShapes([LEFT, RIGHT].map((id) => ({ id, type: FIELD, x: 7 })))
    move()
    expect([placeOf(b, LEFT)[0], placeOf(b, RIGHT)[0]]).toEqual([0, 532])
    release(a.access, LEFT)
    sync(a, b)
    expect([LEFT, RIGHT, CARD].map((id) => b.peer.binding.layerOf(id))).toEqual(['board', 'stage', 'board'])
    move()
    sync(a, b)
    for (const each of [a, b]) {
      expect([placeOf(each, LEFT)[0], placeOf(each, RIGHT)[0]]).toEqual([7, 532])
      expect(each.editor.getShape(CARD)?.parentId).toBe(LEFT)
    }
    lock(a.access, LEFT)
    sync(a, b)
    b.editor.updateShape({ id: LEFT, type: FIELD, x: 99 })
    b.editor.deleteShapes([LEFT])
    sync(a, b)
    expect(placeOf(a, LEFT)[0]).toBe(7)
    expect(b.editor.getShape(LEFT)?.meta.released).toBeUndefined()
    expect(b.editor.getShape(CARD)?.parentId).toBe(LEFT)
  })

  test('is locked by undoing its release and free by undoing its locking, each one step', () => {
    const [a, b] = atWall()
    release(a.access, LEFT)
    a.editor.undo()
    sync(a, b)
    expect(b.isStage(LEFT)).toBe(true)
    a.editor.redo()
    lock(a.access, LEFT)
    a.editor.undo()
    sync(a, b)
    expect(b.isStage(LEFT)).toBe(false)
  })

  test('copied by a participant makes a contribution, which locking leaves alone', () => {
    const [a, b] = atWall()
    release(a.access, LEFT)
    sync(a, b)
    b.editor.duplicateShapes([LEFT], { x: 0, y: 900 })
    sync(a, b)
    const copies = b.editor.getCurrentPageShapes().filter(({ y }) => y === 900)
    expect(copies.map(({ meta }) => meta.released)).toEqual([undefined])
  })

  test('put into a participant’s group is laid on the page when it is locked', () => {
    const [a, b] = atWall()
    release(a.access, LEFT)
    sync(a, b)
    const note = write(b, LEFT, 120)
    b.editor.reparentShapes([note], b.editor.getCurrentPageId())
    b.editor.groupShapes([LEFT, note])
    sync(a, b)
    const before = placeOf(a, LEFT)
    lock(a.access, LEFT)
    sync(a, b)
    for (const each of [a, b]) {
      expect(each.editor.getShape(LEFT)?.parentId).toBe(each.editor.getCurrentPageId())
      expect(placeOf(each, LEFT)).toEqual(before)
    }
  })

  test('may be edited at the moment it is locked: nobody throws, all see the same, no card is lost', () => {
    const [a, b] = atWall()
    release(a.access, LEFT)
    sync(a, b)
    b.editor.setEditingShape(LEFT)
    b.editor.updateShape({ id: LEFT, type: FIELD, props: { title: 'zugleich' } })
    write(b, LEFT, 120, CARD)
    lock(a.access, LEFT)
    sync(a, b)
    expect(a.peer.records()).toEqual(b.peer.records())
    expect(a.editor.getShape(CARD)?.parentId).toBe(LEFT)
    expect(b.isStage(LEFT)).toBe(true)
  })

  test('deleted by a participant leaves its cards where they are', () => {
    const [a, b] = atWall()
    write(a, RIGHT, 120, CARD)
    release(a.access, RIGHT)
    sync(a, b)
    const before = placeOf(b, CARD)
    b.editor.deleteShapes([RIGHT])
    sync(a, b)
    expect(a.editor.getShape(RIGHT)).toBeUndefined()
    expect(placeOf(a, CARD)).toEqual(before)
  })
})

describe('clearing a field', () => {
  test('removes its contributions in one step and leaves structure, released or not, and other fields', () => {
    const [a, b] = atWall()
    const box = createShapeId('box')
    a.prepare(true)
    a.editor.createShape({ id: box, type: 'geo', parentId: LEFT, x: 20, y: 120 })
    a.prepare(false)
    write(b, LEFT)
    write(a, LEFT, 300)
    const other = write(b, RIGHT)
    sync(a, b)
    a.peer.undo.clear()
    release(a.access, box)
    const cleared = clearField(a.access, LEFT)
    sync(a, b)
    expect(cleared).toMatchObject({ count: 2, onlyCards: true })
    expect(b.editor.getSortedChildIdsForParent(LEFT)).toEqual([box])
    expect(b.editor.getShape(other)).toBeDefined()
    a.peer.undo.takeBack(cleared?.mark ?? '')
    sync(a, b)
    expect(contributionsIn(b.access, LEFT)).toHaveLength(2)
    expect(clearField(a.access, BELOW)).toBeNull()
  })
})

describe('a rehearsal', () => {
  test('takes back all this person did and nothing of others, even what they put into it', () => {
    const [a, b] = atWall()
    write(b, LEFT, 120, CARD)
    sync(a, b)
    const rehearsal = new Rehearsal(a.editor, a.peer.undo)
    const frame = createShapeId('frame')
    a.editor.createShape({ id: frame, type: 'frame', x: 1200, y: 300, props: { w: 500, h: 500 } })
    a.editor.updateShape({ id: CARD, type: 'note', x: 77 })
    sync(a, b)
    const guest = write(b, frame, 30)
    sync(a, b)
    const before = placeOf(b, guest)
    const ended = rehearsal.end()
    sync(a, b)
    expect(ended).toMatchObject({ count: 1 })
    for (const each of [a, b]) {
      expect(each.editor.getShape(frame)).toBeUndefined()
      expect(each.editor.getShape(CARD)).toMatchObject({ x: 40 })
      expect(placeOf(each, guest)).toEqual(before)
    }
  })
})

test('a card that somebody else deletes while it is written in is left without a fault', () => {
  const [a, b] = atWall()
  write(b, LEFT, 120, CARD)
  sync(a, b)
  b.editor.setEditingShape(CARD)
  b.editor.setCurrentTool('select.editing_shape')
  a.editor.deleteShapes([CARD])
  sync(a, b)
  expect(b.editor.getPath()).toBe('select.idle')
})

test('two moderators may write one field’s title and question at once: both see the same', () => {
  const [a] = atWall()
  const other = join('moderator', true)
  sync(a, other)
  a.prepare(true)
  for (const [person, text] of [
    [a, 'von A'],
    [other, 'von B'],
  ] as const) {
    person.editor.setEditingShape(LEFT)
    person.editor.updateShape({ id: LEFT, type: FIELD, props: { title: text } })
  }
  a.editor.updateShape({ id: LEFT, type: FIELD, props: { question: 'Was gelingt?' } })
  sync(a, other)
  expect(a.peer.records()).toEqual(other.peer.records())
  expect(other.editor.getShape(LEFT)).toMatchObject({ props: { question: 'Was gelingt?' } })
})

describe('a field that a moderator deletes while a participant drops a card into it', () => {
  test('is gone, and the card is there for everybody', () => {
    const [a, b] = atWall()
    a.prepare(true)
    write(b, LEFT, 120, CARD)
    a.editor.deleteShapes([LEFT])
    sync(a, b)
    for (const each of [a, b]) {
      expect(each.editor.getShape(LEFT)).toBeUndefined()
      expect(each.editor.getShape(CARD)?.parentId).toBe(each.editor.getCurrentPageId())
    }
  })
})

test('a field moved to another page brings its cards along', () => {
  const [a, b] = atWall()
  write(b, LEFT, 120, CARD)
  sync(a, b)
  a.prepare(true)
  a.editor.createPage({ name: 'Zwei', id: PageRecordType.createId('zwei') })
  a.editor.moveShapesToPage([LEFT], PageRecordType.createId('zwei'))
  sync(a, b)
  for (const each of [a, b]) {
    expect(each.editor.getAncestorPageId(CARD)).toBe('page:zwei')
    expect(each.editor.getShape(CARD)?.parentId).toBe(LEFT)
    expect(each.peer.binding.layerOf(CARD)).toBe('board')
  }
})
