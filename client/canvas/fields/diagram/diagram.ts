import {
  createShapeId,
  type Editor,
  startEditingShapeWithRichText,
  type TLArrowBinding,
  type TLArrowShape,
  type TLGeoShape,
  type TLShape,
  type TLShapeId,
  toRichText,
} from 'tldraw'
import { arrange, type Link } from '../../../../shared/diagrams/arrange.ts'
import { FIELD, FIELD_HEAD } from '../../../../shared/fields/field.ts'
import { glide, placesOf } from '../glide.ts'

/** A new box, as templates make them (shared/templates/build-diagram.ts). */
const BOX = { w: 208, h: 72 } as const
const STEP = 24
/** Places tried before a box lies on another. */
const TRIES = 400

/** The boxes of a diagram, in the order of the canvas. Reactive. */
export function boxesOf(editor: Editor, field: TLShapeId): TLGeoShape[] {
  return editor
    .getSortedChildIdsForParent(field)
    .map((id) => editor.getShape(id))
    .filter((shape): shape is TLGeoShape => shape?.type === 'geo')
}

/** What connects two boxes of a diagram, wherever the arrow itself lies. Reactive. */
export function linksOf(editor: Editor, boxes: readonly TLGeoShape[]): Link[] {
  const ids = new Set<TLShapeId>(boxes.map(({ id }) => id))
  const arrows = new Set(
    boxes.flatMap(({ id }) =>
      editor.getBindingsToShape<TLArrowBinding>(id, 'arrow').map(({ fromId }) => fromId),
    ),
  )
  return [...arrows].flatMap((arrow) => {
    const ends = editor.getBindingsFromShape<TLArrowBinding>(arrow, 'arrow')
    const from = ends.find(({ props }) => props.terminal === 'start')?.toId
    const to = ends.find(({ props }) => props.terminal === 'end')?.toId
    if (from === undefined || to === undefined || !ids.has(from) || !ids.has(to)) return []
    return [{ from, to }]
  })
}

/** The selected boxes of a diagram, in the order in which they were selected. Reactive. */
export function selectedBoxes(editor: Editor, field: TLShapeId): TLShapeId[] {
  const boxes = new Set(boxesOf(editor, field).map(({ id }) => id))
  return editor.getSelectedShapeIds().filter((id) => boxes.has(id))
}

/** Adds a box where there is room and opens it to be named. */
export function addBox(editor: Editor, field: TLShapeId): void {
  const id = createShapeId()
  editor.markHistoryStoppingPoint('new box')
  editor.createShape<TLGeoShape>({
    ...{ id, type: 'geo', parentId: field, ...freePlace(editor, field) },
    props: { ...BOX, ...LOOK, geo: 'rectangle', fill: 'solid' },
  })
  editor.select(id)
  startEditingShapeWithRichText(editor, id)
}

const LOOK = { color: 'grey', dash: 'solid', size: 's', font: 'sans' } as const

/** The first place, read from the top left, where no other shape of the field lies. */
function freePlace(editor: Editor, id: TLShapeId): { x: number; y: number } {
  const field = editor.getShape(id)
  const width = field?.type === FIELD ? field.props.w : 0
  const taken = editor.getSortedChildIdsForParent(id).flatMap((child) => {
    const shape = editor.getShape(child)
    return shape === undefined || shape.type === 'arrow' ? [] : [boundsIn(editor, shape)]
  })
  const perRow = Math.max(1, Math.floor((width - 2 * STEP - BOX.w) / STEP) + 1)
  for (let at = 0; at < TRIES; at++) {
    const x = STEP + (at % perRow) * STEP
    const y = FIELD_HEAD + STEP + Math.floor(at / perRow) * STEP
    const isFree = taken.every(
      (other) =>
        x + BOX.w + STEP <= other.x ||
        other.x + other.w + STEP <= x ||
        y + BOX.h + STEP <= other.y ||
        other.y + other.h + STEP <= y,
    )
    if (isFree) return { x, y }
  }
  return { x: STEP, y: FIELD_HEAD + STEP }
}

/** The place and size of a shape in the space of its parent. */
export function boundsIn(editor: Editor, shape: TLShape): { x: number; y: number; w: number; h: number } {
  const { w, h } = editor.getShapeGeometry(shape).bounds
  return { x: shape.x, y: shape.y, w, h }
}

/** Draws an arrow that stays with both boxes. */
export function connect(editor: Editor, field: TLShapeId, from: TLShapeId, to: TLShapeId): void {
  if (from === to) return
  const id = createShapeId()
  editor.markHistoryStoppingPoint('connect')
  editor.run(() => {
    editor.createShape<TLArrowShape>({
      ...{ id, type: 'arrow', parentId: field, x: 0, y: 0 },
      props: { ...LOOK, kind: 'elbow', fill: 'none', arrowheadEnd: 'arrow', richText: toRichText('') },
    })
    const props = {
      normalizedAnchor: { x: 0.5, y: 0.5 },
      isExact: false,
      isPrecise: false,
      snap: 'none',
    } as const
    const ends = [
      { terminal: 'start', toId: from },
      { terminal: 'end', toId: to },
    ] as const
    editor.createBindings(
      ends.map(({ terminal, toId }) => ({ type: 'arrow', fromId: id, toId, props: { ...props, terminal } })),
    )
  })
}

/** Arranges the boxes along their connectors, in one step of undo and one update; the arrows follow by themselves. */
export function arrangeDiagram(editor: Editor, id: TLShapeId): void {
  const field = editor.getShape(id)
  if (field?.type !== FIELD) return
  const shapes = boxesOf(editor, id)
  const boxes = shapes.map((shape) => ({ id: shape.id, ...boundsIn(editor, shape) }))
  const places = arrange(boxes, linksOf(editor, shapes), field.props.w)
  const before = placesOf(
    editor,
    shapes.map((shape) => shape.id),
  )
  editor.markHistoryStoppingPoint('arrange')
  editor.updateShapes(
    shapes.flatMap(({ id: box, type }) => {
      const place = places.get(box)
      return place === undefined ? [] : [{ id: box, type, rotation: 0, ...place }]
    }),
  )
  glide(editor, before)
}
