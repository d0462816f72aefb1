import { createShapePropsMigrationSequence } from '@tldraw/tlschema'
import { T } from '@tldraw/validate'
import { columnsValidator } from '../tables/column-props.ts'
import { FIELD_COLORS, FIELD_KINDS } from './field.ts'

export const fieldProps = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  title: T.string,
  question: T.string,
  color: T.literalEnum(...FIELD_COLORS),
  kind: T.literalEnum(...FIELD_KINDS),
  columns: columnsValidator.optional(),
}

/** Version 1: kinds beside `notes`, and columns. What was written before needs no change to be read. */
export const fieldMigrations = createShapePropsMigrationSequence({
  sequence: [{ id: 'com.tldraw.shape.field/1', up: (props) => props }],
})
