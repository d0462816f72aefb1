import { T } from '@tldraw/validate'
import { COLUMN_ID, COLUMN_TYPES } from './column.ts'

const columnId = T.string.check((id) => {
  if (!COLUMN_ID.test(id)) throw new Error('not the id of a column')
})

export const columnsValidator = T.arrayOf(
  T.object({
    id: columnId,
    title: T.string,
    type: T.literalEnum(...COLUMN_TYPES),
    width: T.number,
    choices: T.arrayOf(T.string),
  }),
)

export const rowProps = { cells: T.dict(columnId, T.string) }
