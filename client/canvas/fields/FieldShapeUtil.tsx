import {
  BaseFrameLikeShapeUtil,
  Group2d,
  HTMLContainer,
  Rectangle2d,
  resizeBox,
  type TLBaseShape,
  type TLResizeInfo,
} from 'tldraw'
import { FIELD, FIELD_HEAD, FIELD_MIN, type FieldProps } from '../../../shared/fields/field.ts'
import { fieldProps } from '../../../shared/fields/field-props.ts'
import { currentMessages } from '../../i18n/messages.ts'
import { Field } from './Field.tsx'
import { fieldHeights } from './field-height.ts'

declare module 'tldraw' {
  interface TLGlobalShapePropsMap {
    [FIELD]: FieldProps
  }
}

export type FieldShape = TLBaseShape<typeof FIELD, FieldProps>

/**
 * A field (Feld): a titled place with a guiding question. What is dropped into it belongs to it, across layers:
 * the field lies on the stage, the cards on the board.
 */
export class FieldShapeUtil extends BaseFrameLikeShapeUtil<FieldShape> {
  static override type = FIELD
  static override props = fieldProps

  override canEdit() {
    return true
  }

  getDefaultProps(): FieldProps {
    return {
      ...FIELD_MIN,
      title: currentMessages().canvas.field.newTitle,
      question: '',
      color: 'blue',
      kind: 'notes',
    }
  }

  /**
   * Its surface is for the cards: it is taken by its edge or its head, like a frame. All that goes by its size goes
   * by this one, which grows with the cards.
   */
  override getGeometry(shape: FieldShape) {
    const { w } = shape.props
    const h = fieldHeights(this.editor).shown(shape)
    return new Group2d({
      children: [
        new Rectangle2d({ width: w, height: h, isFilled: false }),
        new Rectangle2d({
          width: w,
          height: Math.min(h, FIELD_HEAD),
          isFilled: true,
          isLabel: true,
          excludeFromShapeBounds: true,
        }),
      ],
    })
  }

  /** A card that hangs over the edge stays readable. */
  override shouldClipChild() {
    return false
  }

  override canReceiveNewChildrenOfType(_field: FieldShape, type: string) {
    return type !== FIELD
  }

  override onResize(shape: FieldShape, info: TLResizeInfo<FieldShape>) {
    // Who takes the lower edge takes the one that shows; who takes a side leaves the height alone.
    const h = info.scaleY === 1 ? shape.props.h : info.initialBounds.h
    return resizeBox({ ...shape, props: { ...shape.props, h } }, info, {
      minWidth: FIELD_MIN.w,
      minHeight: FIELD_MIN.h,
    })
  }

  override getText({ props }: FieldShape) {
    return props.title
  }

  override getAriaDescriptor({ props }: FieldShape) {
    return `${currentMessages().canvas.field.name} ${props.title}. ${props.question}`
  }

  component(shape: FieldShape) {
    return (
      <HTMLContainer className={`pw-field pw-field--${shape.props.color}`} data-kind={shape.props.kind}>
        <Field shape={shape} />
      </HTMLContainer>
    )
  }

  getIndicatorPath(shape: FieldShape) {
    const path = new Path2D()
    path.rect(0, 0, shape.props.w, fieldHeights(this.editor).shown(shape))
    return path
  }
}
