import { HTMLContainer, Rectangle2d, ShapeUtil, type TLBaseShape } from 'tldraw'
import { ROW, type RowProps } from '../../../shared/tables/column.ts'
import { rowProps } from '../../../shared/tables/column-props.ts'
import { lazyComponent } from '../../ui/lazy-component.tsx'
import { looseRowSize } from './loose-rows.ts'

declare module 'tldraw' {
  interface TLGlobalShapePropsMap {
    [ROW]: RowProps
  }
}

export type RowShape = TLBaseShape<typeof ROW, RowProps>

const LooseRow = lazyComponent(async () => (await import('./LooseRow.tsx')).LooseRow)

/**
 * A row of a table. In its table the table shows it, and the canvas knows nothing of it (rows-in-tables.ts); one
 * that has lost its table is a card that lists its cells, until it is put into a table again.
 */
export class RowShapeUtil extends ShapeUtil<RowShape> {
  static override type = ROW
  static override props = rowProps

  override canEdit() {
    return false
  }
  override canResize() {
    return false
  }

  getDefaultProps(): RowProps {
    return { cells: {} }
  }

  getGeometry(row: RowShape) {
    const { w, h } = looseRowSize(row)
    return new Rectangle2d({ width: w, height: h, isFilled: true })
  }

  override getText({ props }: RowShape) {
    return Object.values(props.cells).join('\n')
  }

  component(row: RowShape) {
    return (
      <HTMLContainer className="pw-loose-row">
        <LooseRow row={row} />
      </HTMLContainer>
    )
  }

  getIndicatorPath(row: RowShape) {
    const { w, h } = looseRowSize(row)
    const path = new Path2D()
    path.rect(0, 0, w, h)
    return path
  }
}
