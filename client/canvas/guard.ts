import type { Editor, TLEditStartInfo, TLInstancePageState, TLRecord, TLShape, TLShapeId } from 'tldraw'
import type { Layer } from '../../shared/roles.ts'
import { override } from './override.ts'
import { isReleased } from './structure/released.ts'

export interface GuardOptions {
  layerOf(id: string): Layer | null
  /** May this person change the structure right now? A moderator in "Vorbereiten" may. */
  mayPrepare(): boolean
  /** May this person change pages and the title at all? Moderators may. */
  mayDirect(): boolean
  /** The id put into `meta.author` of what is made here. */
  readonly author: string
}

/**
 * Keeps the prepared structure as it is for everyone who may not prepare, while contributions inside it stay
 * free. (Locking the structure would lock every note in a field too: the editor counts the
 * descendants of a locked shape as locked.) The server refuses the writes anyway; this is so that nobody
 * sees their own screen pretend.
 *
 * @returns ends the guard
 */
export function guardStructure(editor: Editor, options: GuardOptions): () => void {
  const { sideEffects } = editor
  const isFixed = (record: TLRecord): boolean => {
    if (record.typeName === 'page' || record.typeName === 'document') return !options.mayDirect()
    if (record.typeName !== 'shape' && record.typeName !== 'binding') return false
    return options.layerOf(record.id) === 'stage' && !options.mayPrepare()
  }
  const stops = [
    denyEditing(editor, (id) => options.layerOf(id) === 'stage' && !options.mayPrepare()),
    ...(['shape', 'binding', 'page', 'document'] as const).flatMap((type) => [
      sideEffects.registerBeforeChangeHandler(type, (previous, next, source) =>
        source === 'user' && isFixed(previous) ? previous : next,
      ),
      sideEffects.registerBeforeDeleteHandler(type, (record, source) =>
        source === 'user' && isFixed(record) ? false : undefined,
      ),
    ]),
    // Who made it, as an id: names stay out of the document (they can be changed and erased).
    sideEffects.registerBeforeCreateHandler('shape', (shape, source) =>
      source === 'user' ? { ...shape, meta: { ...contributed(shape), author: options.author } } : shape,
    ),
    // What cannot be selected, hovered or edited is not offered to any tool.
    sideEffects.registerBeforeChangeHandler('instance_page_state', (_, next) =>
      options.mayPrepare() ? next : withoutStructure(next, (id) => options.layerOf(id) === 'stage'),
    ),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** A copy of released structure is no structure. */
function contributed(shape: TLShape): TLShape['meta'] {
  if (!isReleased(shape)) return shape.meta
  const { released: _, ...meta } = shape.meta
  return meta
}

/**
 * Lets go of structure that has become fixed while this person held it: it was locked, or they stopped
 * preparing. An open text closes; what was written is kept. Run within a reaction, it goes on watching.
 */
export function letGoOfFixed(editor: Editor, isStage: (id: TLShapeId) => boolean): void {
  // The shapes and not their ids: locking one changes it, and so runs again what watches.
  const editing = editor.getEditingShape()
  if (editing !== undefined && isStage(editing.id)) {
    editor.setEditingShape(null)
    editor.setCurrentTool('select.idle')
  }
  const selected = editor.getSelectedShapes()
  const free = selected.filter(({ id }) => !isStage(id))
  if (free.length < selected.length) editor.setSelectedShapes(free)
}

/**
 * Tools ask `canEditShape` before they open a text. Without this they would go on to look for the open text
 * that the veto on the page state has prevented, and throw.
 */
function denyEditing(editor: Editor, isDenied: (id: TLShapeId) => boolean): () => void {
  const { canEditShape } = editor
  function canEdit<T extends TLShape | TLShapeId>(shape: T | null, info?: TLEditStartInfo): shape is T {
    const found = shape === null ? undefined : editor.getShape(shape)
    return found !== undefined && !isDenied(found.id) && canEditShape.call(editor, shape, info)
  }
  return override(editor, { canEditShape: canEdit })
}

function withoutStructure(
  state: TLInstancePageState,
  isStage: (id: TLShapeId) => boolean,
): TLInstancePageState {
  const { selectedShapeIds, editingShapeId, hoveredShapeId } = state
  const isEditing = editingShapeId !== null && isStage(editingShapeId)
  const isHovering = hoveredShapeId !== null && isStage(hoveredShapeId)
  if (!isEditing && !isHovering && !selectedShapeIds.some(isStage)) return state
  return {
    ...state,
    selectedShapeIds: selectedShapeIds.filter((id) => !isStage(id)),
    editingShapeId: isEditing ? null : editingShapeId,
    hoveredShapeId: isHovering ? null : hoveredShapeId,
  }
}
