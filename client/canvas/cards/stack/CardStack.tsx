import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { TldrawUiButton, TldrawUiButtonIcon, useEditor } from 'tldraw'
import type { CardColor } from '../../../../shared/cards/legend.ts'
import { cardsTopic } from '../../../i18n/cards.ts'
import { useTopic } from '../../../i18n/messages.ts'
import { Button } from '../../../ui/Button.tsx'
import { ColorChooser } from '../ColorChooser.tsx'
import '../cards.css'
import './stack.css'
import { likelyTarget } from '../card-fields.ts'
import { FieldChooser } from '../FieldChooser.tsx'
import { showShape } from '../show-shape.ts'
import { writeCard } from '../write-cards.ts'

/** Card after card: write, Enter, write. The way to contribute by keyboard alone, and on a phone. */
export function CardStack({ onClose }: { onClose(): void }) {
  const { stack, field } = useTopic(cardsTopic)
  const { text, setText, target, setTarget, color, setColor, said, put, takeBack } = useStack()
  const input = useRef<HTMLTextAreaElement>(null)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    put()
    input.current?.focus()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) submit(event)
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey
    if (isUndo && text === '') {
      event.preventDefault()
      takeBack()
    }
  }
  return (
    <section
      className="pw-stack"
      aria-label={stack.heading}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
        event.stopPropagation()
      }}
    >
      <header>
        <h2>{stack.heading}</h2>
        <TldrawUiButton type="icon" title={stack.close} onClick={onClose}>
          <TldrawUiButtonIcon icon="cross-2" />
        </TldrawUiButton>
      </header>
      <form onSubmit={submit}>
        <FieldChooser label={field} pages="current" value={target} onValue={setTarget} />
        <ColorChooser value={color} onValue={setColor} />
        <label className="pw-visually-hidden" htmlFor="pw-stack-text">
          {stack.text}
        </label>
        <textarea
          ref={input}
          id="pw-stack-text"
          rows={3}
          dir="auto"
          placeholder={stack.placeholder}
          enterKeyHint="done"
          value={text}
          // biome-ignore lint/a11y/noAutofocus: the panel was opened to write here
          autoFocus
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKey}
        />
        <small>{stack.hint}</small>
        <footer>
          <span role="status">{said}</span>
          <Button look="primary" type="submit" disabled={text.trim() === ''}>
            {stack.put}
          </Button>
        </footer>
      </form>
    </section>
  )
}

/** What is being written and where it goes, and what has been written. */
function useStack() {
  const editor = useEditor()
  const { list, stack } = useTopic(cardsTopic)
  const [text, setText] = useState('')
  const [target, setTarget] = useState(() => likelyTarget(editor))
  const [color, setColor] = useState<CardColor>('yellow')
  const [count, setCount] = useState(0)
  const [said, setSaid] = useState('')

  const put = () => {
    if (text.trim() === '') return
    const page = editor.getCurrentPageId()
    // Whoever has turned the page since means the page they see.
    const id = writeCard(editor, text.trim(), target.page === page ? target : { page, field: null }, color)
    if (id === null) return setSaid(list.fieldGone)
    showShape(editor, id)
    setText('')
    setCount(count + 1)
    setSaid(stack.written(count + 1))
  }
  const takeBack = () => {
    if (count === 0) return
    editor.undo()
    setCount(count - 1)
    setSaid(stack.takenBack)
  }
  return { text, setText, target, setTarget, color, setColor, said, put, takeBack }
}
