import { useEditor, useValue } from 'tldraw'
import { useMessages } from '../i18n/messages.ts'

/** The keys are tldraw's. */
const SUGGESTIONS = [
  { key: 'N', name: 'write' },
  { key: '⇧ N', name: 'writeByKey' },
  { key: 'T', name: 'text' },
  { key: 'D', name: 'draw' },
] as const

/** What to do with an empty wall, said where it will disappear as soon as it is done. */
export function EmptyBoard() {
  const editor = useEditor()
  const { canvas } = useMessages()
  const isEmpty = useValue('empty', () => editor.getCurrentPageShapeIds().size === 0, [editor])
  const isReadonly = useValue('read only', () => editor.getIsReadonly(), [editor])
  if (!isEmpty) return null
  return (
    <section className="pw-empty" aria-label={canvas.empty.heading}>
      <h2>{canvas.empty.heading}</h2>
      {isReadonly ? (
        <p>{canvas.empty.observer}</p>
      ) : (
        <ul>
          {SUGGESTIONS.map(({ key, name }) => (
            <li key={key}>
              <kbd>{key}</kbd> {canvas.empty[name]}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
