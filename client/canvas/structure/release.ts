import type { Editor, TLShape, TLShapeId } from 'tldraw'
import type { PlainRecord } from '../../../shared/records/encoding.ts'
import type { Layer } from '../../../shared/roles.ts'
import type { Binding } from '../../sync/binding.ts'
import { isReleased, withReleased } from './released.ts'

/** What acting on the structure needs. */
export interface StructureAccess {
  readonly editor: Editor
  readonly binding: Pick<Binding, 'layerOf' | 'moveToLayer'>
  /** Lets a change of the structure pass, also in "Durchführen". */
  override(change: () => void): void
}

/**
 * Lets everybody on the board move, edit and delete a shape of the structure, and what of the structure lies
 * within it. The cards in it and other structure stay as they are. One undo step.
 */
export function release(access: StructureAccess, id: TLShapeId): void {
  const { editor, binding } = access
  const parts = partsOf(access, id, ({ id: part }) => binding.layerOf(part) === 'stage')
  editor.markHistoryStoppingPoint('release')
  move(access, parts, 'board')
}

/** Makes a released shape, and what of the structure lies within it, fixed again. One undo step. */
export function lock(access: StructureAccess, id: TLShapeId): void {
  const { editor } = access
  const parts = partsOf(access, id, isReleased)
  editor.markHistoryStoppingPoint('lock')
  layOnStage(access, id)
  move(access, parts, 'stage')
}

/** A shape and its descendants of which `belongs` holds, with the bindings that start from them. */
function partsOf({ editor }: StructureAccess, id: TLShapeId, belongs: (shape: TLShape) => boolean): string[] {
  const shapes = [...editor.getShapeAndDescendantIds([id])].filter((part) => {
    const shape = editor.getShape(part)
    return shape !== undefined && belongs(shape)
  })
  const bindings = shapes.flatMap((part) =>
    editor.getBindingsInvolvingShape(part).filter(({ fromId }) => fromId === part),
  )
  return [...shapes, ...bindings.map((binding) => binding.id)]
}

function move({ binding }: StructureAccess, ids: readonly string[], target: Layer): void {
  const alter = (record: PlainRecord) =>
    record.typeName === 'shape' ? withReleased(record, target === 'board') : record
  binding.moveToLayer(ids, target, alter)
}

/** Structure must not hang on a contribution, with which somebody could delete it: it goes to the page first. */
function layOnStage({ editor, binding }: StructureAccess, id: TLShapeId): void {
  const isContribution = (ancestor: TLShape) => binding.layerOf(ancestor.id) === 'board'
  if (editor.findShapeAncestor(id, isContribution) === undefined) return
  editor.reparentShapes([id], editor.getAncestorPageId(id) ?? editor.getCurrentPageId())
}
