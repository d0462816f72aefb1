import { type ChangeEvent, type KeyboardEvent, useId } from 'react'
import { type Editor, type TLShapeId, useEditor, useIsEditing, useValue } from 'tldraw'
import { FIELD_COLORS, type FieldColor, type FieldProps } from '../../../shared/fields/field.ts'
import { ORDERS, type Order } from '../../../shared/fields/tidy.ts'
import { useMessages } from '../../i18n/messages.ts'
import { FieldMenuForModerators } from '../structure/lazy.tsx'
import './field.css'
import { lazyComponent } from '../../ui/lazy-component.tsx'
import { FieldTable, KindChooser, RowCount } from './FieldKinds.tsx'
import type { FieldShape } from './FieldShapeUtil.tsx'
import { EmptyText, WriteButton } from './sheets/TextFieldParts.tsx'
import { cardsOf, tidyField } from './tidy-field.ts'
import { useIsNear } from './use-is-near.ts'

const MAX_TEXT = 300

/** A field on the canvas: its head with title, question and number of cards, above the surface for them. */
export function Field({ shape }: { shape: FieldShape }) {
  const isEditing = useIsEditing(shape.id)
  const isNear = useIsNear()
  const { title, question, kind } = shape.props
  return (
    <>
      <div className="pw-field__head">
        {isEditing ? (
          <FieldForm shape={shape} />
        ) : (
          <div className="pw-field__texts">
            <h2 dir="auto">{title}</h2>
            <p dir="auto">{question}</p>
          </div>
        )}
        <FieldSide shape={shape} />
        {isNear && <FieldMenuForModerators id={shape.id} title={title} />}
      </div>
      {kind === 'text' && <EmptyText id={shape.id} />}
      <FieldTable shape={shape} />
    </>
  )
}

const DiagramSide = lazyComponent(async () => (await import('./diagram/DiagramSide.tsx')).DiagramSide)

/** What lies here, and what can be done with it, by the field's kind. */
function FieldSide({ shape: { id, props } }: { shape: FieldShape }) {
  switch (props.kind) {
    case 'text':
      return <WriteButton id={id} />
    case 'diagram':
      return <DiagramSide id={id} />
    case 'table':
      return (
        <>
          <RowCount id={id} />
          <FieldCards id={id} />
        </>
      )
    default:
      return <FieldCards id={id} />
  }
}

/** How many cards lie here, and a way to put them in order. */
function FieldCards({ id }: { id: TLShapeId }) {
  const editor = useEditor()
  const { canvas } = useMessages()
  const isNear = useIsNear()
  const count = useValue('cards', () => cardsOf(editor, id).length, [editor, id])
  const isReadonly = useValue('read only', () => editor.getIsReadonly(), [editor])
  const order = (event: ChangeEvent<HTMLSelectElement>): void => {
    const chosen = ORDERS.find((known) => known === event.target.value)
    if (chosen !== undefined) tidyField(editor, id, chosen)
  }
  return (
    <div className="pw-field__side">
      <span className="pw-field__count">{canvas.field.cards(count)}</span>
      {count > 1 && isNear && !isReadonly && (
        <select
          className="pw-field__order"
          aria-label={canvas.field.order}
          value=""
          onChange={order}
          onPointerDown={(event) => editor.markEventAsHandled(event)}
        >
          <option value="">{canvas.field.order}</option>
          {ORDERS.map((known: Order) => (
            <option key={known} value={known}>
              {canvas.field.orders[known]}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}

/** Title, question and colour, while the moderator prepares. */
function FieldForm({ shape }: { shape: FieldShape }) {
  const editor = useEditor()
  const { canvas } = useMessages()
  const id = useId()
  const change = (props: Partial<FieldProps>): void => {
    editor.updateShape<FieldShape>({ id: shape.id, type: shape.type, props })
  }
  return (
    <fieldset
      aria-label={canvas.field.name}
      className="pw-field__form"
      onPointerDown={(event) => editor.markEventAsHandled(event)}
      onKeyDown={(event) => closeOnKey(event, editor)}
    >
      <input
        aria-label={canvas.field.title}
        maxLength={MAX_TEXT}
        value={shape.props.title}
        // The field was opened to be written in; where else should the caret be.
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit this
        autoFocus
        onFocus={(event) => event.target.select()}
        onChange={(event) => change({ title: event.target.value })}
      />
      <input
        aria-label={canvas.field.question}
        placeholder={canvas.field.question}
        maxLength={MAX_TEXT}
        value={shape.props.question}
        onChange={(event) => change({ question: event.target.value })}
      />
      <div className="pw-field__looks">
        <fieldset className="pw-field__colors">
          <legend className="pw-visually-hidden">{canvas.field.color}</legend>
          {FIELD_COLORS.map((color: FieldColor) => (
            <label key={color} className={`pw-field__color pw-field--${color}`}>
              <input
                type="radio"
                name={id}
                checked={shape.props.color === color}
                onChange={() => change({ color })}
              />
              <span className="pw-visually-hidden">{canvas.field.colors[color]}</span>
            </label>
          ))}
        </fieldset>
        <KindChooser shape={shape} />
      </div>
    </fieldset>
  )
}

function closeOnKey(event: KeyboardEvent, editor: Editor): void {
  event.stopPropagation()
  if (event.key !== 'Escape' && event.key !== 'Enter') return
  editor.setEditingShape(null)
  editor.setCurrentTool('select')
  editor.getContainer().focus()
}
