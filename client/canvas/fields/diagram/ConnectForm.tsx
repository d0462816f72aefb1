import { useEffect, useRef, useState } from 'react'
import { renderPlaintextFromRichText, type TLGeoShape, type TLShapeId, useEditor, useValue } from 'tldraw'
import { useMessages } from '../../../i18n/messages.ts'
import { boxesOf, connect, selectedBoxes } from './diagram.ts'

interface ConnectFormProps {
  readonly id: TLShapeId
  onClose(): void
}

/** From which box to which: connecting without a pointer. Stays open for the next connector. */
export function ConnectForm({ id, onClose }: ConnectFormProps) {
  const editor = useEditor()
  const { diagram } = useMessages()
  const boxes = useValue('boxes', () => boxesOf(editor, id), [editor, id])
  const [from, setFrom] = useState(() => selectedBoxes(editor, id).at(0) ?? boxes.at(0)?.id)
  const [to, setTo] = useState(() => boxes.find((box) => box.id !== from)?.id)
  const [said, setSaid] = useState('')
  const form = useRef<HTMLFieldSetElement>(null)
  useEffect(() => form.current?.querySelector('select')?.focus(), [])
  useEscape(form, onClose)
  const isPair = from !== undefined && to !== undefined && from !== to
  const draw = (): void => {
    if (!isPair) return
    connect(editor, id, from, to)
    setSaid(diagram.connected)
  }
  return (
    <fieldset ref={form} className="pw-diagram__form" aria-label={diagram.connect}>
      <BoxChoice label={diagram.from} boxes={boxes} value={from} onChoose={setFrom} />
      <BoxChoice label={diagram.to} boxes={boxes} value={to} onChoose={setTo} />
      <div className="pw-diagram__tools">
        <button type="button" className="pw-field__button" disabled={!isPair} onClick={draw}>
          {diagram.draw}
        </button>
        <button type="button" className="pw-field__button" onClick={onClose}>
          {diagram.close}
        </button>
      </div>
      <p role="status">{said}</p>
    </fieldset>
  )
}

interface BoxChoiceProps {
  readonly label: string
  readonly boxes: readonly TLGeoShape[]
  readonly value: TLShapeId | undefined
  onChoose(id: TLShapeId): void
}

function BoxChoice({ label, boxes, value, onChoose }: BoxChoiceProps) {
  const editor = useEditor()
  const { diagram } = useMessages()
  const nameOf = ({ props }: TLGeoShape, at: number): string =>
    renderPlaintextFromRichText(editor, props.richText).trim() || diagram.nameless(at + 1)
  return (
    <label>
      {label}
      <select
        value={value}
        onChange={(event) => {
          const chosen = boxes.find(({ id }) => id === event.target.value)
          if (chosen !== undefined) onChoose(chosen.id)
        }}
      >
        {boxes.map((box, at) => (
          <option key={box.id} value={box.id}>
            {nameOf(box, at)}
          </option>
        ))}
      </select>
    </label>
  )
}

function useEscape(form: { readonly current: HTMLElement | null }, onEscape: () => void): void {
  const latest = useRef(onEscape)
  latest.current = onEscape
  useEffect(() => {
    const element = form.current
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') latest.current()
    }
    element?.addEventListener('keydown', listen)
    return () => element?.removeEventListener('keydown', listen)
  }, [form])
}
