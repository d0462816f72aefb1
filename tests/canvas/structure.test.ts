// @vitest-environment jsdom
import { createShapeId, type TLShapeId } from 'tldraw'
import { afterEach, describe, expect, test } from 'vitest'
import { clearField, contributionsIn } from '../../client/canvas/structure/clear-field.ts'
import { isCramped, makeRoom } from '../../client/canvas/structure/make-room.ts'
import { Rehearsal } from '../../client/canvas/structure/rehearsal.ts'
import { lock, release } from '../../client/canvas/structure/release.ts'
import { FIELD } from '../../shared/fields/field.ts'
import { DOCUMENT, PAGE } from '../records/samples.ts'
import { meet, seedOf } from '../sync/peer.ts'
import { CanvasPerson, type CanvasPersonOptions } from './canvas-person.ts'

const people: CanvasPerson[] = []
afterEach(() => {
  for (const person of people.splice(0)) person.destroy()
})

const SEED = seedOf({ stage: [DOCUMENT, PAGE] })

function join(role: CanvasPersonOptions['role'], isPreparing = false): CanvasPerson {
  const person = new CanvasPerson({ role, seed: SEED, isPreparing })
  people.push(person)
  return person
}

function sync(...present: readonly CanvasPerson[]): void {
  meet(...present.map(({ peer }) => peer))
}

const [LEFT, RIGHT, BELOW] = ['left', 'right', 'below'].map((name) => createShapeId(name)) as [
  TLShapeId,
  TLShapeId,
  TLShapeId,
] // three names, three ids
const CARD = createShapeId('card')

/** A moderator and a participant at a wall of three fields: two side by side, one below the left one. */
function atWall(): [CanvasPerson, CanvasPerson] {
  const [moderator, participant] = [join('moderator', true), join('participant')]
  const field = (id: TLShapeId, x: number, y: number) =>
    moderator.editor.createShape({ id, type: FIELD, x, y, props: { w: 500, h: 400, title: id } })
  field(LEFT, 0, 0)
  field(RIGHT, 532, 0)
  field(BELOW, 0, 432)
  moderator.prepare(false)
  sync(moderator, participant)
  moderator.peer.undo.clear()
  return [moderator, participant]
}

function write(person: CanvasPerson, parentId: TLShapeId, y = 120, id = createShapeId()): TLShapeId {
  person.editor.createShape({ id, type: 'note', parentId, x: 40, y })
  return id
}

function heightOf({ editor }: CanvasPerson, id: TLShapeId): number {
  return editor.getShapeGeometry(id).bounds.h
}

function placeOf({ editor }: CanvasPerson, id: TLShapeId): [number, number] {
  const { x, y } = editor.getShapePageTransform(id).point()
  return [x, y]
}

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

describe('a field with cards over its edge', () => {
  test('shows itself higher on every screen, and writes nothing', () => {
    const [a, b] = atWall()
    write(a, RIGHT, 350, CARD)
    sync(a, b)
    for (const each of [a, b]) {
      expect(heightOf(each, RIGHT)).toBe(350 + 200 + 24)
      expect(each.editor.getShape(RIGHT)).toMatchObject({ props: { h: 400 } })
    }
    b.editor.deleteShapes([CARD])
    sync(a, b)
    expect(heightOf(a, RIGHT)).toBe(400)
  })

  test('stops before the field below it until a moderator makes room, in one step', () => {
    const [a, b] = atWall()
    write(b, LEFT, 350, CARD)
    const below = write(b, BELOW)
    sync(a, b)
    expect(heightOf(a, LEFT)).toBe(416)
    expect(isCramped(a.access, LEFT)).toBe(true)
    const before = placeOf(a, below)
    makeRoom(a.access, LEFT)
    sync(a, b)
    for (const each of [a, b]) {
      expect(each.editor.getShape(LEFT)).toMatchObject({ props: { h: 574 } })
      expect(placeOf(each, BELOW)).toEqual([0, 432 + 174])
      expect(placeOf(each, below)).toEqual([before[0], before[1] + 174])
      expect(placeOf(each, RIGHT)).toEqual([532, 0])
    }
    expect(isCramped(a.access, LEFT)).toBe(false)
    a.editor.undo()
    sync(a, b)
    expect([heightOf(b, LEFT), placeOf(b, BELOW)[1]]).toEqual([416, 432])
  })

  test('does not count what is bound to its own edge', () => {
    const [a] = atWall()
    const arrow = createShapeId('arrow')
    write(a, RIGHT, 120, CARD)
    a.editor.createShape({
      id: arrow,
      type: 'arrow',
      parentId: RIGHT,
      x: 10,
      y: 10,
      props: { end: { x: 0, y: 900 } },
    })
    for (const [toId, terminal] of [
      [RIGHT, 'start'],
      [CARD, 'end'],
    ] as const) {
      a.editor.createBinding({ type: 'arrow', fromId: arrow, toId, props: { terminal } })
    }
    a.editor.groupShapes([arrow, CARD])
    expect(heightOf(a, RIGHT)).toBe(400)
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
