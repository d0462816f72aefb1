import { baseKeymap, chainCommands, toggleMark } from '@tiptap/pm/commands'
import { keymap } from '@tiptap/pm/keymap'
import { liftListItem, splitListItem } from '@tiptap/pm/schema-list'
import { type Command, EditorState, Selection } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'
import { initProseMirrorDoc, ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap'
import { useEffect, useRef } from 'react'
import type * as Y from 'yjs'
import { textSchema } from '../../../shared/records/text-schema.ts'
import type { OpenBoard } from '../../sync/session.ts'
import type { History } from './desk.ts'

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
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  }, [onDone])
  useEffect(() => {
    const { binding } = open
    open.undo.trackTyping(ySyncPluginKey)
    const text = binding.holdText(shape)
    if (text === null || place.current === null) return done.current()
    const view = openText(
      place.current,
      text,
      label,
      keysFor(history, () => done.current()),
    )
    return () => {
      view.destroy()
      binding.releaseText(shape)
    }
  }, [shape, open, history, label])
  return <div ref={place} className="pw-text-editor" />
}

function openText(
  place: HTMLElement,
  text: Y.XmlFragment,
  label: string,
  keys: Readonly<Record<string, Command>>,
): EditorView {
  const { doc, mapping } = initProseMirrorDoc(text, textSchema)
  const state = EditorState.create({
    doc,
    plugins: [ySyncPlugin(text, { mapping }), keymap(keys), keymap(baseKeymap)],
  })
  const view = new EditorView(place, {
    state: state.apply(state.tr.setSelection(Selection.atEnd(state.doc))),
    attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, dir: 'auto' },
  })
  view.focus()
  return view
}

/** Tab is left alone: it leads on to the buttons. */
function keysFor(
  history: Pick<History, 'undo' | 'redo'>,
  done: () => void,
): Readonly<Record<string, Command>> {
  const { nodes, marks } = textSchema
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
    'Mod-b': toggleMark(marks.bold),
    'Mod-i': toggleMark(marks.italic),
    'Mod-z': run(() => history.undo()),
    'Mod-Shift-z': run(() => history.redo()),
    'Mod-y': run(() => history.redo()),
    'Mod-Enter': run(done),
    Escape: run(done),
  }
}
