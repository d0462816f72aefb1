// @vitest-environment jsdom
import { createShapeId } from 'tldraw'
import { describe, expect, test } from 'vitest'
import { isCramped, makeRoom } from '../../client/canvas/structure/make-room.ts'
import { atWall, BELOW, CARD, heightOf, LEFT, placeOf, RIGHT, sync, write } from './wall.ts'

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
