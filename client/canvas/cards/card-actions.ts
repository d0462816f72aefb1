import { createElement } from 'react'
import {
  type Editor,
  EditorAtom,
  type TLShapeId,
  type TLUiActionsContextType,
  type TLUiDialogsContextType,
  type TLUiToastsContextType,
} from 'tldraw'
import { currentMessages } from '../../i18n/messages.ts'
import { selectedCards } from './cards-on-board.ts'
import type { ListDialogProps } from './list/ListDialog.tsx'

/** Whether card after card is being written. */
export const isStackOpen = new EditorAtom('card stack', () => false)

/** What opening a dialog needs of tldraw's interface. */
export type CardHelpers = Pick<TLUiDialogsContextType, 'addDialog'> & Pick<TLUiToastsContextType, 'addToast'>

/** For menus and keys. */
export function cardActions(editor: Editor, helpers: CardHelpers): TLUiActionsContextType {
  const action = (id: string, kbd: string, onSelect: () => void) => ({
    [id]: {
      ...{ id, kbd, label: `action.${id}`, icon: 'stack-vertical' },
      onSelect: () => {
        if (!editor.getIsReadonly()) onSelect()
      },
    },
  })
  return {
    ...action('card-stack', 'shift+k', () => isStackOpen.set(editor, true)),
    ...action('card-list', 'shift+i', () => void openList(helpers, null)),
    ...action('card-references', 'shift+r', () => {
      const [card] = selectedCards(editor)
      if (card !== undefined) void openReferences(helpers, card.id)
    }),
    ...action('card-conclusion', 'shift+c', () => {
      const from = selectedCards(editor).map(({ id }) => id)
      if (from.length > 0) void openConclusion(helpers, from)
    }),
  }
}

/** Opens the dialog that makes cards of a list, or maps a table. */
export function openList(
  helpers: CardHelpers,
  pasted: Pick<ListDialogProps, 'pasted' | 'point' | 'onAsText'> | null,
): Promise<void> {
  const props = pasted ?? { pasted: null, point: null, onAsText: () => {} }
  return openWhenLoaded(helpers, async () => {
    const { showList } = await import('./list/open-list.ts')
    await showList(helpers, props)
  })
}

/** Opens the dialog that says what a card comes from. */
export function openReferences(helpers: CardHelpers, id: TLShapeId): Promise<void> {
  return openWhenLoaded(helpers, async () => {
    const { ReferenceDialog } = await import('./references/ReferenceDialog.tsx')
    helpers.addDialog({
      id: 'planwand-references',
      component: ({ onClose }) => createElement(ReferenceDialog, { id, onClose }),
    })
  })
}

/** Opens the dialog that writes a card which comes from others. */
function openConclusion(helpers: CardHelpers, from: readonly TLShapeId[]): Promise<void> {
  return openWhenLoaded(helpers, async () => {
    const { ConclusionDialog } = await import('./references/ConclusionDialog.tsx')
    helpers.addDialog({
      id: 'planwand-conclusion',
      component: ({ onClose }) => createElement(ConclusionDialog, { from, onClose }),
    })
  })
}

/** Parts that are fetched when they are needed may be out of reach; the board goes on. */
async function openWhenLoaded(helpers: CardHelpers, open: () => Promise<void>): Promise<void> {
  try {
    await open()
  } catch {
    const { what, next } = currentMessages().common.partMissing
    helpers.addToast({ title: what, description: next, severity: 'warning' })
  }
}
