import { createShapeId, type TLShapeId } from 'tldraw'
import { afterEach } from 'vitest'
import { FIELD } from '../../shared/fields/field.ts'
import { DOCUMENT, PAGE } from '../records/samples.ts'
import { meet, seedOf } from '../sync/peer.ts'
import { CanvasPerson, type CanvasPersonOptions } from './canvas-person.ts'

/* A wall of three fields for the tests of a file, and the people at it. */

const people: CanvasPerson[] = []
afterEach(() => {
  for (const person of people.splice(0)) person.destroy()
})

const SEED = seedOf({ stage: [DOCUMENT, PAGE] })

export function join(role: CanvasPersonOptions['role'], isPreparing = false): CanvasPerson {
  const person = new CanvasPerson({ role, seed: SEED, isPreparing })
  people.push(person)
  return person
}

export function sync(...present: readonly CanvasPerson[]): void {
  meet(...present.map(({ peer }) => peer))
}

export const [LEFT, RIGHT, BELOW] = ['left', 'right', 'below'].map((name) => createShapeId(name)) as [
  TLShapeId,
  TLShapeId,
  TLShapeId,
] // three names, three ids
export const CARD = createShapeId('card')

/** A moderator and a participant at a wall of three fields: two side by side, one below the left one. */
export function atWall(): [CanvasPerson, CanvasPerson] {
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

export function write(person: CanvasPerson, parentId: TLShapeId, y = 120, id = createShapeId()): TLShapeId {
  person.editor.createShape({ id, type: 'note', parentId, x: 40, y })
  return id
}

export function heightOf({ editor }: CanvasPerson, id: TLShapeId): number {
  return editor.getShapeGeometry(id).bounds.h
}

export function placeOf({ editor }: CanvasPerson, id: TLShapeId): [number, number] {
  const { x, y } = editor.getShapePageTransform(id).point()
  return [x, y]
}
