// @vitest-environment jsdom
import type { Editor, TLShapeId } from 'tldraw'
import { describe, expect, test } from 'vitest'
import { insertDrawing } from '../../client/canvas/import/tldr/insert-drawing.ts'
import { readDrawing } from '../../client/canvas/import/tldr/read-drawing.ts'
import { type RowOrder, writeRows } from '../../client/canvas/import/write-rows.ts'
import { rowsIn } from '../../client/canvas/tables/loose-rows.ts'
import { columnsOf } from '../../client/canvas/tables/table-data.ts'
import { FIELD } from '../../shared/fields/field.ts'
import type { BoardId } from '../../shared/ids.ts'
import type { Column } from '../../shared/tables/column.ts'
import { drawing, note, page } from '../import/drawing.ts'
import type { CanvasPerson } from './canvas-person.ts'
import { atWall, LEFT, sync } from './wall.ts'

const WHAT: Column = { id: 'was', title: 'Was', type: 'text', width: 160, choices: [] }
const COST: Column = { id: 's-1', title: 'Kosten', type: 'amount', width: 160, choices: [] }

/** The wall, with a table in place of its left field. */
function atTable(): [CanvasPerson, CanvasPerson] {
  const [moderator, participant] = atWall()
  moderator.prepare(true)
  moderator.editor.updateShape({ id: LEFT, type: FIELD, props: { kind: 'table', columns: [WHAT] } })
  moderator.prepare(false)
  sync(moderator, participant)
  moderator.peer.undo.clear()
  return [moderator, participant]
}

function order(count: number, changes: Partial<RowOrder> = {}): RowOrder {
  const rows = Array.from({ length: count }, (_, at) => ({ was: `Zeile ${at}` }))
  return { field: LEFT, rows, newColumns: [], ...changes }
}

const still = { signal: new AbortController().signal, onProgress: () => {} }

function texts(editor: Editor, field: TLShapeId = LEFT): (string | undefined)[] {
  return rowsIn(editor, field).map(({ props }) => props.cells.was)
}

describe('imported rows', () => {
  test('come in order, to everybody, and go with one step', async () => {
    const [moderator, participant] = atTable()
    const written = await writeRows(participant.editor, order(350), still)
    expect(written).toMatchObject({ kind: 'written', count: 350 })
    sync(moderator, participant)
    expect(texts(moderator.editor)).toEqual(order(350).rows.map(({ was }) => was))
    participant.editor.undo()
    sync(moderator, participant)
    expect(texts(moderator.editor)).toEqual([])
  })

  test('bring columns along while somebody prepares, as part of the same step', async () => {
    const [moderator] = atTable()
    moderator.prepare(true)
    const rows = [{ was: 'Café', 's-1': '800' }]
    await writeRows(moderator.editor, order(0, { rows, newColumns: [COST] }), still)
    expect(columnsOf(moderator.editor, LEFT).map(({ id }) => id)).toEqual(['was', 's-1'])
    expect(rowsIn(moderator.editor, LEFT)[0]?.props.cells).toEqual(rows[0])
    moderator.editor.undo()
    expect(columnsOf(moderator.editor, LEFT).map(({ id }) => id)).toEqual(['was'])
    expect(texts(moderator.editor)).toEqual([])
  })

  test('whose columns are refused are not written at all', async () => {
    const [, participant] = atTable()
    expect(await writeRows(participant.editor, order(3, { newColumns: [COST] }), still)).toEqual({
      kind: 'columns-refused',
    })
    expect(texts(participant.editor)).toEqual([])
  })

  test('leave nothing when they are stopped, or their field goes', async () => {
    const [moderator, participant] = atTable()
    const stopping = new AbortController()
    const stopped = await writeRows(participant.editor, order(350), {
      signal: stopping.signal,
      onProgress: () => stopping.abort(),
    })
    expect([stopped, texts(participant.editor)]).toEqual([{ kind: 'stopped' }, []])
    const gone = await writeRows(participant.editor, order(350), {
      ...still,
      onProgress: () => {
        sync(moderator, participant)
        moderator.prepare(true)
        if (moderator.editor.getShape(LEFT) !== undefined) moderator.editor.deleteShape(LEFT)
        sync(moderator, participant)
      },
    })
    expect(gone).toEqual({ kind: 'field-gone' })
    const rows = participant.editor.getCurrentPageShapes().filter(({ type }) => type === 'row')
    expect(rows).toEqual([])
  })
})

describe('an imported drawing', () => {
  const json = drawing([
    page('p', 'Eins'),
    page('q', 'Zwei', 'a2'),
    note('a', 'A'),
    note('b', 'B', { parentId: 'page:q' }),
  ])

  function read() {
    const reading = readDrawing(json)
    if (!reading.ok) throw new Error(reading.problem)
    return reading.drawing.pages
  }

  function placeOf({ editor }: CanvasPerson) {
    const toasts = { addToast: () => '', removeToast: () => '', clearToasts: () => {} }
    // Nothing is told, since there is no picture to send.
    return { editor, board: 'board' as BoardId, toasts: toasts as never }
  }

  function notes({ editor }: CanvasPerson): number {
    return editor.getCurrentPageShapes().filter(({ type }) => type === 'note').length
  }

  test('comes into the middle of the view, selected, and goes with one step', async () => {
    const [, participant] = atTable()
    const { editor } = participant
    const written = await insertDrawing(placeOf(participant), read().slice(0, 1), false)
    expect(written).toMatchObject({ kind: 'written', count: 1 })
    expect(editor.getSelectionPageBounds()?.center).toEqual(editor.getViewportPageBounds().center)
    editor.undo()
    expect(notes(participant)).toBe(0)
  })

  test('comes as pages of its own, which one step takes back', async () => {
    const [moderator] = atTable()
    await insertDrawing(placeOf(moderator), read(), true)
    expect(
      moderator.editor
        .getPages()
        .map(({ name }) => name)
        .slice(1),
    ).toEqual(['Eins', 'Zwei'])
    expect(notes(moderator)).toBe(1)
    moderator.editor.undo()
    expect(moderator.editor.getPages()).toHaveLength(1)
  })
})
