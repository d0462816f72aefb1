import { createElement } from 'react'
import type { TLUiDialogsContextType } from 'tldraw'
import { ImportDialog } from './ImportDialog.tsx'
import type { ImportRequest } from './request.ts'

/** Opens the dialog that shows what is in a file and where it goes. */
export function openImport(
  { addDialog }: Pick<TLUiDialogsContextType, 'addDialog'>,
  request: ImportRequest,
): void {
  addDialog({
    id: 'planwand-import',
    component: ({ onClose }) => createElement(ImportDialog, { request, onClose }),
    onClose: () => setTimeout(() => focusAfter(request.opener ?? null)),
  })
}

/** A moment after the dialog was closed, when it is gone; unless the person is somewhere else by then. */
function focusAfter(opener: HTMLElement | null): void {
  const isNowhere = document.activeElement === null || document.activeElement === document.body
  const next = opener ?? document.querySelector<HTMLElement>('.tl-container')
  if (opener !== null || isNowhere) next?.focus()
}
