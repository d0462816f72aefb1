import { toggleMark } from '@tiptap/pm/commands'
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list'
import { type Command, type EditorState, Plugin } from '@tiptap/pm/state'
import { textSchema } from '../../../shared/records/text-schema.ts'

/** What text can be given in the text view. */
export const TEXT_MARKS = ['bold', 'italic', 'highlight', 'list'] as const
export type TextMark = (typeof TEXT_MARKS)[number]

const { marks, nodes } = textSchema

/** Gives what is selected a mark, or takes it away. */
export function commandOf(mark: TextMark): Command {
  if (mark !== 'list') return toggleMark(marks[mark])
  return (state, dispatch) =>
    isInList(state)
      ? liftListItem(nodes.listItem)(state, dispatch)
      : wrapInList(nodes.bulletList)(state, dispatch)
}

/** Tells which marks what is selected has, whenever that changes. */
export function watchMarks(tell: (marks: readonly TextMark[]) => void): Plugin {
  let before = ''
  const look = (state: EditorState) => {
    const now = TEXT_MARKS.filter((mark) => isOn(state, mark))
    if (now.join() === before) return
    before = now.join()
    tell(now)
  }
  return new Plugin({ view: () => ({ update: ({ state }) => look(state) }) })
}

function isOn(state: EditorState, mark: TextMark): boolean {
  if (mark === 'list') return isInList(state)
  const { from, to, empty, $from } = state.selection
  const type = marks[mark]
  if (!empty) return state.doc.rangeHasMark(from, to, type)
  return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
}

function isInList({ selection }: EditorState): boolean {
  const { $from } = selection
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === nodes.listItem) return true
  return false
}
