import { createElement } from 'react'
import { columnCount } from '../../../../shared/cards/list-lines.ts'
import type { CardHelpers } from '../card-actions.ts'
import { ListDialog, type ListDialogProps } from './ListDialog.tsx'
import { readPasted } from './read-pasted.ts'

/** Asks what is to become of a list; of cells side by side the dialog that imports asks, which can map them. */
export async function showList(helpers: CardHelpers, props: Omit<ListDialogProps, 'onClose'>): Promise<void> {
  const cells = props.pasted === null ? [] : readPasted(props.pasted)
  if (columnCount(cells) > 1) {
    const { openImport } = await import('../../import/open-import.ts')
    openImport(helpers, { cells, point: props.point ?? undefined, onAsText: props.onAsText })
    return
  }
  helpers.addDialog({
    id: 'planwand-card-list',
    component: ({ onClose }) => createElement(ListDialog, { ...props, onClose }),
  })
}
