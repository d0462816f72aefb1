import type { Editor, TLShape } from 'tldraw'
import { FIELD } from '../../../shared/fields/field.ts'
import { type Layer, mayWrite } from '../../../shared/roles.ts'
import { isReleased } from './released.ts'

/** What participants can and cannot do on a board as it is now, on all its pages. */
export interface Abilities {
  /** Texts of what of the structure they may change; empty for what has no text. */
  readonly released: readonly string[]
  /** How many fields, and how many other shapes, they cannot change. */
  readonly fields: number
  readonly others: number
  readonly pages: number
}

/** Counted from where each shape is kept, which is what the server goes by. */
export function abilitiesOf(editor: Editor, layerOf: (id: string) => Layer | null): Abilities {
  const shapes = editor.store.allRecords().filter((record): record is TLShape => record.typeName === 'shape')
  const mayChange = ({ id }: TLShape): boolean => {
    const layer = layerOf(id)
    return layer !== null && mayWrite('participant', layer)
  }
  const fixed = shapes.filter((shape) => !mayChange(shape))
  const released = shapes.filter((shape) => isReleased(shape) && mayChange(shape))
  const fields = fixed.filter(({ type }) => type === FIELD).length
  return {
    released: released.map((shape) => editor.getShapeUtil(shape).getText(shape) ?? ''),
    fields,
    others: fixed.length - fields,
    pages: editor.getPages().length,
  }
}
