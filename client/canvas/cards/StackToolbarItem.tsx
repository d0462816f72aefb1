import { TldrawUiButtonIcon, TldrawUiToolbarButton, useEditor, useTranslation, useValue } from 'tldraw'
import { isStackOpen } from './card-actions.ts'

/** In the toolbar, since it is how cards are written on a phone. */
export function StackToolbarItem() {
  const editor = useEditor()
  const message = useTranslation()
  const isOpen = useValue('stack', () => isStackOpen.get(editor), [editor])
  const isReadonly = useValue('read only', () => editor.getIsReadonly(), [editor])
  if (isReadonly) return null
  const name = message('action.card-stack')
  return (
    <TldrawUiToolbarButton
      type="tool"
      aria-label={name}
      aria-pressed={isOpen}
      title={`${name} — ⇧ K`}
      onClick={() => isStackOpen.update(editor, (open) => !open)}
    >
      <TldrawUiButtonIcon icon="stack-vertical" />
    </TldrawUiToolbarButton>
  )
}
