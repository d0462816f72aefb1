// @vitest-environment jsdom
import { createShapeId } from 'tldraw'
import { afterEach, expect, test } from 'vitest'
import { tidyField } from '../../client/canvas/fields/tidy-field.ts'
import { FIELD } from '../../shared/fields/field.ts'
import { DOCUMENT, PAGE } from '../records/samples.ts'
import { int32, randomOf, seedsOf } from '../seeds.ts'
import { seedOf } from '../sync/peer.ts'
import { CanvasPerson } from './canvas-person.ts'

const CARDS = 300
const LIMIT_BYTES = 60_000

let person: CanvasPerson | null = null
afterEach(() => person?.destroy())

test.each(seedsOf('tidying', 3))(
  'tidying 300 cards is one update under 60 KB and one undo step (seed %i)',
  (seed) => {
    const random = randomOf(seed)
    person = new CanvasPerson({
      role: 'moderator',
      seed: seedOf({ stage: [DOCUMENT, PAGE] }),
      isPreparing: true,
    })
    const { editor, peer } = person
    const board = peer.doc('board')
    // An id of Yjs is random, and a short one saves bytes: this is the longest.
    board.clientID = 2 ** 32 - 1
    const field = createShapeId()
    editor.createShape({ id: field, type: FIELD, x: 0, y: 0, props: { w: 2000, h: 4000 } })
    person.prepare(false)
    const place = () => int32(random, 0, 1_000_000) / 997
    editor.createShapes(
      Array.from({ length: CARDS }, () => ({ type: 'note', parentId: field, x: place(), y: place() })),
    )
    peer.binding.flush()
    const places = () =>
      editor.getSortedChildIdsForParent(field).map((id) => {
        const shape = editor.getShape(id)
        return [shape?.x, shape?.y]
      })
    const before = places()
    const sizes: number[] = []
    board.on('update', (update) => sizes.push(update.length))
    tidyField(editor, field, 'grid')
    peer.binding.flush()
    expect(sizes).toHaveLength(1)
    console.log(`tidying ${CARDS} cards: ${sizes[0]} bytes`)
    expect(sizes[0]).toBeLessThan(LIMIT_BYTES)
    expect(new Set(places().map(String)).size).toBe(CARDS)
    expect(places()).not.toEqual(before)
    editor.undo()
    expect(places()).toEqual(before)
  },
)
