import type { TLArrowBinding, TLShape } from '@tldraw/tlschema'
import type { RecordStore } from '../../sync/record-store.ts'
import { boxOf, cornerOf } from './wall-room.ts'

/**
 * Unties the arrows of a shape that goes away or to another page. They stay, and end where its middle was, as they
 * do when it is taken from the wall.
 */
export function letGoOf(store: RecordStore, shape: TLShape): void {
  const ties = store
    .allRecords()
    .filter((record): record is TLArrowBinding => record.typeName === 'binding' && record.type === 'arrow')
  for (const tie of ties) {
    if (tie.toId === shape.id) endAt(store, tie, shape)
  }
  store.remove(
    ties.filter(({ fromId, toId }) => fromId === shape.id || toId === shape.id).map(({ id }) => id),
  )
}

function endAt(store: RecordStore, { fromId, props }: TLArrowBinding, shape: TLShape): void {
  const arrow = store.get(fromId)
  if (arrow?.type !== 'arrow') return
  const [from, corner] = [cornerOf(store, arrow), cornerOf(store, shape)]
  const { w, h } = boxOf(shape)
  const end = { x: corner.x + w / 2 - from.x, y: corner.y + h / 2 - from.y }
  store.put([{ ...arrow, props: { ...arrow.props, [props.terminal]: end } }])
}
