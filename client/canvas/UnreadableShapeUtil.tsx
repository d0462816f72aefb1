import { HTMLContainer, Rectangle2d, ShapeUtil, type TLBaseShape } from 'tldraw'
import { UNREADABLE } from '../../shared/records/kinds.ts'
import { unreadableProps } from '../../shared/records/schema.ts'
import { useMessages } from '../i18n/messages.ts'

declare module 'tldraw' {
  interface TLGlobalShapePropsMap {
    [UNREADABLE]: { w: number; h: number }
  }
}

type UnreadableShape = TLBaseShape<typeof UNREADABLE, { w: number; h: number }>

/** Stands where a shape lies that this program cannot read; what it stands for is kept untouched. */
export class UnreadableShapeUtil extends ShapeUtil<UnreadableShape> {
  static override type = UNREADABLE
  static override props = unreadableProps

  override canEdit() {
    return false
  }
  override canResize() {
    return false
  }
  override canBind() {
    return false
  }
  override hideSelectionBoundsFg() {
    return true
  }

  getDefaultProps(): UnreadableShape['props'] {
    return { w: 240, h: 96 }
  }

  getGeometry(shape: UnreadableShape) {
    return new Rectangle2d({ width: shape.props.w, height: shape.props.h, isFilled: true })
  }

  component() {
    return (
      <HTMLContainer className="pw-unreadable">
        <UnreadableText />
      </HTMLContainer>
    )
  }

  getIndicatorPath(shape: UnreadableShape) {
    const path = new Path2D()
    path.rect(0, 0, shape.props.w, shape.props.h)
    return path
  }
}

function UnreadableText() {
  const { canvas } = useMessages()
  return <span>{canvas.unreadable}</span>
}
