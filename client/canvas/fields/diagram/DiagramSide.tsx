import { useRef, useState } from 'react'
import { type TLShapeId, useEditor, useValue } from 'tldraw'
import { useMessages } from '../../../i18n/messages.ts'
import { ConnectForm } from './ConnectForm.tsx'
import './diagram.css'
import { addBox, arrangeDiagram, boxesOf, connect, linksOf, selectedBoxes } from './diagram.ts'
import { useOwnKeys } from './use-own-keys.ts'

/** At the right of a diagram's head: how much there is, and what can be done without drawing. */
export function DiagramSide({ id }: { id: TLShapeId }) {
  const editor = useEditor()
  const { diagram } = useMessages()
  const count = useValue('count', () => countOf(boxesOf(editor, id)), [editor, id])
  const isReadonly = useValue('read only', () => editor.getIsReadonly(), [editor])
  function countOf(boxes: ReturnType<typeof boxesOf>): string {
    return diagram.count(boxes.length, linksOf(editor, boxes).length)
  }
  return (
    <div className="pw-diagram">
      <span>{count}</span>
      {!isReadonly && <Tools id={id} />}
    </div>
  )
}

function Tools({ id }: { id: TLShapeId }) {
  const editor = useEditor()
  const { diagram } = useMessages()
  const [isAsking, setAsking] = useState(false)
  const canConnect = useValue('can connect', () => boxesOf(editor, id).length > 1, [editor, id])
  const tools = useRef<HTMLFieldSetElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useOwnKeys(tools)
  const startConnecting = (): void => {
    const [from, to, ...more] = selectedBoxes(editor, id)
    if (from !== undefined && to !== undefined && more.length === 0) connect(editor, id, from, to)
    else setAsking(true)
  }
  const stopConnecting = (): void => {
    setAsking(false)
    button.current?.focus()
  }
  return (
    <fieldset
      ref={tools}
      className="pw-diagram__tools"
      aria-label={diagram.tools}
      onPointerDown={(event) => editor.markEventAsHandled(event)}
    >
      <button type="button" className="pw-field__button" onClick={() => addBox(editor, id)}>
        {diagram.box}
      </button>
      {canConnect && (
        <>
          <button ref={button} type="button" className="pw-field__button" onClick={startConnecting}>
            {diagram.connect}
          </button>
          <button type="button" className="pw-field__button" onClick={() => arrangeDiagram(editor, id)}>
            {diagram.arrange}
          </button>
        </>
      )}
      {isAsking && canConnect && <ConnectForm id={id} onClose={stopConnecting} />}
    </fieldset>
  )
}
