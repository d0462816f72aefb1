import { TldrawUiMenuActionItem, TldrawUiMenuGroup, useEditor, useValue } from 'tldraw'
import { selectedCards } from './cards-on-board.ts'

/** What can be done with selected cards, in the context menu. */
export function CardContextItems() {
  const editor = useEditor()
  const count = useValue('selected cards', () => selectedCards(editor).length, [editor])
  const only = useValue('only one', () => editor.getOnlySelectedShape()?.type === 'note', [editor])
  if (count === 0) return null
  return (
    <TldrawUiMenuGroup id="planwand-cards">
      {only && <TldrawUiMenuActionItem actionId="card-references" />}
      <TldrawUiMenuActionItem actionId="card-conclusion" />
    </TldrawUiMenuGroup>
  )
}
