// @vitest-environment jsdom
import { createShapeId, PageRecordType, type TLRecord } from 'tldraw'
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { FIELD } from '../../shared/fields/field.ts'
import { localPropsOf, type PlainRecord } from '../../shared/records/encoding.ts'
import type { Layer } from '../../shared/roles.ts'
import { DOCUMENT, PAGE } from '../records/samples.ts'
import { pick, type Random, randomOf, seedsOf } from '../seeds.ts'
import { seedOf } from '../sync/peer.ts'
import { CanvasPerson } from './canvas-person.ts'
import { type Action, BY_HAND, BY_PROGRAM } from './participant-actions.ts'

const STEPS = 250

const people: CanvasPerson[] = []
afterEach(() => {
  for (const person of people.splice(0)) person.destroy()
})

function join(role: 'moderator' | 'participant', seed: Partial<Record<Layer, Uint8Array>>): CanvasPerson {
  const person = new CanvasPerson({ role, seed, isPreparing: role === 'moderator' })
  people.push(person)
  return person
}

function layersOf({ peer }: CanvasPerson): Record<Layer, Uint8Array> {
  return {
    stage: Y.encodeStateAsUpdate(peer.doc('stage')),
    board: Y.encodeStateAsUpdate(peer.doc('board')),
  }
}

/** Two pages with fields, a group, a frame, and shapes tied to one another; cards in the fields. */
function preparedBoard(): Record<Layer, Uint8Array> {
  const moderator = join('moderator', seedOf({ stage: [DOCUMENT, PAGE] }))
  const { editor } = moderator
  const fields = ['a', 'b', 'c'].map((name) => createShapeId(name))
  for (const [at, id] of fields.entries())
    editor.createShape({ id, type: FIELD, x: at * 450, y: 0, props: { w: 400, h: 500, title: id } })
  const boxes = ['d', 'e', 'f', 'g'].map((name) => createShapeId(name))
  for (const [at, id] of boxes.entries()) editor.createShape({ id, type: 'geo', x: at * 200, y: 560 })
  const arrow = createShapeId('arrow')
  editor.createShape({ id: arrow, type: 'arrow' })
  for (const [at, terminal] of (['start', 'end'] as const).entries()) {
    const toId = boxes[at] ?? arrow
    editor.createBinding({ type: 'arrow', fromId: arrow, toId, props: { terminal } })
  }
  editor.groupShapes(boxes.slice(2))
  editor.createShape({ id: createShapeId('frame'), type: 'frame', x: 0, y: 800, props: { w: 400, h: 300 } })
  editor.createPage({ name: 'Zwei', id: PageRecordType.createId('zwei') })
  moderator.prepare(false)
  for (const parentId of fields) {
    editor.createShape({ type: 'note', parentId, x: 20, y: 120 })
    editor.createShape({ type: 'note', parentId, x: 20, y: 350 })
  }
  moderator.peer.binding.flush()
  return layersOf(moderator)
}

/** What is on a screen, without what every screen works out for itself. As JSON, for which -0 is 0. */
function shownBy({ peer }: CanvasPerson): unknown {
  const shown = peer.records().map((record: TLRecord) => {
    if (record.typeName !== 'shape') return record
    const own = Object.keys(localPropsOf(record as unknown as PlainRecord)) // a shape is a plain record
    const props = Object.entries(record.props).filter(([name]) => !own.includes(name))
    return { ...record, props: Object.fromEntries(props) }
  })
  return JSON.parse(JSON.stringify(shown))
}

/** Until the editor has nothing more to put right (the place of arrows among others) in what it is shown. */
function comeToRest({ peer }: CanvasPerson): void {
  for (let round = 0; round < 10; round++) {
    const before = Y.encodeStateVector(peer.doc('board'))
    peer.settle()
    if (Buffer.from(before).equals(Y.encodeStateVector(peer.doc('board')))) return
  }
  throw new Error('the editor and what it is shown do not come to rest')
}

function stepsOf(random: Random, actions: Readonly<Record<string, Action>>): string[] {
  return Array.from({ length: STEPS }, () => pick(random, Object.keys(actions)))
}

describe('whatever a participant does', () => {
  const runs = seedsOf('participant', 8).flatMap((seed) =>
    [BY_HAND, { ...BY_HAND, ...BY_PROGRAM }].map((actions) => ({ seed, actions })),
  )
  test.each(runs)('not a byte of the stage changes (seed $seed)', ({ seed, actions }) => {
    const random = randomOf(seed)
    const layers = preparedBoard()
    const person = join('participant', layers)
    const before = Y.encodeStateAsUpdate(person.peer.doc('stage'))
    for (const [step, name] of stepsOf(random, actions).entries()) {
      try {
        person.editor.markHistoryStoppingPoint(name)
        actions[name]?.(person.editor, random)
        if (step % 10 === 9) person.peer.settle()
      } catch (error) {
        // Who programs sees what they get; the stage does not.
        if (actions === BY_HAND) throw new Error(`step ${step}, ${name}`, { cause: error })
      }
    }
    person.peer.binding.flush()
    expect(Buffer.from(Y.encodeStateAsUpdate(person.peer.doc('stage'))).equals(Buffer.from(before))).toBe(
      true,
    )
    expect(layersOf(person).board).not.toEqual(layers.board)
    comeToRest(person)
    const fresh = join('participant', layersOf(person))
    comeToRest(fresh)
    expect(shownBy(person)).toEqual(shownBy(fresh))
  })
})
