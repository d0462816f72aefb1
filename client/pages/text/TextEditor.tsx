import { baseKeymap, chainCommands } from '@tiptap/pm/commands'
import { keymap } from '@tiptap/pm/keymap'
import { liftListItem, splitListItem } from '@tiptap/pm/schema-list'
import { type Command, EditorState, type Plugin, Selection } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'
import { initProseMirrorDoc, ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap'
import { useEffect, useRef, useState } from 'react'
import type * as Y from 'yjs'
import { textSchema } from '../../../shared/records/text-schema.ts'
import { useTopic } from '../../i18n/messages.ts'
import { textDeskTopic } from '../../i18n/text-desk.ts'
import type { OpenBoard } from '../../sync/session.ts'
import { Button } from '../../ui/Button.tsx'
import type { History } from './desk.ts'
import { commandOf, TEXT_MARKS, type TextMark, watchMarks } from './text-marks.ts'

export interface TextEditorProps {
  /** The shape whose text it is. */
  readonly shape: string
  readonly open: OpenBoard
  readonly history: Pick<History, 'undo' | 'redo'>
  /** What a screen reader calls it. */
  readonly label: string
  onDone(): void
}

/**
 * The open text of an entry, bound straight to the text that is kept, so that those who write on the wall and
 * those who write here keep every letter. Its history is the board's.
 */
export function TextEditor({ shape, open, history, label, onDone }: TextEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView>(null)
  const [on, setOn] = useState<readonly TextMark[]>([])
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  }, [onDone])
  useEffect(() => {
    const { binding } = open
    open.undo.trackTyping(ySyncPluginKey)
    const text = binding.holdText(shape)
    if (text === null || place.current === null) return done.current()
    const keys = keysFor(history, () => done.current())
    const view = openText(place.current, text, label, [watchMarks(setOn), keymap(keys), keymap(baseKeymap)])
    editor.current = view
    return () => {
      editor.current = null
      view.destroy()
      binding.releaseText(shape)
    }
  }, [shape, open, history, label])
  const give = (mark: TextMark) => {
    const view = editor.current
    if (view !== null) commandOf(mark)(view.state, view.dispatch)
    view?.focus()
  }
  return (
    <>
      <div ref={place} className="pw-text-editor" />
      <MarkButtons on={on} onMark={give} />
    </>
  )
}

function openText(
  place: HTMLElement,
  text: Y.XmlFragment,
  label: string,
  plugins: readonly Plugin[],
): EditorView {
  const { doc, mapping } = initProseMirrorDoc(text, textSchema)
  const state = EditorState.create({
    doc,
    plugins: [ySyncPlugin(text, { mapping }), ...plugins],
  })
  const view = new EditorView(place, {
    state: state.apply(state.tr.setSelection(Selection.atEnd(state.doc))),
    attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, dir: 'auto' },
  })
  view.focus()
  return view
}

interface MarkButtonsProps {
  /** What the selection has. */
  readonly on: readonly TextMark[]
  onMark(mark: TextMark): void
}

function MarkButtons({ on, onMark }: MarkButtonsProps) {
  const { marks } = useTopic(textDeskTopic)
  return (
    <fieldset className="pw-entry__marks">
      <legend className="pw-visually-hidden">{marks.group}</legend>
      {TEXT_MARKS.map((mark) => (
        <Button key={mark} look="plain" aria-pressed={on.includes(mark)} onClick={() => onMark(mark)}>
          {marks[mark]}
        </Button>
      ))}
    </fieldset>
  )
}

/** Tab is left alone: it leads on to the buttons. */
function keysFor(
  history: Pick<History, 'undo' | 'redo'>,
  done: () => void,
): Readonly<Record<string, Command>> {
  const { nodes } = textSchema
  const enter = chainCommands(
    splitListItem(nodes.listItem),
    liftListItem(nodes.listItem),
    baseKeymap.Enter ?? (() => false),
  )
  const run =
    (act: () => void): Command =>
    () => {
      act()
      return true
    }
  return {
    Enter: enter,
    'Shift-Enter': enter,
    'Mod-b': commandOf('bold'),
    'Mod-i': commandOf('italic'),
    'Mod-Shift-h': commandOf('highlight'),
    'Mod-Shift-8': commandOf('list'),
    'Mod-z': run(() => history.undo()),
    'Mod-Shift-z': run(() => history.redo()),
    'Mod-y': run(() => history.redo()),
    'Mod-Enter': run(done),
    Escape: run(done),
  }
}
