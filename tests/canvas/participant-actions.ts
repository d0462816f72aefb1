import {
  createShapeId,
  DefaultColorStyle,
  type Editor,
  isShapeId,
  kickoutOccludedShapes,
  type TLPageId,
  type TLParentId,
  type TLShape,
  type TLShapeId,
  type VecLike,
} from 'tldraw'
import { FIELD } from '../../shared/fields/field.ts'
import { bool, int32, pick, type Random } from '../seeds.ts'

/** Something a person may do by hand, key or menu, or a program in their browser. */
export type Action = (editor: Editor, random: Random) => void

const TOOLS = ['select', 'note', 'text', 'draw', 'arrow', 'geo', 'frame', 'eraser', 'line', FIELD] as const
/** Copies of copies would soon be all a run is about. */
const MANY = 80
const WALL = { w: 1400, h: 1100 }

function point(random: Random): { x: number; y: number } {
  return { x: int32(random, -50, WALL.w), y: int32(random, -50, WALL.h) }
}

/** Some shapes of the page, of whichever layer. */
function some(editor: Editor, random: Random, most = 4): TLShape[] {
  const shapes = editor.getCurrentPageShapes()
  if (shapes.length === 0) return []
  return [...new Set(Array.from({ length: int32(random, 1, most) }, () => pick(random, shapes)))]
}

function one(editor: Editor, random: Random, act: (shape: TLShape) => void): void {
  const [shape] = some(editor, random, 1)
  if (shape !== undefined) act(shape)
}

const ids = (shapes: readonly TLShape[]): TLShapeId[] => shapes.map(({ id }) => id)

function pointer(
  editor: Editor,
  name: 'pointer_down' | 'pointer_move' | 'pointer_up',
  at: VecLike,
  alt = false,
) {
  editor.dispatch({
    ...{ type: 'pointer', target: 'canvas', name, point: { x: at.x, y: at.y }, pointerId: 1, button: 0 },
    ...{ isPen: false, shiftKey: false, altKey: alt, ctrlKey: false, metaKey: false, accelKey: false },
  })
  editor.emit('tick', 16)
}

function drag(editor: Editor, random: Random): void {
  const [from, to] = [point(random), point(random)]
  const alt = int32(random, 0, 4) === 0
  pointer(editor, 'pointer_move', from)
  pointer(editor, 'pointer_down', from, alt)
  for (let step = 1; step <= 4; step++) {
    const x = from.x + ((to.x - from.x) * step) / 4
    pointer(editor, 'pointer_move', { x, y: from.y + ((to.y - from.y) * step) / 4 }, alt)
  }
  pointer(editor, 'pointer_up', to, alt)
}

function click(editor: Editor, at: VecLike): void {
  pointer(editor, 'pointer_move', at)
  pointer(editor, 'pointer_down', at)
  pointer(editor, 'pointer_up', at)
}

const selected = (act: (editor: Editor, chosen: TLShapeId[]) => void): Action => {
  return (editor) => {
    const chosen = editor.getSelectedShapeIds()
    if (chosen.length > 0) act(editor, chosen)
  }
}

/** A place for a shape: a page, or a shape of whichever layer. */
function parent(editor: Editor, random: Random): TLParentId {
  const places: TLParentId[] = [...editor.getPages().map(({ id }) => id), ...ids(some(editor, random))]
  return pick(random, places)
}

function page(editor: Editor, random: Random): TLPageId {
  return pick(
    random,
    editor.getPages().map(({ id }) => id),
  )
}

/** By hand, key and menu: on what can be selected. Nothing of it may throw. */
export const BY_HAND: Readonly<Record<string, Action>> = {
  tool: (editor, random) => editor.setCurrentTool(pick(random, TOOLS)),
  drag,
  click: (editor, random) => click(editor, point(random)),
  'double click': (editor, random) => {
    const at = point(random)
    click(editor, at)
    click(editor, at)
  },
  escape: (editor) => editor.cancel(),
  'select all': (editor) => editor.selectAll(),
  select: (editor, random) => editor.select(...ids(some(editor, random))),
  delete: selected((editor, chosen) => editor.deleteShapes(chosen)),
  duplicate: selected((editor, chosen) => {
    if (editor.getCurrentPageShapeIds().size < MANY) editor.duplicateShapes(chosen, { x: 30, y: 30 })
  }),
  group: selected((editor, chosen) => {
    // The editor throws when it is asked to group locked shapes alone; its menus do not ask.
    const free = chosen.filter((id) => !editor.isShapeOrAncestorLocked(id))
    if (free.length > 1) editor.groupShapes(free)
  }),
  ungroup: selected((editor, chosen) => editor.ungroupShapes(chosen)),
  nudge: selected((editor, chosen) => editor.nudgeShapes(chosen, { x: 10, y: -10 })),
  color: (editor) => editor.setStyleForSelectedShapes(DefaultColorStyle, 'red'),
  opacity: (editor) => editor.setOpacityForSelectedShapes(0.5),
  write: (editor, random) => {
    const at = parent(editor, random)
    editor.createShape({ id: createShapeId(), type: 'note', parentId: at, x: 20, y: int32(random, 90, 500) })
  },
  undo: (editor) => editor.undo(),
  redo: (editor) => editor.redo(),
  bail: (editor) => editor.bail(),
  'turn page': (editor, random) => editor.setCurrentPage(page(editor, random)),
  cut: selected((editor, chosen) => {
    const content = editor.getContentFromCurrentPage(chosen)
    editor.deleteShapes(chosen)
    if (content !== undefined) editor.putContentOntoCurrentPage(content, { select: true })
  }),
  arrange: selected((editor, chosen) => {
    editor.alignShapes(chosen, 'left')
    editor.distributeShapes(chosen, 'vertical')
    editor.packShapes(chosen, 16)
    editor.stackShapes(chosen, 'horizontal', 16)
    editor.stretchShapes(chosen, 'vertical')
  }),
  turn: selected((editor, chosen) => {
    editor.flipShapes(chosen, 'vertical')
    editor.rotateShapesBy(chosen, 0.3)
  }),
  order: selected((editor, chosen) => {
    editor.bringToFront(chosen)
    editor.sendBackward(chosen)
    kickoutOccludedShapes(editor, chosen)
  }),
  'lock chosen': selected((editor, chosen) => editor.toggleLock(chosen)),
  'move to page': (editor, random) =>
    editor.moveShapesToPage(editor.getSelectedShapeIds(), page(editor, random)),
}

/** By a program in the browser, on anything: whatever it leads to. */
export const BY_PROGRAM: Readonly<Record<string, Action>> = {
  'delete any': (editor, random) => editor.deleteShapes(ids(some(editor, random))),
  'duplicate any': (editor, random) => {
    if (editor.getCurrentPageShapeIds().size < MANY)
      editor.duplicateShapes(ids(some(editor, random)), { x: 9, y: 9 })
  },
  'cut and paste': (editor, random) => {
    const chosen = ids(some(editor, random))
    const content = editor.getContentFromCurrentPage(chosen)
    editor.deleteShapes(chosen)
    if (content !== undefined)
      editor.putContentOntoCurrentPage(content, { point: point(random), preserveIds: bool(random) })
  },
  'paste over': (editor, random) => {
    const content = editor.getContentFromCurrentPage(ids(some(editor, random)))
    if (content !== undefined) editor.putContentOntoCurrentPage(content, { preserveIds: true })
  },
  'group any': (editor, random) => editor.groupShapes(ids(some(editor, random))),
  reparent: (editor, random) => {
    const to = parent(editor, random)
    // A circle is something the editor does not survive; what comes of one from elsewhere is tested with placement.
    const moving = some(editor, random).filter(
      ({ id }) => id !== to && !(isShapeId(to) && editor.hasAncestor(to, id)),
    )
    editor.reparentShapes(ids(moving), to)
  },
  align: (editor, random) => editor.alignShapes(ids(some(editor, random)), 'left'),
  distribute: (editor, random) => editor.distributeShapes(ids(some(editor, random)), 'horizontal'),
  stack: (editor, random) => editor.stackShapes(ids(some(editor, random)), 'vertical', 16),
  pack: (editor, random) => editor.packShapes(ids(some(editor, random)), 16),
  stretch: (editor, random) => editor.stretchShapes(ids(some(editor, random)), 'horizontal'),
  flip: (editor, random) => editor.flipShapes(ids(some(editor, random)), 'horizontal'),
  rotate: (editor, random) => editor.rotateShapesBy(ids(some(editor, random)), 0.4),
  resize: (editor, random) => one(editor, random, ({ id }) => editor.resizeShape(id, { x: 1.2, y: 0.8 })),
  'to front': (editor, random) => editor.bringToFront(ids(some(editor, random))),
  'to back': (editor, random) => editor.sendToBack(ids(some(editor, random))),
  lock: (editor, random) => editor.toggleLock(ids(some(editor, random))),
  kickout: (editor, random) => kickoutOccludedShapes(editor, ids(some(editor, random))),
  'change any': (editor, random) =>
    one(editor, random, (shape) =>
      editor.updateShape({ ...shape, ...point(random), isLocked: bool(random) }),
    ),
  edit: (editor, random) => one(editor, random, ({ id }) => editor.setEditingShape(id)),
  tie: (editor, random) => {
    const [from] = editor.getCurrentPageShapes().filter(({ type }) => type === 'arrow')
    if (from === undefined) return
    one(editor, random, ({ id }) =>
      editor.createBinding({ type: 'arrow', fromId: from.id, toId: id, props: { terminal: 'end' } }),
    )
  },
  untie: (editor, random) =>
    one(editor, random, ({ id }) => editor.deleteBindings(editor.getBindingsInvolvingShape(id))),
  'new page': (editor) => editor.createPage({ name: 'Neu' }),
  'rename page': (editor, random) => editor.renamePage(page(editor, random), 'Anders'),
  'delete page': (editor, random) => editor.deletePage(page(editor, random)),
  'duplicate page': (editor, random) => editor.duplicatePage(page(editor, random)),
  'to page': (editor, random) => editor.moveShapesToPage(ids(some(editor, random)), page(editor, random)),
  title: (editor) => editor.updateDocumentSettings({ name: 'Anders' }),
}
